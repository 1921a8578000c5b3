internal import ArgumentParser
internal import Foundation

/// Generates and compiles many small documents that nobody would write by hand.
struct SchemasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schemas",
        abstract: "Generates and compiles small documents of unlikely schemas, from a seed.",
        discussion: """
            Each document has unions, arrays, maps, tuples, enumerations and objects within each other, with names that \
            clash with each other, with members and with Swift. It is valid, so all of it has to generate and to compile. \
            The same seed gives the same documents. What fails is kept, with what was printed, in \
            .build/outside/logs/schemas.

            The package outside the tree must have been built ('checks goldens' does): the modules are compiled against it.
            """)

    @Option(help: "The seed of the first document; the others follow it.")
    var seed: UInt64 = 1

    @Option(help: "How many documents.")
    var documents = 30

    @Option(help: "How many schemas the components of each have.")
    var schemas = 30

    @Option(help: "The clientgen to run.")
    var clientgen = ".build/debug/clientgen"

    func run() async throws {
        let project = try ProjectFolder.current()
        let package = OutsidePackage(project: project)
        let folder = try package.logs("schemas")
        let compiler = try package.buildPlan().importFlags(of: "Pagination")
        let seeds = (0..<UInt64(max(documents, 0))).map { seed &+ $0 }
        let results = try await Concurrently.map(seeds) { seed in
            try await Self.attempt(seed, schemas, in: folder, project, clientgen, [compiler.compiler], compiler.flags)
        }
        let failed = results.compactMap(\.failure)
        guard failed.isEmpty else {
            throw CheckFailure(
                failed.joined(separator: "\n") + "\n\(failed.count) of \(results.count) small documents fail.")
        }
        let tooLarge = results.count { $0.types == 0 }
        if tooLarge > 0 { print("\(tooLarge) small documents combine so much that they are refused as too large.") }
        print(
            "\(results.count - tooLarge) small documents of \(results.map(\.types).reduce(0, +)) types generate and compile."
        )
    }

    /// How many types a document became, none if it is too large; what failed, if something did.
    private static func attempt(
        _ seed: UInt64, _ schemas: Int, in folder: URL, _ project: ProjectFolder, _ clientgen: String,
        _ compiler: [String], _ flags: [String]
    ) async throws -> (types: Int, failure: String?) {
        let home = folder.appending(path: "\(seed)", directoryHint: .isDirectory)
        try? FileManager.default.removeItem(at: home)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let (spec, output) = (home.appending(path: "spec.json"), home.appending(path: "Small"))
        try Data(SmallDocument(seed: seed, schemas: schemas).text).write(to: spec)
        let generating = home.appending(path: "generate.log")
        let generate = ChildProcess(
            [
                clientgen, "generate", "--spec", spec.path(percentEncoded: false), "--output",
                output.path(percentEncoded: false), "--module", "Small",
            ], in: project.url)
        guard try await generate.run(output: generating) else {
            let lines = try CompilerOutput.excerpt(generating)
            // Schemas that extend choices among themselves have more combinations than anyone could read.
            if lines.contains(where: { $0.hasSuffix("[output-too-large]") }) { return (0, nil) }
            return (0, "document \(seed) is refused:\n" + lines.joined(separator: "\n"))
        }
        let sources = try MirroredFolder.files(in: output).filter { $0.hasSuffix(".swift") }.sorted()
            .map { output.appending(path: $0).path(percentEncoded: false) }
        let compiling = home.appending(path: "compile.log")
        let compile = ChildProcess(
            compiler + Self.flags + flags + ["-module-name", "Small"] + sources, in: project.url)
        guard try await compile.run(output: compiling) else {
            return (0, try CompilerOutput.failure(of: "document \(seed)", in: compiling))
        }
        let printed = String(decoding: try Data(contentsOf: generating), as: UTF8.self)
        try FileManager.default.removeItem(at: home)
        return (Int(GeneratedDocument.counts(printed).types) ?? 0, nil)
    }

    /// As far as SIL: some faults are found only there. No code is generated.
    private static let flags = [
        "-emit-sil", "-o", "/dev/null", "-whole-module-optimization", "-Onone", "-parse-as-library",
        "-warnings-as-errors",
    ]
}
