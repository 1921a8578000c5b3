internal import Foundation

/// A program that is run and waited for.
struct ChildProcess: Sendable {
    /// The program and its arguments; a name without a slash is searched in `PATH`.
    let command: [String]
    /// The folder it runs in.
    let folder: URL

    init(_ command: [String], in folder: URL) {
        self.command = command
        self.folder = folder
    }

    /// Runs it with an empty input.
    ///
    /// - Parameters:
    ///   - output: The file that its output goes to.
    ///   - errors: The file that its errors go to; the same as its output's if nil.
    /// - Returns: Whether it ended with 0.
    func run(output: URL, errors: URL? = nil) async throws -> Bool {
        try await run(within: nil, output: output, errors: errors) == .succeeded
    }

    /// How a program ended.
    enum Ending: Sendable {
        /// With 0.
        case succeeded
        case failed
        /// It took too long, and was killed with all that it had started.
        case killed
    }

    /// Runs it with an empty input, and for no longer than the limit.
    func run(within limit: Duration?, output: URL, errors: URL? = nil) async throws -> Ending {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.open(output)
        process.standardError = try errors.map(Self.open) ?? process.standardOutput
        var watch: Task<Bool, Never>?
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try RunningProcesses.shared.start(process)
                let identifier = process.processIdentifier
                watch = limit.map { Self.kill(identifier, after: $0) }
            } catch {
                continuation.resume(throwing: error)
            }
        }
        RunningProcesses.shared.forget(process)
        watch?.cancel()
        if let watch, await watch.value { return .killed }
        return process.terminationReason == .exit && process.terminationStatus == 0 ? .succeeded : .failed
    }

    /// Whether the time passed before it was cancelled.
    private static func kill(_ identifier: Int32, after limit: Duration) -> Task<Bool, Never> {
        Task {
            guard (try? await Task.sleep(for: limit)) != nil else { return false }
            ProcessTree.kill(identifier)
            return true
        }
    }

    private static func open(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
