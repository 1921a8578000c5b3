import Foundation
import Testing

@testable import checks

@Suite(.timeLimit(.minutes(2))) struct ChildProcessTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "checks-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private func ending(_ command: [String], within limit: Duration?) async throws -> ChildProcess.Ending {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await ChildProcess(command, in: folder).run(
            within: limit, output: folder.appending(path: "output"))
    }

    @Test func howItEnds() async throws {
        #expect(try await ending(["true"], within: nil) == .succeeded)
        #expect(try await ending(["false"], within: .seconds(100)) == .failed)
        #expect(try await ending(["sh", "-c", "kill -KILL $$"], within: .seconds(100)) == .failed)
    }

    @Test func whatTakesTooLongIsKilled() async throws {
        #expect(try await ending(["sleep", "1000"], within: .milliseconds(1)) == .killed)
    }
}
