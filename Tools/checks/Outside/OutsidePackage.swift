internal import Foundation

/// The package outside the tree that generated modules are compiled in: in the build folder, which no other user can
/// write to, with a scratch folder of its own that all checks share.
struct OutsidePackage: Sendable {
    let project: ProjectFolder

    private var folder: URL { project.url.appending(path: ".build/outside", directoryHint: .isDirectory) }
    private var sources: URL { folder.appending(path: "Sources") }

    /// The folder of a target's sources.
    func sources(of module: String) -> URL { sources.appending(path: module, directoryHint: .isDirectory) }

    /// The folder of a test target's sources.
    func tests(of module: String) -> URL {
        folder.appending(path: "Tests/\(module)", directoryHint: .isDirectory)
    }

    /// A folder for what programs print.
    func logs(_ check: String) throws -> URL {
        let logs = folder.appending(path: "logs/\(check)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
        return logs
    }

    /// Writes the manifest and the sources of `Tests/Downstream`.
    func write(_ targets: [Manifest.Target]) throws {
        try makePrivateFolder()
        let base = try String(contentsOf: project.downstream.appending(path: "Package.swift"), encoding: .utf8)
        let text = try Manifest(base: base, targets: targets).text()
        try MirroredFolder.write(Data(text.utf8), to: folder.appending(path: "Package.swift"))
        for (module, source) in [
            ("Downstream", "Downstream"), ("HyperstackOnly", "HyperstackOnly"),
            ("HyperstackOnlyRelaxed", "HyperstackOnly"),
        ] {
            try MirroredFolder.update(
                sources(of: module), from: project.downstream.appending(path: "Sources/\(source)"))
        }
        try MirroredFolder.update(
            sources(of: "Pagination"), from: project.goldenCases.appending(path: "pagination/Expected"))
    }

    /// Copies the tests of `Tests/Downstream`.
    func writeTests() throws {
        try MirroredFolder.update(folder.appending(path: "Tests"), from: project.downstream.appending(path: "Tests"))
    }

    /// A command of SwiftPM on the package.
    func swift(_ arguments: String...) -> ChildProcess {
        ChildProcess(["Scripts/outside"] + arguments, in: project.url)
    }

    /// The folder of what was built.
    func products() async throws -> URL {
        let log = try logs("build").appending(path: "bin-path")
        guard try await swift("build", "--show-bin-path").run(output: log, errors: log.appendingPathExtension("err"))
        else { throw CheckFailure("SwiftPM does not tell where it builds: see \(log.path())") }
        let path = try String(contentsOf: log, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        return URL(filePath: path, directoryHint: .isDirectory)
    }

    /// The plan of the last build.
    func buildPlan() throws -> BuildPlan {
        BuildPlan(try String(contentsOf: folder.appending(path: ".build/debug.yaml"), encoding: .utf8))
    }

    private func makePrivateFolder() throws {
        let path = folder.path(percentEncoded: false)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        guard (attributes[.ownerAccountID] as? NSNumber)?.uint32Value == getuid() else {
            throw CheckFailure("\(path) belongs to another user: remove it, or build in a copy of your own")
        }
    }
}
