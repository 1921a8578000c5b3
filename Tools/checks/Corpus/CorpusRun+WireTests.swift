internal import Foundation
internal import JSONCoding

/// The generated tests, over a socket.
extension CorpusRun {
    /// Has the tests that were generated send through the server that keeps the requests.
    func replaceExchange(in target: String) throws {
        try MirroredFolder.write(
            try Data(contentsOf: package.project.wireExchange),
            to: package.tests(of: target).appending(path: "WireExchange.swift"))
    }

    /// Compiles the tests of every document and runs them, and prints what came of them.
    mutating func wireTests() async throws {
        // The program that tries the examples is another one without its modules.
        let targets = targets().filter { $0.kind != .executable }
        try package.write(targets)
        for index in generated.indices where generated[index].compiling != nil {
            let document = generated[index].document
            Progress.say("Compiling the tests of \(TextTable.onOneLine(document.name)) ...")
            let output = log(document, "tests-compile")
            let (succeeded, measurement) = try await Measurement.of(
                package.swift("build", "--disable-automatic-resolution", "--target", generated[index].tests),
                output: output, scratch: log(document, "time"))
            if succeeded {
                generated[index].compilingTests = measurement
            } else {
                failures.add(
                    document, "has tests that do not compile",
                    details: try CompilerOutput.excerpt(output).joined(separator: "\n"))
            }
        }
        let compiled = generated.filter { $0.compilingTests != nil }
        let broken = Set(generated.filter { $0.compilingTests == nil }.map(\.tests))
        try package.write(targets.filter { !broken.contains($0.name) })
        Progress.say("Linking the tests ...")
        try await build(["--build-tests"], log: logs.appending(path: "tests-link"), "the package of the tests")
        var table = TextTable(["document", "tests", "failed", "requests", "compile s", "MB", "run s", "MB"])
        for document in compiled { table.add(try await run(document)) }
        print("\n" + table.lines.joined(separator: "\n"))
        try writeIndex(of: compiled)
    }

    /// Says where the requests of each document are, for `Scripts/check-requests`; those of documents that an earlier run
    /// tested stay.
    private func writeIndex(of documents: [GeneratedDocument]) throws {
        let file = logs.appending(path: "requests.json")
        let known = try (try? Data(contentsOf: file)).map {
            try JSON.decode([[String: String]].self, from: [UInt8]($0))
        }
        let index = RequestIndex.merged(
            known ?? [],
            documents.map { document in
                [
                    "document": document.document.file.path(percentEncoded: false),
                    "requests": log(document.document, "requests.jsonl").path(percentEncoded: false),
                ]
            })
        try Data(JSON.encode(index)).write(to: file)
    }

    private mutating func run(_ document: GeneratedDocument) async throws -> [String] {
        Progress.say("Testing \(TextTable.onOneLine(document.document.name)) ...")
        let requests = log(document.document, "requests.jsonl")
        try? FileManager.default.removeItem(at: requests)
        let output = log(document.document, "tests")
        let process = ChildProcess(
            [
                "env", "WIRE_REQUESTS=\(requests.path(percentEncoded: false))", "Scripts/outside", "test",
                "--skip-build", "--filter", "^\(document.tests)\\.",
            ], in: package.project.url)
        let (succeeded, measurement) = try await Measurement.of(
            process, output: output, scratch: log(document.document, "time"))
        let text = try Self.text(output)
        let failed = text.split(separator: "\n").filter { $0.contains(/^. Test \S.* failed after/) }
        if !succeeded {
            let issues = text.split(separator: "\n").filter { $0.contains(" recorded an issue at ") }
            failures.add(
                document.document, "fails \(failed.count) of its tests",
                details: issues.prefix(20).map { "    \($0)" }.joined(separator: "\n"))
        }
        let count = text.matches(of: /Test run with (\d+) tests?/).last.map { String($0.1) } ?? "-"
        let lines = (try? Self.text(requests).count { $0 == "\n" }) ?? 0
        return [
            document.document.name, count, "\(failed.count)", "\(lines)",
            document.compilingTests?.secondsText ?? "-", document.compilingTests?.megabytesText ?? "-",
            measurement.secondsText, measurement.megabytesText,
        ]
    }
}
