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
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.open(output)
        process.standardError = try errors.map(Self.open) ?? process.standardOutput
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try RunningProcesses.shared.start(process)
            } catch {
                continuation.resume(throwing: error)
            }
        }
        RunningProcesses.shared.forget(process)
        return process.terminationReason == .exit && process.terminationStatus == 0
    }

    private static func open(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
