internal import Diagnostics
internal import DocumentTree
internal import Foundation

/// Generates, describes and compiles each document as a module of the package outside the tree, then tries its examples.
struct CorpusRun {
    let package: OutsidePackage
    let clientgen: String
    let logs: URL
    var failures = CorpusFailures()
    var generated: [GeneratedDocument] = []
    private var plans: [(plan: RoundTripPlan, untyped: [String])] = []

    init(package: OutsidePackage, clientgen: String) throws {
        self.package = package
        self.clientgen = clientgen
        logs = try package.logs("corpus")
    }

    // MARK: - Generating

    mutating func generate(_ documents: [CorpusDocument]) async throws {
        for document in documents {
            Progress.say("Generating \(TextTable.onOneLine(document.name)) ...")
            let output = package.sources(of: document.module)
            let tests = package.tests(of: document.module + "WireTests")
            for folder in [output, tests] { try? FileManager.default.removeItem(at: folder) }
            let process = ChildProcess(
                [
                    clientgen, "generate", "--spec", document.file.path(percentEncoded: false), "--output",
                    output.path(percentEncoded: false), "--module", document.module, "--tests", "--tests-output",
                    tests.path(percentEncoded: false),
                ], in: package.project.url)
            let (text, errors) = (log(document, "out"), log(document, "err"))
            let (succeeded, measurement) = try await Measurement.of(
                process, output: text, errors: errors, scratch: log(document, "time"))
            guard succeeded else {
                try? FileManager.default.removeItem(at: output)
                failures.add(
                    document, "is refused", details: try CompilerOutput.excerpt(errors).joined(separator: "\n"))
                continue
            }
            try replaceExchange(in: document.module + "WireTests")
            let sources = try MirroredFolder.files(in: output).filter { $0.hasSuffix(".swift") }
            let lines = try sources.reduce(0) { count, path in
                try count + Data(contentsOf: output.appending(path: path)).count { $0 == UInt8(ascii: "\n") }
            }
            generated.append(
                GeneratedDocument(
                    document: document, counts: GeneratedDocument.counts(try Self.text(text)), lines: lines,
                    generating: measurement, warnings: GeneratedDocument.warnings(try Self.text(errors))))
        }
    }

    /// The targets of what was generated, and of the program that tries the examples.
    func targets(trying: [String] = []) -> [Manifest.Target] {
        generated.map { Manifest.Target(name: $0.document.module) } + [
            Manifest.Target(name: "RoundTrips"),
            Manifest.Target(name: "WireServer"),
            // What is deprecated is tried too.
            Manifest.Target(name: "TryExamples", kind: .executable, modules: ["RoundTrips"] + trying, isStrict: false),
        ]
            + generated.filter { $0.compiling != nil }.map { document in
                Manifest.Target(name: document.tests, kind: .test, modules: [document.document.module, "WireServer"])
            }
    }

    // MARK: - Compiling

    mutating func prepareCompiling() async throws {
        try MirroredFolder.update(package.sources(of: "RoundTrips"), from: package.project.roundTrips)
        try MirroredFolder.update(package.sources(of: "WireServer"), from: package.project.wireServer)
        try writeProgram(of: [])
        try package.write(targets())
        Progress.say("Building the runtime ...")
        try await build(["--target", "RoundTrips"], log: logs.appending(path: "RoundTrips"), "the runtime")
        try await build(["--target", "WireServer"], log: logs.appending(path: "WireServer"), "the server of the tests")
    }

    /// Compiles what one document gave, from nothing.
    mutating func compile(at index: Int, products: URL) async throws {
        let document = generated[index].document
        Progress.say("Compiling \(TextTable.onOneLine(document.name)) ...")
        let description = try await describe(document)
        let objects = products.appending(path: "\(document.module).build")
        for file in try MirroredFolder.files(in: objects) where !["output-file-map.json", "sources"].contains(file) {
            try FileManager.default.removeItem(at: objects.appending(path: file))
        }
        try? FileManager.default.removeItem(
            at: products.appending(path: "Modules/\(document.module).swiftmodule"))
        let output = log(document, "compile")
        let (succeeded, measurement) = try await Measurement.of(
            package.swift("build", "--disable-automatic-resolution", "--target", document.module), output: output,
            scratch: log(document, "time"))
        if succeeded {
            generated[index].compiling = measurement
        } else {
            failures.add(
                document, "does not compile", details: try CompilerOutput.excerpt(output).joined(separator: "\n"))
        }
        guard let root = read(document) else {
            failures.add(document, "can't be read")
            return
        }
        var collector = ExampleCollector(root: root)
        collector.collect()
        generated[index].schemas = collector.schemas.count
        guard let description else { return }
        generated[index].leftOut = LeftOut.text(description.omissions)
        for problem in Accounting(root: root, description: description).problems { failures.add(document, problem) }
        guard succeeded else { return }
        try plan(document, root, collector, description)
    }

    private mutating func describe(_ document: CorpusDocument) async throws -> DocumentDescription? {
        let (output, errors) = (log(document, "describe"), log(document, "describe.err"))
        let process = ChildProcess(
            [
                clientgen, "describe", document.file.path(percentEncoded: false), "--module", document.module,
                "--format", "json",
            ], in: package.project.url)
        guard try await process.run(output: output, errors: errors) else {
            failures.add(
                document, "can't be described", details: try CompilerOutput.excerpt(errors).joined(separator: "\n"))
            return nil
        }
        do {
            return try DocumentDescription([UInt8](Data(contentsOf: output)))
        } catch let failure as CheckFailure {
            failures.add(document, failure.description)
            return nil
        }
    }

    private mutating func plan(
        _ document: CorpusDocument, _ root: Node, _ collector: ExampleCollector, _ description: DocumentDescription
    ) throws {
        let plan = RoundTripPlan(module: document.module, description: description, examples: collector.examples)
        let view = SchemaView(root: root)
        let data = try plan.data(document: document.name) { view.described($0.value, by: [$0.schema]) }
        try Data(data).write(to: log(document, "examples.json"))
        let typed = Set(description.schemas.filter { $0.kind != "inline" && $0.symbol != nil }.map(\.pointer))
        let untyped = collector.schemas.map(\.description).filter { !typed.contains($0) }
        plans.append((plan, untyped.map { "\(document.name) \($0)" }))
    }

    // MARK: - Trying the examples

    /// Tries the examples and prints what came of them.
    mutating func tryExamples(products: URL) async throws {
        try writeProgram(of: plans.map(\.plan))
        try package.write(targets(trying: plans.map(\.plan.module)))
        Progress.say("Trying the examples ...")
        try await build(
            ["--product", "TryExamples"], log: logs.appending(path: "try-examples"),
            "the program that tries the examples")
        let output = logs.appending(path: "tried.jsonl")
        let program = products.appending(path: "TryExamples").path(percentEncoded: false)
        let process = ChildProcess([program, logs.path(percentEncoded: false)], in: package.project.url)
        guard try await process.run(output: output, errors: logs.appending(path: "tried.err")) else {
            let errors = try Self.text(logs.appending(path: "tried.err"))
            throw CheckFailure("the program that tries the examples failed: \(errors)")
        }
        let findings = try RoundTripFindings.all(in: [UInt8](Data(contentsOf: output)))
        var table = TextTable(RoundTripFindings.heading)
        for finding in findings { table.add(finding.row) }
        print("\n" + table.lines.joined(separator: "\n"))
        Self.list("Schemas that did not become a type of their own:", plans.flatMap(\.untyped))
        Self.list(
            "Examples that contradict their own schema:",
            findings.flatMap { finding in finding.contradicting.map { "\(finding.document) \($0)" } })
        Self.list(
            "Of them, those that a tolerant reader refuses too, for a required member or another kind of value:",
            findings.flatMap { finding in finding.refused.map { "\(finding.document) \($0)" } })
        Self.list(
            "Examples that a tolerant reader should not refuse:",
            findings.flatMap { finding in finding.lost.map { "\(finding.document) \($0)" } })
        Self.list(
            "Examples that did not come back as they were:",
            findings.flatMap { finding in finding.unequal.map { "\(finding.document) \($0)" } })
        for document in generated.map(\.document)
        where findings.contains(where: { $0.document == document.name && !$0.unequal.isEmpty }) {
            failures.add(document, "an example did not come back as it was")
        }
        for document in generated.map(\.document)
        where findings.contains(where: { $0.document == document.name && !$0.lost.isEmpty }) {
            failures.add(document, "a tolerant reader refuses an example")
        }
    }

    /// Writes the program that tries the examples; it holds no text of any document.
    private func writeProgram(of plans: [RoundTripPlan]) throws {
        let folder = package.sources(of: "TryExamples")
        try? FileManager.default.removeItem(at: folder)
        for plan in plans {
            try MirroredFolder.write(Data(plan.source.utf8), to: folder.appending(path: "\(plan.module).swift"))
        }
        let calls = plans.map { plan in
            "try RoundTripReport(\"\\(CommandLine.arguments[1])\(plan.module).examples.json\", \(plan.function)).print()\n"
        }
        let main = "internal import RoundTrips\n\n" + calls.joined()
        try MirroredFolder.write(Data(main.utf8), to: folder.appending(path: "main.swift"))
    }

    // MARK: - Helpers

    func build(_ arguments: [String], log: URL, _ what: String) async throws {
        let process = ChildProcess(
            ["Scripts/outside", "build"] + arguments, in: package.project.url)
        guard try await process.run(output: log) else {
            throw CheckFailure(try CompilerOutput.failure(of: what, in: log))
        }
    }

    private func read(_ document: CorpusDocument) -> Node? {
        let path = document.file.path(percentEncoded: false)
        return DocumentReader.read(path: path, displayPath: path, diagnostics: DiagnosticSink())
    }

    func log(_ document: CorpusDocument, _ name: String) -> URL {
        logs.appending(path: "\(document.module).\(name)")
    }

    static func text(_ file: URL) throws -> String {
        String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    private static func list(_ heading: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        print("\n\(heading)")
        for line in lines { print("  " + TextTable.onOneLine(line)) }
    }
}
