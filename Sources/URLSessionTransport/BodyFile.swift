import Foundation
import HTTPTransport

/// A body as a file: one of the caller's, or one that what a sequence gives is written to.
///
/// Foundation takes bodies that come one by one only by way of streams that block a thread of the session.
final class BodyFile: Sendable {
    let path: String
    private let isTemporary: Bool

    /// - Throws: `TransportError`; what the source of the body throws.
    init(_ content: RequestBody) async throws {
        if let path = content.path {
            self.path = path
            isTemporary = false
            return
        }
        path = FileManager.default.temporaryDirectory.appendingPathComponent("upload-\(UUID().uuidString)").path
        isTemporary = true
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw TransportError(.notSent, message: "no temporary file can be made for the body") }
        defer { try? file.close() }
        var count = 0
        for try await chunk in content.unobserved.chunks {
            try file.write(contentsOf: Data(chunk))
            count += chunk.count
        }
        if let length = content.length, length != count {
            throw TransportError(.notSent, message: "the body has \(count) bytes, not \(length)")
        }
    }

    deinit {
        if isTemporary { try? FileManager.default.removeItem(atPath: path) }
    }
}
