internal import ArgumentParser
internal import Foundation

/// Generates, compiles and prints a table of every OpenAPI document of a folder.
struct CorpusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Generates and compiles every document of a folder, tries its examples, and prints a table.",
        discussion: """
            The documents are the files *.json, *.yaml and *.yml. What is generated is compiled as the developer of a \
            service compiles it: a debug build of a module of its own with 'swift build --target', warnings as errors, \
            against a runtime that is built before. The seconds to compile hold SwiftPM's own second or two; the \
            megabytes are those of the largest process.

            What 'clientgen describe' says is held against the document: every operation, schema, parameter and \
            response has a symbol or a reason. Then every example and default of the documents' schemas is read and \
            written by the type that its schema became, and compared. Those that the generated reader refuses \
            contradict their own schema, and are listed.

            At last the generated tests of each document call every operation over HTTP, with a server on the loopback \
            interface that keeps the raw requests: .build/outside/logs/corpus/MODULEWireTests.requests.jsonl.

            EXIT STATUS:
              0  All is well.
              1  A document is refused, does not compile or is not described, or an example does not come back.
              2  There is nothing to do.
            """)

    @Argument(help: "The folder of the documents.")
    var folder: String

    @Option(help: "Names of the documents to take, with or without extension, separated by spaces.")
    var only = ""

    @Option(help: "The clientgen to run instead of a release build of this project's.")
    var clientgen: String?

    func run() async throws {
        let project = try ProjectFolder.current()
        let documents = try chosenDocuments()
        let tool = if let clientgen { clientgen } else { try await releaseBuild(in: project) }
        var run = try CorpusRun(package: OutsidePackage(project: project), clientgen: tool)
        try await run.generate(documents)
        try await run.prepareCompiling()
        let products = try await run.package.products()
        for index in run.generated.indices { try await run.compile(at: index, products: products) }
        var table = TextTable(GeneratedDocument.heading)
        for document in run.generated { table.add(document.row) }
        print(table.lines.joined(separator: "\n"))
        try await run.tryExamples(products: products)
        try await run.wireTests()
        guard run.failures.lines.isEmpty else {
            for line in run.failures.lines { Progress.say("corpus: \(line)") }
            throw ExitCode.failure
        }
        print("\n\(run.generated.count) documents generate, and compile without an error or a warning.")
    }

    private func chosenDocuments() throws -> [CorpusDocument] {
        let url = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder),
            isFolder.boolValue
        else { throw ValidationError("there is no folder \(folder)") }
        let names = only.split(separator: " ").map(String.init)
        let documents = try CorpusDocument.all(in: url, only: names)
        guard !documents.isEmpty else {
            throw ValidationError("no document in \(folder)" + (names.isEmpty ? "" : " is one of: \(only)"))
        }
        return documents
    }

    private func releaseBuild(in project: ProjectFolder) async throws -> String {
        Progress.say("Building clientgen ...")
        let logs = try OutsidePackage(project: project).logs("corpus")
        let swift = ProcessInfo.processInfo.environment["SWIFT"] ?? "swift"
        let build = [swift, "build", "--configuration", "release"]
        let log = logs.appending(path: "clientgen")
        guard try await ChildProcess(build + ["--product", "clientgen"], in: project.url).run(output: log) else {
            throw CheckFailure(try CompilerOutput.failure(of: "clientgen", in: log))
        }
        let path = logs.appending(path: "clientgen-path")
        guard
            try await ChildProcess(build + ["--show-bin-path"], in: project.url)
                .run(output: path, errors: path.appendingPathExtension("err"))
        else { throw CheckFailure("SwiftPM does not tell where it builds clientgen") }
        return try String(contentsOf: path, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
            + "/clientgen"
    }
}
