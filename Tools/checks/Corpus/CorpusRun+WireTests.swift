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
        Progress.say("Compiling the tests ...")
        // Each time, SwiftPM reads the whole package again: which tests are at fault is asked only if some are.
        let areFine = try await package.swift("build", "--disable-automatic-resolution", "--build-tests").run(
            output: logs.appending(path: "tests-compile"))
        for index in generated.indices where generated[index].compiling != nil {
            generated[index].testsCompile = areFine ? true : try await compilesTests(of: generated[index])
        }
        let compiled = generated.filter(\.testsCompile)
        if !areFine {
            let broken = Set(generated.filter { !$0.testsCompile }.map(\.tests))
            try package.write(targets.filter { !broken.contains($0.name) })
            Progress.say("Linking the tests ...")
            try await build(["--build-tests"], log: logs.appending(path: "tests-link"), "the package of the tests")
        }
        try await run(compiled)
        try writeIndex(of: compiled)
    }

    private mutating func compilesTests(of generated: GeneratedDocument) async throws -> Bool {
        let document = generated.document
        Progress.say("Compiling the tests of \(TextTable.onOneLine(document.name)) ...")
        let output = log(document, "tests-compile")
        let succeeded = try await package.swift(
            "build", "--disable-automatic-resolution", "--target", generated.tests
        ).run(output: output)
        if !succeeded {
            failures.add(
                document, "has tests that do not compile",
                details: try CompilerOutput.excerpt(output).joined(separator: "\n"))
        }
        return succeeded
    }

    /// Runs the tests of documents together: for each run SwiftPM reads the whole package again.
    private mutating func run(_ documents: [GeneratedDocument]) async throws {
        Progress.say("Testing ...")
        for document in documents { try? FileManager.default.removeItem(at: requests(of: document)) }
        var results = try await results(of: documents.map(\.tests))
        // What ends the process takes all results with it: then each is run alone, and tells which it is.
        if results == nil, documents.count > 1 {
            for document in documents {
                try? FileManager.default.removeItem(at: requests(of: document))
                let own = try await self.results(of: [document.tests])
                results = (results ?? WireTestResults()).merging(own ?? WireTestResults())
            }
        }
        var table = TextTable(["document", "tests", "failed", "requests"])
        for document in documents { table.add(try row(document, results?.counts[document.tests])) }
        print("\n" + table.lines.joined(separator: "\n"))
    }

    /// What came of the tests of some targets; nil if their process did not come to its end.
    private func results(of targets: [String]) async throws -> WireTestResults? {
        let output = logs.appending(path: "tests.xml")
        // SwiftPM names the file so.
        let written = logs.appending(path: "tests-swift-testing.xml")
        try? FileManager.default.removeItem(at: written)
        let process = ChildProcess(
            [
                "env", "WIRE_REQUESTS=\(logs.path(percentEncoded: false))", "Scripts/outside", "test", "--skip-build",
                "--filter", "^(\(targets.joined(separator: "|")))\\.", "--xunit-output",
                output.path(percentEncoded: false),
            ], in: package.project.url)
        _ = try await process.run(output: logs.appending(path: "tests"))
        guard FileManager.default.fileExists(atPath: written.path(percentEncoded: false)) else { return nil }
        return WireTestResults(try Self.text(written))
    }

    private mutating func row(_ document: GeneratedDocument, _ counts: WireTestResults.Counts?) throws -> [String] {
        if counts == nil || counts?.failed != 0 {
            let issues = try Self.text(logs.appending(path: "tests")).split(separator: "\n")
                .filter { $0.contains(" recorded an issue at ") }
            failures.add(
                document.document,
                counts.map { "fails \($0.failed) of its tests" } ?? "has tests that never end",
                details: issues.prefix(20).map { "    \($0)" }.joined(separator: "\n"))
        }
        let lines = (try? Self.text(requests(of: document)).count { $0 == "\n" }) ?? 0
        return [
            document.document.name, counts.map { "\($0.run)" } ?? "-", counts.map { "\($0.failed)" } ?? "-", "\(lines)",
        ]
    }

    /// Where the server of the tests keeps what they sent.
    private func requests(of document: GeneratedDocument) -> URL {
        logs.appending(path: "\(document.tests).requests.jsonl")
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
                    "requests": requests(of: document).path(percentEncoded: false),
                ]
            })
        try Data(JSON.encode(index)).write(to: file)
    }
}
