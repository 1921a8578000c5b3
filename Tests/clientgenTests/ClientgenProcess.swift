import Foundation

/// The built `clientgen`, run as people run it.
struct ClientgenProcess {
    /// What a run left behind.
    struct Result {
        var status: Int32
        var output: String
        var error: String
    }

    /// The folder of products that the test bundle stands in, such as `.build/debug`.
    static let products: URL = {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
            if let bundle { return bundle.bundleURL.deletingLastPathComponent() }
        #elseif os(Linux)
            if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
                return URL(fileURLWithPath: own).deletingLastPathComponent()
            }
        #endif
        return Bundle.main.bundleURL
    }()

    static let executable = products.appendingPathComponent("clientgen")
    static let fetchExecutable = products.appendingPathComponent("clientgen-fetch")

    /// A folder of its own to run in, removed with ``remove()``.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("clientgen-process-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to name: String) throws {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func removeFile(_ name: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }

    func swiftFiles(_ name: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent(name).path)
            .filter { $0.hasSuffix(".swift") }.sorted()
    }

    /// Runs `clientgen` and waits for its end. The output goes to files, so that no full pipe can hold it up.
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
        try run(arguments, environment: environment)
    }

    /// Runs `clientgen` with the arguments in a list.
    func run(
        _ arguments: [String], by executable: URL = Self.executable, environment: [String: String] = [:]
    ) throws -> Result {
        let streams = try TemporaryStreams()
        defer { streams.remove() }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: streams.output)
        process.standardError = try FileHandle(forWritingTo: streams.error)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try Data(contentsOf: streams.output), as: UTF8.self),
            error: String(decoding: try Data(contentsOf: streams.error), as: UTF8.self))
    }
}

/// Two files for a process's output.
private struct TemporaryStreams {
    let output: URL
    let error: URL

    init() throws {
        let base = FileManager.default.temporaryDirectory.appendingPathComponent(
            "clientgen-streams-\(UUID().uuidString)")
        output = base.appendingPathExtension("out")
        error = base.appendingPathExtension("err")
        try Data().write(to: output)
        try Data().write(to: error)
    }

    func remove() {
        try? FileManager.default.removeItem(at: output)
        try? FileManager.default.removeItem(at: error)
    }
}
