import ClientRuntime
import SaidOddly
import Testing

/// What documents say in ways that nobody expects, on the wire.
@Suite struct SaidOddlyTests {
    private let transport = InMemoryTransport(responses: [.status(.noContent)])

    private func field(_ name: HTTPField.Name) -> String? { transport.requests.last?.head.headerFields[name] }

    private func body() throws -> String {
        String(decoding: try #require(transport.requests.last?.body), as: UTF8.self)
    }

    /// Of a key that lists media types, each is one; what is none is sent as bytes, and anything may come for it.
    @Test func namesOfContent() async throws {
        let client = try SaidOddlyClient(transport: transport)
        _ = try await client.list(Pet(name: "Rex"))
        #expect(field(.contentType) == "application/json")
        _ = try await client.list("a,b")
        #expect(field(.contentType) == "text/csv")
        _ = try await client.list(.bytes([65]))
        #expect(field(.contentType) == "application/octet-stream")
        #expect(field(.accept) == "*/*")
        try await client.sendAnything(.bytes([65]), contentType: "image/png")
        #expect(field(.contentType) == "image/png")
    }

    /// Parts that have no name by the document are named by the caller, or by a field, which is there once.
    @Test func namesOfParts() async throws {
        let client = try SaidOddlyClient(transport: transport)
        try await client.sendByPosition(MultipartBody().json("pet", Pet(name: "Rex")))
        #expect(try body().contains("Content-Disposition: form-data; name=\"pet\"\r\n"))
        try await client.sendByField(
            first: "x", second: .bytes([65], filename: "b.png"),
            secondContentDisposition: "form-data; name=\"b\"; filename=\"b.png\"")
        let lines = try body().split(separator: "\r\n").filter { $0.hasPrefix("Content-Disposition: ") }
        #expect(
            lines == [
                "Content-Disposition: form-data; name=\"a\"",
                "Content-Disposition: form-data; name=\"b\"; filename=\"b.png\"",
            ])
    }

    @Test func parametersOfMediaTypesAreAskedFor() async throws {
        let transport = InMemoryTransport { _ in .stream(ByteStream(Array("a".utf8)), contentType: "text/csv") }
        let client = try SaidOddlyClient(transport: transport)
        _ = try await client.getTableAsCSV()
        _ = try await client.getTableAsCSVHeaderAbsent()
        #expect(
            transport.requests.map { $0.head.headerFields[.accept] } == [
                "text/csv;header=present", "text/csv;header=absent",
            ])
    }

    /// Operations without ids are told apart by those that are made for them.
    @Test func idsOfOperations() async throws {
        let transport = InMemoryTransport(for: SaidOddlyClient.self)
        try transport.on("getSlashASlashB") { _ in .status(.ok) }
        let client = try SaidOddlyClient(transport: transport)
        try await client.getSlashASlashB()
        await #expect(throws: APIError.self) { try await client.getSlashADashB() }
    }

    /// What need not be sent is not asked about.
    @Test func noBody() async throws {
        let client = try SaidOddlyClient(transport: transport)
        let api: any SaidOddlyAPI = client
        try await client.sendOptionalPicture()
        #expect(field(.contentType) == nil)
        try await api.sendNote()
        #expect(field(.contentType) == nil)
        try await api.sendOptionalPicture(.bytes([65]), contentType: "image/png")
        #expect(field(.contentType) == "image/png")
        let error = await #expect(throws: APIError.self) { try await client.sendOptionalPicture(.bytes([65])) }
        #expect(error?.message.contains("it takes image/*") == true)
    }

    /// Each element of a list is a part of the list's name.
    @Test func partsOfAnyName() async throws {
        let client = try SaidOddlyClient(transport: transport)
        try await client.sendAnyParts(
            SendAnyPartsForm(additionalProperties: ["a": [.bytes([65]), .bytes([66])], "b": []]))
        #expect(try body().split(separator: "name=\"a\"; filename=\"a\"").count == 3)
        try await client.sendPets(SendPetsForm(additionalProperties: ["a": Pet(name: "Rex")]))
        #expect(try body().contains("name=\"a\"\r\nContent-Type: application/json\r\n\r\n{\"name\":\"Rex\"}"))
    }

    /// Where a call takes JSON of one status, a text of another is a text nevertheless.
    @Test func textsBesideJSON() async throws {
        let transport = InMemoryTransport(json: "[\"a\"]")
        let client = try SaidOddlyClient(key: "k", transport: transport)
        let error = await #expect(throws: APIError.self) { _ = try await client.getReportAsCSV() }
        #expect(error?.code == .unexpectedContent)
        #expect(transport.requests.last?.head.path?.hasSuffix("?key=k") == true)
    }
}
