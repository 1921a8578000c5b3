import Foundation
import Testing

@testable import ClientRuntime

@Suite struct MultipartBodyTests {
    private func text(_ body: MultipartBody, as type: String = "multipart/form-data") async throws -> String {
        #expect(body.failure == nil)
        var bytes: [UInt8] = []
        for try await chunk in body.encoded(as: type, boundary: "B").content.chunks { bytes += chunk }
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    @Test func writesTextVerbatim() async throws {
        let body = MultipartBody()
            .text("caption", #"Öl & "Co""#)
            .text("rating", nil as Int?)
            .text("tags", ["x", "y"])
            .text("none", [String]())
            .text("done", true)
            .text("note", "a", contentType: "text/markdown")
        #expect(
            try await text(body) == """
                --B
                Content-Disposition: form-data; name="caption"

                Öl & "Co"
                --B
                Content-Disposition: form-data; name="tags"

                x
                --B
                Content-Disposition: form-data; name="tags"

                y
                --B
                Content-Disposition: form-data; name="done"

                true
                --B
                Content-Disposition: form-data; name="note"
                Content-Type: text/markdown

                a
                --B--

                """)
        #expect(try await text(MultipartBody()) == "--B--\n")
    }

    /// Where a document allows either, a text is no file.
    @Test func aTextInPlaceOfAFile() async throws {
        let body = MultipartBody().file("a", .text("id-1"), contentTypes: ["image/png"])
        let text = try await text(body.file("b", .text("x", contentType: "text/csv")))
        #expect(text.contains("Content-Disposition: form-data; name=\"a\"\n\nid-1\n"))
        #expect(text.contains("Content-Disposition: form-data; name=\"b\"\nContent-Type: text/csv\n\nx\n"))
    }

    @Test func writesHeadersAsTheirStyleHasThem() async throws {
        let body = MultipartBody().text("a", 1).header("X-A", ["b": 2]).header("X-B", ["b": 2], explode: true)
        let text = try await text(body)
        #expect(text.contains("X-A: b,2\n"))
        #expect(text.contains("X-B: b=2\n"))
    }

    @Test func writesJSONAndFiles() async throws {
        let body = MultipartBody()
            .json("pet", Pet(name: "Rex"))
            .json("pets", each: [Pet(name: "A"), Pet(name: "B")], contentType: "application/vnd.pet+json")
            .file("cover", .bytes([65]))
            .file("none", nil)
            .header("X-None", "a")
            .file("photos", each: [.bytes([66], filename: "b.png"), .bytes([67], contentType: "image/png")])
            .header("X-Trace", 7)
        #expect(
            try await text(body) == """
                --B
                Content-Disposition: form-data; name="pet"
                Content-Type: application/json

                {"name":"Rex"}
                --B
                Content-Disposition: form-data; name="pets"
                Content-Type: application/vnd.pet+json

                {"name":"A"}
                --B
                Content-Disposition: form-data; name="pets"
                Content-Type: application/vnd.pet+json

                {"name":"B"}
                --B
                Content-Disposition: form-data; name="cover"; filename="cover"
                Content-Type: application/octet-stream

                A
                --B
                Content-Disposition: form-data; name="photos"; filename="b.png"
                Content-Type: application/octet-stream
                X-Trace: 7

                B
                --B
                Content-Disposition: form-data; name="photos"; filename="photos"
                Content-Type: image/png
                X-Trace: 7

                C
                --B--

                """)
    }

    /// What would end a quoted text or a line is percent-encoded, as browsers do.
    @Test func escapesNames() async throws {
        let body = MultipartBody().file("a\"b\r\nc", .bytes([], filename: "Ä\"\0%22\\.png"))
        #expect(
            try await text(body).contains(
                #"form-data; name="a%22b%0D%0Ac"; filename="Ä%22%00%22\.png""#))
    }

    @Test func writesStyles() async throws {
        func parts(_ value: some ParameterValue, _ style: FieldStyle) -> [String] {
            MultipartBody().text("n", value, style: style).parts.map { part in
                let name = part.fields[0].value.replacing("form-data; name=", with: "")
                return "\(name)=\(String(decoding: part.content.bytes ?? [], as: UTF8.self))"
            }
        }
        let object = ["G": "2 ", "R": "1"]
        #expect(parts(["a", "b,"], .form()) == [#""n"=a"#, #""n"=b,"#])
        #expect(parts(["a", "b"], .form(explode: false)) == [#""n"=a,b"#])
        #expect(parts(["a", "b"], .spaceDelimited()) == [#""n"=a b"#])
        #expect(parts(["a", "b"], .pipeDelimited()) == [#""n"=a|b"#])
        #expect(parts(object, .form()) == [#""G"=2 "#, #""R"=1"#])
        #expect(parts(object, .form(explode: false)) == [#""n"=G,2 ,R,1"#])
        #expect(parts(object, .deepObject()) == [#""n[G]"=2 "#, #""n[R]"=1"#])
        #expect(parts([String](), .form(explode: false)) == [])
    }

    @Test func aFileHasATypeThatThePartTakes() throws {
        func type(_ file: FileUpload, _ types: [String]) -> String? {
            let body = MultipartBody().file("f", file, contentTypes: types)
            return body.failure?.message ?? body.parts.first?.fields.last?.value
        }
        let images = ["image/png", "image/jpeg"]
        #expect(type(.bytes([]), images) == "image/png")
        #expect(type(.bytes([], filename: "a.JPG"), images) == "image/jpeg")
        #expect(type(.bytes([], contentType: "image/jpeg; q=1"), images) == "image/jpeg; q=1")
        #expect(type(.bytes([], contentType: "IMAGE/WEBP"), ["image/*"]) == "IMAGE/WEBP")
        #expect(type(.bytes([]), ["image/*", "application/pdf"]) == "application/pdf")
        #expect(type(.bytes([]), ["*/*"]) == "application/octet-stream")
        #expect(type(.bytes([]), ["image/*"]) == "the part `f` needs a `contentType:` of image/*")
        #expect(
            type(.bytes([], contentType: "text/css"), images)
                == "the part `f` cannot be of type `text/css`: it takes image/png, image/jpeg")
        #expect(type(.bytes([], contentType: "image/*"), []) == "the part `f` cannot be of type `image/*`")
        #expect(type(.bytes([], contentType: "a/b\r\nX: 1"), []) == "the content type of the part `f` cannot be sent")
    }

    @Test func refusesFieldsThatCannotBeSent() {
        let notANumber = MultipartBody().text("a", "b").header("X-A", Double.nan)
        #expect(
            notANumber.failure?.message == "the header field `X-A` of a part is nan, which is no number of JSON")
        let body = MultipartBody().text("a", "b").header("X-A", "1\n2")
        #expect(body.failure?.message == "the header field `X-A` of a part has characters that it cannot have")
        #expect(MultipartBody().json("a", [Double.nan]).failure?.message.contains("has no JSON form") == true)
    }

    @Test func theContentTypeHasTheBoundary() {
        func type(_ body: MultipartBody, _ type: String) -> String { body.encoded(as: type, boundary: "B").contentType }
        let root = MultipartBody().json(nil, ["a": 1])
        #expect(type(root, "multipart/form-data") == "multipart/form-data; boundary=B")
        #expect(type(root, "multipart/mixed; boundary=old; x=\"a b\"") == "multipart/mixed; x=\"a b\"; boundary=B")
        #expect(type(root, "multipart/related") == "multipart/related; type=\"application/json\"; boundary=B")
        #expect(
            type(root, "multipart/related; type=text/html") == "multipart/related; type=\"text/html\"; boundary=B")
        let boundaries = (0..<100).map { _ in MultipartBody.randomBoundary() }
        #expect(Set(boundaries).count == 100)
        #expect(boundaries.allSatisfy { (1...70).contains($0.utf8.count) })
    }

    @Test func aFieldTakesThePlaceOfItsOwnName() {
        let body = MultipartBody().file(nil, .bytes([65], filename: "b"))
            .header("content-disposition", #"form-data; name="a""#)
        #expect(body.parts[0].fields.map(\.name) == ["Content-Type", "content-disposition"])
    }

    @Test func partsByPositionHaveNoName() async throws {
        let body = MultipartBody().json(nil, ["a": 1]).file(nil, .bytes([65])).file(nil, .bytes([66], filename: "b"))
            .multipart(nil, MultipartBody(), contentType: "multipart/mixed")
        #expect(
            body.parts.map { $0.fields.map { "\($0): \($1)" } }.prefix(3) == [
                ["Content-Type: application/json"], ["Content-Type: application/octet-stream"],
                [#"Content-Disposition: attachment; filename="b""#, "Content-Type: application/octet-stream"],
            ])
    }

    @Test func membersAndElementsHaveTheirContentTypes() async throws {
        let body = MultipartBody()
            .text(members: ["a": 1], contentType: "text/css").json(members: ["b": [1, 2]], contentType: "a/b+json")
            .file(members: ["c": [.bytes([65]), .bytes([66])]], contentTypes: ["image/png"])
            .multipart("d", each: [MultipartBody(), MultipartBody()], contentType: "multipart/mixed")
            .header("X-D", 1)
        #expect(body.failure == nil)
        let fields = body.parts.map { $0.fields.map(\.value) }
        let b = [#"form-data; name="b""#, "a/b+json"]
        let c = [#"form-data; name="c"; filename="c""#, "image/png"]
        #expect(fields.prefix(5) == [[#"form-data; name="a""#, "text/css"], b, b, c, c])
        #expect(fields.dropFirst(5).map(\.first) == [#"form-data; name="d""#, #"form-data; name="d""#])
        #expect(fields.dropFirst(5).map(\.last) == ["1", "1"])
    }

    // MARK: As a body

    private static func chunks(_ bytes: [UInt8]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            continuation.yield(bytes)
            continuation.finish()
        }
    }

    @Test func itsLengthIsKnownAndItRepeatsWhenAllPartsDo() async throws {
        let large = [UInt8](repeating: 7, count: 3_000_000)
        func body(_ file: FileUpload) -> RequestBody {
            MultipartBody().text("a", "b").file("f", file).encoded(as: "multipart/form-data", boundary: "B").content
        }
        #expect(body(.bytes([1])).bytes?.count == body(.bytes([1])).length)
        let whole = body(.bytes(large))
        #expect(whole.bytes == nil)
        #expect(whole.isRepeatable)
        for _ in 0..<2 {
            var count = 0
            for try await chunk in whole.chunks { count += chunk.count }
            #expect(count == whole.length)
        }
        let once = body(.sequence(Self.chunks(large), length: large.count))
        #expect(once.length == whole.length)
        #expect(!once.isRepeatable)
        #expect(body(.sequence(Self.chunks([1]))).length == nil)
        let transport = InMemoryTransport(json: "{}")
        let error = try await apiError {
            let call = Call("op", .post, "/a").multipart(MultipartBody().file("f", .file(at: "/none/a")))
            try await TestClient(transport: transport).core.send(call)
        }
        #expect(error.code == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }

    @Test func aCallSendsIt() async throws {
        let sent = try await request(Call("op", .post, "/a").multipart(MultipartBody().text("a", "b")))
        let type = try #require(sent.head.headerFields[.contentType])
        #expect(type.hasPrefix("multipart/form-data; boundary=part-"))
        let boundary = type.dropFirst("multipart/form-data; boundary=".count)
        let text = "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--\(boundary)--\r\n"
        #expect(sent.body == Array(text.utf8))
        let none = try await request(Call("op", .post, "/a").multipart(MultipartBody(), isRequired: false))
        #expect(none.content == nil)
        #expect(none.head.headerFields[.contentType] == nil)
    }

    // MARK: Read by others

    @Test(.enabled(if: PythonParser.isInstalled)) func pythonReadsIt() async throws {
        let odd: [UInt8] = [0x00, 0xFF, 0x0D, 0x0A, 0x2D, 0x2D]
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("ö-\(UUID().uuidString).bin")
        let large = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Data(large).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let inner = MultipartBody().text(nil, "eins").file(nil, .bytes(odd), contentTypes: ["image/png"])
        let body = MultipartBody()
            .text("größe", "Öl & \"Co\"\r\n--x")
            .text("none", [String]())
            .file("photos", each: [.bytes(odd, filename: "two.bin"), .file(at: path.path)])
            .json("pet", Pet(name: "Réx"))
            .multipart("inner", inner, contentType: "multipart/mixed")
        let (content, type) = body.encoded(as: "multipart/form-data")
        let parts = try await PythonParser.parts(of: content, type)
        try #require(parts.count == 5)
        #expect(parts[0].fields == ["content-disposition": "form-data; name=\"größe\""])
        #expect(parts[0].bytes == Data("Öl & \"Co\"\r\n--x".utf8))
        #expect(parts[1].fields["content-disposition"] == "form-data; name=\"photos\"; filename=\"two.bin\"")
        #expect(parts[1].bytes == Data(odd))
        #expect(
            parts[2].fields["content-disposition"]
                == "form-data; name=\"photos\"; filename=\"\(path.lastPathComponent)\"")
        #expect(parts[2].bytes == Data(large))
        #expect(parts[3].fields["content-type"] == "application/json")
        #expect(parts[3].bytes == Data(#"{"name":"Réx"}"#.utf8))
        #expect(parts[4].parts?.map(\.bytes) == [Data("eins".utf8), Data(odd)])
        #expect(parts[4].parts?.last?.fields == ["content-type": "image/png"])
    }
}
