import Testing

@testable import ClientRuntime

@Suite struct APIResponseTests {
    private func client(
        _ bytes: [UInt8], _ contentType: String?, _ status: HTTPResponse.Status = .ok
    ) throws -> TestClient {
        var head = HTTPResponse(status: status)
        if let contentType { head.headerFields[.contentType] = contentType }
        return try TestClient(transport: InMemoryTransport(responses: [TransportResponse(head: head, body: bytes)]))
    }

    private static let call = Call("view", .get, "/a")

    // MARK: - Text

    @Test(arguments: [
        ([0xC3, 0xBC], nil), ([0xC3, 0xBC], "text/plain"), ([0xC3, 0xBC], "text/plain; charset=\"UTF-8\""),
        ([0xEF, 0xBB, 0xBF, 0xC3, 0xBC], "text/plain;charset=utf-8"), ([0xFC], "text/plain; charset=ISO-8859-1"),
        ([0xFE, 0xFF, 0, 0xFC], "text/plain; charset=utf-16"), ([0xFF, 0xFE, 0xFC, 0], "text/plain; charset=utf-16"),
        ([0, 0xFC], "text/plain; charset=utf-16"), ([0, 0xFC], "text/plain; charset=UTF-16BE"),
        ([0xFC, 0], "text/plain; format=flowed; charset=utf-16le"), ([0xFC], "text/plain; charset=windows-1252"),
    ])
    func textsByTheirCharset(_ bytes: [UInt8], _ type: String?) async throws {
        #expect(try await client(bytes, type).core.sendForText(Self.call.accept("text/plain")) == "ü")
    }

    /// All of the other half, against what the registration of windows-1252 has there.
    @Test func textsOfWindows() async throws {
        let expected =
            "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
            + String(String.UnicodeScalarView((0xA0...0xFF).compactMap { Unicode.Scalar($0) }))
        let type = "text/csv; charset=Windows-1252"
        #expect(try await client(Array(0x80...0xFF), type).core.sendForText(Self.call) == expected)
    }

    @Test(arguments: ["utf-8", "us-ascii", "x-unknown", "windows-1251", "utf-16"])
    func whatIsNoTextIsToldWithItsBytes(_ charset: String) async throws {
        let error = try await apiError {
            _ = try await client([0xD8, 0xD8, 0xD8], "text/plain; charset=\(charset)").core.sendForText(Self.call)
        }
        #expect(error.code == .decoding)
        #expect(error.message.contains("no text in \(charset)"))
        #expect(error.rawBody == [0xD8, 0xD8, 0xD8])
    }

    /// JSON is no text of another format, where it is not among what was asked for.
    @Test(arguments: [
        ("text/csv", false), ("text/csv, text/plain", false), ("text/csv, application/json", true), ("*/*", true),
        ("text/*", true), ("application/hal+json, text/csv", true),
    ])
    func jsonInPlaceOfAText(_ accepted: String, isRead: Bool) async throws {
        let client = try client(Array("{}".utf8), "application/json; charset=utf-8")
        do {
            #expect(try await client.core.sendForText(Self.call.accept(accepted)) == "{}")
            #expect(isRead)
        } catch let error as APIError {
            #expect(!isRead)
            #expect(error.code == .unexpectedContent)
            #expect(error.message.contains("application/json came where \(accepted) was expected"))
            #expect(error.rawBody == Array("{}".utf8))
        }
    }

    // MARK: - JSON

    @Test func anotherMediaTypeIsNamedBesideTheExpectedOne() async throws {
        let error = try await apiError {
            let _: Int = try await client(Array("a,b".utf8), "text/csv").core.send(Self.call)
        }
        #expect(error.code == .unexpectedContent)
        #expect(error.message.contains("text/csv came where application/json was expected"))
        #expect(error.rawBody == Array("a,b".utf8))
    }

    @Test func jsonUnderAnotherNameIsRead() async throws {
        let value: Int = try await client(Array("7".utf8), "text/html").core.send(Self.call)
        #expect(value == 7)
    }

    @Test func nothingIsNilWhereThereIsOne() async throws {
        let none: Int? = try await client([], nil, .noContent).core.send(Self.call)
        #expect(none == nil)
        let error = try await apiError {
            let _: Int = try await client([], nil, .noContent).core.send(Self.call)
        }
        #expect(error.code == .decoding)
        #expect(error.message.contains("nothing came where application/json was expected"))
    }

    @Test func aRangeReadsTextsAsJSONStrings() async throws {
        let date: CalendarDate = try await client(Array("2026-01-02".utf8), "text/plain").core.send(
            Self.call.accept("*/*"))
        #expect(date.description == "2026-01-02")
        await #expect(throws: APIError.self) {
            let _: CalendarDate = try await client(Array("2026-01-02".utf8), "text/plain").core.send(Self.call)
        }
    }

    // MARK: - Statuses

    @Test func aRedirectionIsASuccessWhereTheCallSaysSo() async throws {
        let client = try client([], nil, .found)
        #expect(try await client.core.sendForMetadata(Self.call.succeeds(with: 302...302)).status == .found)
        #expect(try await client.core.sendForMetadata(Self.call.succeeds(with: 301...301, 302...303)).status == .found)
        let error = try await apiError {
            _ = try await client.core.sendForMetadata(Self.call.succeeds(with: 303...303))
        }
        #expect(error.status == .found)
    }

    @Test func theBodyOfAnyResponseCanBeHad() async throws {
        let client = try client([1, 2, 3], "image/png")
        let (_, response) = try await client.withResponse { try await $0.core.send(Self.call) }
        #expect(response.body == [1, 2, 3])
    }

    // MARK: - Bodies that break off

    private func broken(_ status: HTTPResponse.Status, maximum: Int = 100) throws -> TestClient {
        try TestClient(
            configuration: ClientConfiguration(retries: 0, maximumResponseBytes: maximum),
            transport: InMemoryTransport { _ in
                .stream(
                    ByteStream(length: nil) { writer in
                        try await writer.write(Array("{\"a\":".utf8))
                        throw TransportError(.unknown, message: "the connection was reset")
                    }, contentType: "application/json", status: status)
            })
    }

    @Test func theBeginningOfAnErrorIsKept() async throws {
        let error = try await apiError { _ = try await broken(.conflict).core.sendForStream(Self.call) }
        #expect(error.code == .status && error.status == .conflict)
        #expect(error.rawBody == Array("{\"a\":".utf8))
        #expect(error.message.hasSuffix("the response broke off after 5 bytes (the connection was reset)"))
    }

    @Test func anErrorThatIsTooLargeIsCut() async throws {
        let error = try await apiError { _ = try await broken(.conflict, maximum: 3).core.sendForStream(Self.call) }
        #expect(error.code == .status && error.status == .conflict)
        #expect(error.rawBody == Array("{\"a".utf8))
        #expect(error.message.contains("the body is cut off: it is larger than 3 bytes"))
    }

    @Test func theBeginningOfASuccessIsNoResult() async throws {
        let response = try await broken(.ok).core.response(to: Self.call, streams: true)
        let error = try await apiError { _ = try await response.collected() }
        #expect(error.code == .transport && error.status == .ok)
    }

    @Test func aTextOfOneOfSeveralTypes() async throws {
        let call = Self.call.accept("text/csv, application/json")
        let response = try await client(Array("{}".utf8), "application/json").core.response(to: call)
        let error = try await apiError { _ = try response.text(as: "text/csv") }
        #expect(error.code == .unexpectedContent)
        #expect(error.message.contains("application/json came where text/csv was expected"))
        let text = try await client(Array("a".utf8), "text/plain").core.response(to: call)
        #expect(try text.text(as: "text/csv") == "a")
    }
}
