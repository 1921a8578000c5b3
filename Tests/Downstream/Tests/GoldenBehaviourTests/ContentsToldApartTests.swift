import ClientRuntime
import ContentsToldApart
import Testing

/// What is told apart by its content, on the wire.
@Suite struct ContentsToldApartTests {
    private let transport = InMemoryTransport(responses: [.status(.noContent)])

    private func parts() throws -> [String] {
        let request = try #require(transport.requests.last)
        let type = try #require(request.head.headerFields[.contentType]?.split(separator: "; boundary="))
        let body = try #require(request.body.map { String(decoding: $0, as: UTF8.self) })
        return body.split(separator: "--\(type[1])").dropLast()
            .map { $0.replacing("\r\n", with: "\n").trimmingPrefix("\n").dropLast().description }
            .map { $0.replacing("Content-Disposition: form-data; ", with: "") }
    }

    /// A text that may be a file goes as one, or as it is; a list is a part for each, and an object is JSON.
    @Test func partsAreWhatTheirValuesAre() async throws {
        let client = try ContentsToldApartClient(session: "sid=1", transport: transport)
        try await client.sendParts(
            photo: .text("id-1"), scans: [.bytes([65], filename: "a.tif")],
            data: .bytes(Array("{}".utf8), filename: "d.json"), stop: .stringArray(["a", "b"]),
            chunking: .pet(Pet(name: "Rex")), count: 3)
        let parts = try self.parts()
        #expect(parts.count == 7)
        #expect(parts[0] == "name=\"photo\"\n\nid-1")
        #expect(parts[2] == "name=\"data\"; filename=\"d.json\"\nContent-Type: application/json\n\n{}")
        #expect(parts[3] == "name=\"stop\"\n\na")
        #expect(parts[4] == "name=\"stop\"\n\nb")
        #expect(parts[5] == "name=\"chunking\"\nContent-Type: application/json\n\n{\"name\":\"Rex\"}")
        #expect(parts[6] == "name=\"count\"\nContent-Type: application/x-count\n\n3")
        try await client.sendParts(photo: .bytes([65]), stop: .string("a \"b\""), chunking: .auto(.auto))
        #expect(try self.parts().suffix(2) == ["name=\"stop\"\n\na \"b\"", "name=\"chunking\"\n\nauto"])
    }

    @Test func eachKindOfContentHasItsNames() async throws {
        let client = try ContentsToldApartClient(session: "sid=1", transport: transport)
        try await client.upload("a,b", contentType: .textCSV)
        #expect(transport.requests.last?.head.headerFields[.contentType] == "text/csv")
        #expect(transport.requests.last?.head.headerFields[values: .cookie] == ["sid=1"])
        try await client.upload(.bytes([65]), contentType: .imageJPEG)
        #expect(transport.requests.last?.head.headerFields[.contentType] == "image/jpeg")
    }

    /// A session that a document calls the whole field stands beside a cookie that is a parameter.
    @Test func credentialsStandBesideParameters() async throws {
        let client = try ContentsToldApartClient(key: "k", transport: transport)
        try await client.key(lang: "de")
        try await client.key(xKey: "other", lang: "de")
        let field = try #require(HTTPField.Name("X-Key"))
        #expect(transport.requests.map { $0.head.headerFields[field] } == ["k", "other"])
        #expect(transport.requests.last?.head.headerFields[values: .cookie] == ["lang=de"])
    }

    @Test func eachVersionIsReadAsItIs() async throws {
        let transport = InMemoryTransport(json: "\"three\"")
        let client = try ContentsToldApartClient(session: "sid=1", transport: transport)
        guard case .ok(let text) = try await client.versionAsJSONVersion3() else {
            Issue.record("200 is the first success")
            return
        }
        #expect(text == "three")
    }
}
