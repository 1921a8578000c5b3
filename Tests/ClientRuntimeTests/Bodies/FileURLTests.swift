import ClientRuntime
import Foundation
import Testing

/// Files by their URLs, which hold what paths need no escapes for.
struct FileURLTests {
    private static func inFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "file-urls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    @Test func writtenAndSentByURL() async throws {
        try await Self.inFolder { folder in
            let url = folder.appending(path: "an öl %41.txt")
            let count = try await ResponseStream([1, 2, 3]).write(to: url)
            #expect(count == 3)
            #expect(try Data(contentsOf: url) == Data([1, 2, 3]))
            #expect(RequestBody.file(at: url).length == 3)
            let upload = FileUpload.file(at: url)
            #expect(upload.filename == "an öl %41.txt")
            #expect(upload.content.length == 3)
            #expect(FileUpload.file(at: url, filename: "b").filename == "b")
        }
    }

    @Test func anyOtherURLIsRefusedByName() async throws {
        let url = try #require(URL(string: "https://example.com/a.txt"))
        let transport = InMemoryTransport(json: "{}")
        let error = try await apiError {
            let call = Call("op", .put, "/a").content(.file(at: url), contentType: "text/plain")
            try await TestClient(transport: transport).core.send(call)
        }
        #expect(error.code == .invalidRequest)
        #expect(error.message == "cannot read `https://example.com/a.txt`: no such file or directory")
        let written = try await apiError { try await ResponseStream([7]).write(to: url) }
        #expect(written.code == .file)
    }
}
