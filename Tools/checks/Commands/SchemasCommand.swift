internal import ArgumentParser
internal import Foundation

/// Generates and compiles many small documents that nobody would write by hand.
struct SchemasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schemas",
        abstract: "Generates and compiles small documents of unlikely schemas, from a seed.",
        discussion: """
            Each document has unions, arrays, maps, tuples, enumerations and objects within each other, with names that \
            clash with each other, with members and with Swift; with --calls, operations of several bodies and answers \
            whose ids, parameters and credentials read alike. It is valid, so all of it has to generate and to compile. \
            The same seed gives the same documents. What fails is kept, with what was printed, in \
            .build/outside/logs/schemas. What takes longer than the time limit is killed, with all that it started.

            The package outside the tree must have been built ('checks goldens' does): the modules are compiled against it.
            """)

    @Option(help: "The seed of the first document; the others follow it.")
    var seed: UInt64 = 1

    @Option(help: "How many documents.")
    var documents = 30

    @Option(help: "How many schemas the components of each have.")
    var schemas = 30

    @Option(help: "How many paths of operations as unlikely as the schemas each has; 0 for a few plain ones.")
    var calls = 0

    @Option(help: "How many seconds a document may take to generate, and to compile.")
    var timeLimit = 600

    @Option(help: "The clientgen to run.")
    var clientgen = ".build/debug/clientgen"

    func run() async throws {
        let project = try ProjectFolder.current()
        let package = OutsidePackage(project: project)
        let folder = try package.logs("schemas")
        let compiler = try package.buildPlan().importFlags(of: "Pagination")
        let attempt = SmallDocumentAttempt(
            project: project, folder: folder, schemas: schemas, calls: calls, clientgen: clientgen,
            compiler: [compiler.compiler] + compiler.flags, limit: .seconds(timeLimit))
        let seeds = (0..<UInt64(max(documents, 0))).map { seed &+ $0 }
        let results = try await Concurrently.map(seeds) { try await attempt.result(of: $0) }
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
}
