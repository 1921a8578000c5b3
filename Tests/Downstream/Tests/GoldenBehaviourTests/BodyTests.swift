import ClientRuntime
import FormStyles
import MediaTypeChoices
import MultipartParts
import MultipartPositions
import OptionalBodies
import Testing

/// What bodies look like on the wire, byte by byte.
@Suite struct BodyTests {
    private let transport = InMemoryTransport(responses: [.status(.noContent)])

    private var type: String? { transport.requests.last?.head.headerFields[.contentType] }

    private var text: String? { transport.requests.last?.body.map { String(decoding: $0, as: UTF8.self) } }

    /// The parts of the last body, each with its header fields and its content, and the media type without the boundary.
    private func parts() throws -> (type: String, parts: [String]) {
        let sides = try #require(type?.split(separator: "; boundary="))
        try #require(sides.count == 2)
        var body = try #require(text)
        let end = "--\(sides[1])--\r\n"
        try #require(body.hasSuffix(end))
        body.removeLast(end.count)
        let parts = body.split(separator: "--\(sides[1])\r\n")
        return (String(sides[0]), parts.map { String($0.replacing("\r\n", with: "\n").dropLast()) })
    }

    private func named(_ name: String, _ content: String, fields: String = "") -> String {
        "Content-Disposition: form-data; name=\"\(name)\"\n\(fields)\n\(content)"
    }

    private func file(_ name: String, _ filename: String, _ type: String, _ content: String) -> String {
        "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(filename)\"\nContent-Type: \(type)\n\n\(content)"
    }

    @Test func partsOfAForm() async throws {
        let seeds = try MultipartPartsClient(transport: transport).seeds
        try await seeds.put(
            id: "a", name: "Öl & \"Co\"", year: nil, tags: ["x", "y"], kind: .grown,
            scans: [.bytes([65], filename: "a.tif"), .bytes([66], filename: "b\".tif", contentType: "image/tiff")],
            label: .bytes([67]), anything: .bytes([68]), raw: .bytes([69]), digest: Base64Data(Data([1, 2, 3])),
            origin: Place(town: "Ulm"), others: [Place(town: "A"), Place()])
        let (type, parts) = try self.parts()
        #expect(type == "multipart/form-data")
        #expect(
            parts == [
                named("name", "Öl & \"Co\""), named("tags", "x"), named("tags", "y"), named("kind", "grown"),
                file("scans", "a.tif", "application/octet-stream", "A"), file("scans", "b%22.tif", "image/tiff", "B"),
                file("label", "label", "image/png", "C"), file("anything", "anything", "application/octet-stream", "D"),
                file("raw", "raw", "application/octet-stream", "E"),
                named(
                    "digest", "AQID",
                    fields: "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"),
                named("origin", #"{"town":"Ulm"}"#, fields: "Content-Type: application/json\n"),
                named("others", #"{"town":"A"}"#, fields: "Content-Type: application/json\n"),
                named("others", "{}", fields: "Content-Type: application/json\n"),
            ])
        try await seeds.put(PutSeedForm(name: "a", scans: [], origin: Place()), id: "a")
        #expect(try self.parts().parts.count == 3)
    }

    @Test func encodingsOfAForm() async throws {
        let seeds = try MultipartPartsClient(transport: transport).seeds
        try await seeds.postReport(
            PostReportForm(
                photo: .bytes([65], filename: "a.jpg"), photoXExposure: 0.5, summary: "# Ä", meta: Place(town: "B"),
                log: "<log/>", codes: [1, 2], filter: ["b": "x y", "a": "1"],
                either: [.bytes([67]), .bytes([68])], additionalProperties: ["more": "1"]), id: "a")
        #expect(
            try parts().parts == [
                file(
                    "photo", "a.jpg",
                    "image/jpeg\nX-Source: field\nX-Exposure: 0.5\nX-Lens: wide", "A"),
                named("summary", "# Ä", fields: "Content-Type: text/markdown; charset=utf-8\n"),
                named("meta", #"{"town":"B"}"#, fields: "Content-Type: application/vnd.place+json\n"),
                named("log", "<log/>", fields: "Content-Type: application/xml\n"), named("codes", "1,2"),
                named("filter[a]", "1"), named("filter[b]", "x y"),
                file("either", "either", "application/octet-stream", "C"),
                file("either", "either", "application/octet-stream", "D"), named("more", "1"),
            ])
        let error = await #expect(throws: APIError.self) {
            try await seeds.postReport(
                PostReportForm(photo: .bytes([], contentType: "text/css"), photoXExposure: 1, summary: ""), id: "a")
        }
        #expect(error?.code == .invalidRequest)
    }

    @Test func aFormBesideJSON() async throws {
        let plots = try MultipartPartsClient(transport: transport).plots
        try await plots.create(title: "a")
        #expect(type == "application/json")
        try await plots.create(form: PlotRequest(title: "a b"))
        #expect(type == "application/x-www-form-urlencoded")
        #expect(text == "title=a%20b")
        try await plots.create(PlotForm(title: "a", sketch: .bytes([65])))
        #expect(try parts().parts == [named("title", "a"), file("sketch", "sketch", "application/octet-stream", "A")])
        // Of several forms, one that has what each of them has; no default goes out with a change.
        try await plots.change(PlotUpdateForm(title: "b", sketch: .bytes([66])))
        #expect(try parts().parts == [named("title", "b"), file("sketch", "sketch", "application/octet-stream", "B")])
        try await plots.importAll(MultipartBody().text("a", 1).file("b", .bytes([67], filename: "c")))
        #expect(try parts().parts == [named("a", "1"), file("b", "c", "application/octet-stream", "C")])
        try await plots.putMap(PutMapForm(additionalProperties: ["z": .bytes([68]), "y": .bytes([69])]))
        #expect(
            try parts().parts == [
                file("y", "y", "application/octet-stream", "E"), file("z", "z", "application/octet-stream", "D"),
            ])
    }

    @Test func partsByPosition() async throws {
        let client = try MultipartPositionsClient(transport: transport)
        try await client.makePrint(
            details: .init(author: "A"), picture: .bytes([65], contentType: "image/webp"),
            pictureContentLocation: "/a", parts: ["b {}", "i {}"])
        let (type, parts) = try self.parts()
        #expect(type == "multipart/related; type=\"application/json\"")
        #expect(
            parts == [
                "Content-Type: application/json\n\n{\"author\":\"A\"}",
                "Content-Type: image/webp\nContent-Location: /a\n\nA", "Content-Type: text/css\n\nb {}",
                "Content-Type: text/css\n\ni {}",
            ])
        try await client.addNegatives(parts: [.bytes([66]), .bytes([67], filename: "c.tiff")])
        #expect(
            try self.parts().parts == [
                "Content-Type: image/tiff\n\nB",
                "Content-Disposition: attachment; filename=\"c.tiff\"\nContent-Type: image/tiff\n\nC",
            ])
        try await client.putNegatives(roll: 3, sheet: .bytes([68]))
        #expect(try self.parts().type == "multipart/mixed")
        #expect(try self.parts().parts == [named("roll", "3"), file("sheet", "sheet", "image/png", "D")])
        try await client.addAlbum(pages: [1, 2], inner: MultipartBody().text(nil, "x"))
        #expect(try self.parts().parts.first == "Content-Type: application/json\n\n[1,2]")
        #expect(try self.parts().parts.last?.hasPrefix("Content-Type: multipart/mixed; boundary=part-") == true)
    }

    @Test func stylesOfForms() async throws {
        try await FormStylesClient(transport: transport).createPass(
            CreatePassRequest(
                price: 500, lanes: ["a b", "c,d"], routes: ["e f", "g"], days: [1, 2], extras: ["order_id": "67&35"],
                owner: Owner(name: "A"), driver: Owner(name: "B", town: "C"), site: "https://a.b/?c=d&e", note: "n",
                plain: [1, 2]))
        let pairs = [
            "price=500", "lanes=a%20b,c%2Cd", "routes=e%20f%20g", "days=1%7C2", "extras%5Border_id%5D=67%2635",
            "owner=%7B%22name%22%3A%22A%22%7D", "name=B", "town=C", "site=https://a.b/?c%3Dd%26e", "note=%22n%22",
            "plain=1", "plain=2",
        ]
        #expect(text?.split(separator: "&").map(String.init) == pairs)
        #expect(type == "application/x-www-form-urlencoded")
    }

    @Test func theCallerChoosesTheMediaType() async throws {
        let stamps = try MediaTypeChoicesClient(transport: transport).stamps
        try await stamps.put(.bytes([1]), contentType: .imageJPEG, id: "a")
        #expect(type == "image/jpeg")
        try await stamps.put(.bytes([1]), contentType: .imagePNG, id: "a")
        #expect(type == "image/png")
        try await stamps.post(.bytes([1]), jsonContentType: "image/webp", id: "a", contentType: "q")
        #expect(type == "image/webp")
        let error = await #expect(throws: APIError.self) {
            try await stamps.post(.bytes([1]), jsonContentType: "application/octet-stream", id: "a")
        }
        #expect(error?.message.contains("it takes image/*, application/pdf") == true)
        try await stamps.patch(id: "a", value: "b")
        #expect(type == "application/json-patch+json")
        try await stamps.patch(Change(value: "b"), contentType: .applicationMergePatchJSON, id: "a")
        #expect(type == "application/merge-patch+json")
        #expect(text == #"{"value":"b"}"#)
    }

    @Test func everyKindOfBody() async throws {
        let letters = try MediaTypeChoicesClient(transport: transport).letters
        try await letters.send(text: "a")
        #expect(type == "application/json")
        try await letters.send(form: Letter(text: "a"))
        #expect(text == "text=a")
        try await letters.send("é")
        #expect(type == "text/plain; charset=iso-8859-1")
        #expect(transport.requests.last?.body == [0xE9])
        try await letters.send("<a/>", contentType: .applicationXML)
        #expect(type == "application/xml")
        try await letters.send(.bytes([37]))
        #expect(type == "application/pdf")
        try await letters.send(vndLetterJSON: "a")
        #expect(type == "application/vnd.letter+json; version=2")
        #expect(text == #""a""#)
        try await letters.put(.bytes(Array("{}\n".utf8)))
        #expect(type == "application/jsonl")
        try await letters.deleteLetters()
        #expect(type == nil)
        try await letters.deleteLetters(.bytes([1]))
        #expect(type == "application/octet-stream")
    }

    @Test func withoutMembersThereIsNoBody() async throws {
        let client = try OptionalBodiesClient(transport: transport)
        try await client.ringBell(id: 1)
        #expect(type == nil)
        #expect(transport.requests.last?.content == nil)
        try await client.ringBell(id: 1, hymn: .null)
        #expect(text == #"{"hymn":null}"#)
        try await client.ringBell(id: 1, times: 3, xWhy: "noon")
        #expect(text == #"{"times":3}"#)
        try await client.ringBell(RingBellRequest(), id: 1)
        #expect(text == #"{"times":1}"#)
        try await client.tuneBell(id: 1)
        #expect(type == nil)
        try await client.recordBell(id: 1)
        #expect(type == nil)
        try await client.recordBell(id: 1, note: "a")
        #expect(try parts().parts == [named("note", "a")])
    }
}
