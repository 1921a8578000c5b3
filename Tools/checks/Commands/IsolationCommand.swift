internal import ArgumentParser
internal import Foundation

/// Compiles what every golden case expects as a module whose default isolation is the main actor, as that of an
/// application is.
struct IsolationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "isolation",
        abstract: "Compiles every golden module with the main actor as its default isolation.",
        discussion: "The package outside the tree must have been built: the modules are compiled against it.")

    func run() async throws {
        let project = try ProjectFolder.current()
        let package = OutsidePackage(project: project)
        let logs = try package.logs("isolation")
        // All golden modules import the same.
        let compiler = try package.buildPlan().importFlags(of: "Pagination")
        let cases = try GoldenCase.all(in: project)
        let failed = try await Concurrently.map(cases) { golden -> String? in
            let log = logs.appending(path: golden.module)
            let command =
                [compiler.compiler] + Self.flags + compiler.flags + ["-module-name", golden.module]
                + (try golden.sources())
            let succeeded = try await ChildProcess(command, in: project.url).run(output: log)
            return succeeded ? nil : try CompilerOutput.failure(of: golden.module, in: log)
        }.compactMap(\.self)
        guard failed.isEmpty else {
            throw CheckFailure(
                failed.joined(separator: "\n")
                    + "\n\(failed.count) of \(cases.count) golden modules do not compile on the main actor.")
        }
        print("\(cases.count) golden modules compile with the main actor as their default isolation.")
    }

    /// As far as SIL: some faults of isolation are found only there. No code is generated.
    static let flags = [
        "-emit-sil", "-o", "/dev/null", "-whole-module-optimization", "-Onone", "-parse-as-library", "-swift-version",
        "6", "-default-isolation", "MainActor", "-strict-concurrency=complete", "-warnings-as-errors",
    ]
}
