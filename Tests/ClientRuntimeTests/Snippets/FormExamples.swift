import ClientRuntime
import Foundation
import Testing

/// The examples of README.md about files and forms, as it shows them; `DocumentationTests` compares the two.
@Suite struct FormExamples {
    private let transport = InMemoryTransport { _ in .status(.noContent) }

    @Test func uploads() async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString).png")
        try Data([1, 2, 3]).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let library = try LibraryClient(token: "token", transport: transport)
        let (path, bytes): (String, [UInt8]) = (url.path, [4])
        try await library.books.addScan(
            bookID: "b-1", title: "Öl & Essig",
            pages: [.file(at: path), .bytes(bytes, filename: "2.png", contentType: "image/png")])
        try await library.books.putCover(.file(at: path), contentType: .imagePNG, bookID: "b-1")
        let parts = try #require(transport.requests.first?.body)
        #expect(String(decoding: parts, as: UTF8.self).components(separatedBy: "form-data; name=").count == 4)
        #expect(transport.requests.last?.head.headerFields[.contentType] == "image/png")
        #expect(transport.requests.last?.body == [1, 2, 3])
    }

    @Test func partsByHand() async throws {
        let library = try LibraryClient(token: "token", transport: transport)
        try await library.books.addScan(
            MultipartBody().text("title", "Öl & Essig").file("pages", .bytes([4], filename: "2.png")), bookID: "b-1")
        #expect(transport.requests.count == 1)
    }
}

// What is generated for such calls looks like this.

private struct AddScanForm: MultipartForm {
    var title: String
    var pages: [FileUpload]

    var multipartBody: MultipartBody {
        MultipartBody().text("title", title).file("pages", each: pages, contentTypes: ["image/png", "image/jpeg"])
    }
}

private struct CoverContentType: OpenEnum {
    var rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static let imagePNG = Self(rawValue: "image/png")
    static let knownCases = [imagePNG]
}

extension LibraryClient.Books {
    fileprivate func addScan(bookID: String, title: String, pages: [FileUpload]) async throws {
        try await addScan(AddScanForm(title: title, pages: pages), bookID: bookID)
    }

    fileprivate func addScan(_ request: some MultipartForm, bookID: String) async throws {
        try await core.send(Call("addScan", .post, "/books/\(bookID)/scans").multipart(request))
    }

    fileprivate func putCover(_ request: RequestBody, contentType: CoverContentType, bookID: String) async throws {
        try await core.send(
            Call("putCover", .put, "/books/\(bookID)/cover")
                .content(request, contentType: contentType.rawValue, in: ["image/png", "image/jpeg"]))
    }
}
