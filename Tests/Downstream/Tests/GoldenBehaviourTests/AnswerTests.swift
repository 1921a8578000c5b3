import AnswersByMediaType
import AnswersOfAnyType
import ClientRuntime
import Redirections
import ResponseHeaders
import Testing

/// What calls ask for and what they make of what comes: by media type, by status, by header field.
@Suite struct AnswerTests {
    private func response(
        _ text: String, _ type: String? = nil, _ status: HTTPResponse.Status = .ok, _ headers: [String: String] = [:]
    ) -> TransportResponse {
        var fields = HTTPFields()
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        if let type { fields[.contentType] = type }
        return TransportResponse(head: HTTPResponse(status: status, headerFields: fields), body: Array(text.utf8))
    }

    private func accepted(_ transport: InMemoryTransport) -> [String?] {
        transport.requests.map { $0.head.headerFields[.accept] }
    }

    // MARK: - Media types

    private func almanac(_ response: TransportResponse) throws -> (AnswersByMediaTypeClient, InMemoryTransport) {
        let transport = InMemoryTransport(responses: [response])
        return (try AnswersByMediaTypeClient(transport: transport), transport)
    }

    @Test func eachMediaTypeHasACallThatAsksForItAlone() async throws {
        var (client, transport) = try almanac(response(#"{"tides":[{"metres":1.5}]}"#, "application/json"))
        #expect(try await client.tides.getTides(port: "A").tides.map(\.metres) == [1.5])
        #expect(accepted(transport) == ["application/json"])

        (client, transport) = try almanac(response("a;b", "text/csv"))
        #expect(try await client.tides.getTidesAsCSV(port: "A") == "a;b")
        #expect(accepted(transport) == ["text/csv"])

        (client, transport) = try almanac(response("%PDF", "application/pdf"))
        #expect(try await client.tides.getTidesAsPDF(port: "A").collect(upTo: 100) == Array("%PDF".utf8))
        #expect(accepted(transport) == ["application/pdf"])

        (client, transport) = try almanac(response(#"{"next":"06:00"}"#, "application/vnd.almanac.v2.brief+json"))
        #expect(try await client.tides.getTidesAsBrief(port: "A").next == "06:00")
        #expect(accepted(transport) == ["application/vnd.almanac.v2.brief+json"])

        (client, transport) = try almanac(response("{\"metres\":1}\n{\"metres\":2}\n", "application/x-ndjson"))
        var metres: [Double] = []
        for try await tide in try await client.tides.streamTides(port: "A") { metres.append(tide.metres) }
        #expect(metres == [1, 2])
        #expect(accepted(transport) == ["application/x-ndjson"])
    }

    @Test func eachVersionHasACallThatAsksForIt() async throws {
        var (client, transport) = try almanac(response(#"["new"]"#, "application/json;version=1"))
        #expect(try await client.charts.listPhases() == ["new"])
        #expect(accepted(transport) == ["application/json;version=1"])
        (client, transport) = try almanac(response(#"{"ok":true,"phases":["full"]}"#, "application/json;version=2"))
        #expect(try await client.charts.listPhasesAsJSONVersion2().phases == ["full"])
        #expect(accepted(transport) == ["application/json;version=2"])
    }

    /// Whatever was asked for.
    @Test func aRejectionInPlaceOfAStreamIsAnError() async throws {
        let (client, transport) = try almanac(response(#"{"ok":false}"#, "application/json"))
        let error = await #expect(throws: APIError.self) { try await client.charts.listPhasesAsPDF() }
        #expect(error?.code == .rejected)
        #expect(accepted(transport) == ["application/pdf"])
    }

    @Test func aBodyThatArrivesIsOneOfSeveralResults() async throws {
        var (client, transport) = try almanac(response("PNG", "image/png"))
        guard case .ok(let chart) = try await client.charts.getAsPNG() else { return #expect(Bool(false)) }
        #expect(try await chart.collect(upTo: 10) == Array("PNG".utf8))
        #expect(accepted(transport) == ["image/png, application/json"])

        (client, transport) = try almanac(
            .stream(ByteStream(Array(#"{"percent":7}"#.utf8)), contentType: "application/json", status: .accepted))
        guard case .accepted(let progress) = try await client.charts.getAsPNG() else { return #expect(Bool(false)) }
        #expect(progress.percent == 7)

        (client, transport) = try almanac(response("", nil, .noContent))
        guard case .noContent = try await client.charts.getAsJPEG() else { return #expect(Bool(false)) }
    }

    @Test func anErrorIsAnErrorWhateverIsAskedFor() async throws {
        let (client, _) = try almanac(response(#"{"title":"No"}"#, "application/problem+json", .notFound))
        await #expect { try await client.tides.getTidesAsPDF(port: "A") } throws: { error in
            (error as? APIError)?.body(as: AnswersByMediaType.Problem.self)?.title == "No"
        }
    }

    // MARK: - Any type

    private func attic(_ response: TransportResponse) throws -> (AnswersOfAnyTypeClient, InMemoryTransport) {
        let transport = InMemoryTransport(responses: [response])
        return (try AnswersOfAnyTypeClient(transport: transport), transport)
    }

    @Test func ofAnyTypeByTheSchema() async throws {
        let scan: [UInt8] = [0x25, 0x50, 0xFF, 0x0A]
        let (client, transport) = try attic(.bytes(scan, contentType: "application/pdf"))
        #expect(try await client.boxes.getScan(id: 7).collect(upTo: 10) == scan)
        #expect(try await client.attic.getPhoto().collect(upTo: 10) == scan)
        #expect(try await client.attic.getExport().collect(upTo: 10) == scan)
        let anything = try await client.attic.getAnything()
        #expect(anything.contentType == "application/pdf")
        #expect(try await anything.collect(upTo: 10) == scan)
        #expect(accepted(transport) == ["*/*", "image/*", "application/json", "*/*"])
        let (boxes, _) = try attic(response(#"{"name":"B"}"#, "application/json"))
        #expect(try await boxes.boxes.get(id: 7).name == "B")
    }

    @Test(arguments: [
        ("2.4", "text/plain;charset=UTF-8", "2.4"), (#""2.4""#, "application/json", "2.4"), ("{}", "text/plain", "{}"),
        (#""2.4""#, "text/plain", #""2.4""#), ("not JSON", "application/json", "not JSON"),
    ])
    func aTextOfAnyType(_ body: String, _ type: String, _ text: String) async throws {
        let (client, _) = try attic(response(body, type))
        #expect(try await client.boxes.getLabel(id: 7) == text)
    }

    @Test(arguments: [("open", "text/plain"), (#""open""#, "application/json")])
    func aTextWithATypeOfItsOwn(_ body: String, _ type: String) async throws {
        let (client, _) = try attic(response(body, type))
        #expect(try await client.boxes.getState(id: 7) == .open)
    }

    @Test func whatTheDocumentDoesNotSayCanBeHad() async throws {
        let (client, transport) = try attic(.bytes([0x89, 0x50], contentType: "image/png"))
        let (_, response) = try await client.withResponse { try await $0.boxes.putLabel(id: 7) }
        #expect(response.body == [0x89, 0x50])
        #expect(response.headers[.contentType] == "image/png")
        #expect(accepted(transport) == ["*/*"])
    }

    @Test func nothingIsNil() async throws {
        let (client, _) = try attic(response("", nil, .noContent))
        #expect(try await client.attic.getLid() == nil)
    }

    @Test func anotherTypeThanTheDocumentedOneIsNamed() async throws {
        let (client, _) = try attic(response("a,b", "text/csv"))
        await #expect { try await client.attic.getLid() } throws: { error in
            guard let error = error as? APIError else { return false }
            return error.code == .unexpectedContent && error.rawBody == Array("a,b".utf8)
                && error.message.contains("text/csv came where application/json was expected")
        }
    }

    // MARK: - Statuses

    private func signpost(_ response: TransportResponse) throws -> (RedirectionsClient, InMemoryTransport) {
        let transport = InMemoryTransport(responses: [response])
        return (try RedirectionsClient(apiKey: "K", transport: transport), transport)
    }

    @Test func aRedirectionIsTheResult() async throws {
        let (client, transport) = try signpost(
            response("", nil, .found, ["Location": "https://cdn.example.net/x?sig=1"]))
        let answer = try await client.files.locate(name: "f")
        #expect(answer.status == .found)
        #expect(answer[RedirectionsClient.ResponseHeaders.location]?.host() == "cdn.example.net")
        #expect(transport.requests.count == 1)
        let (other, _) = try signpost(response("", nil, .permanentRedirect, ["Location": "/y"]))
        #expect(try await other.files.locate(name: "f").status == .permanentRedirect)
    }

    @Test func aRedirectionWithAValue() async throws {
        let (client, _) = try signpost(response(#"{"number":1}"#, "application/json", .seeOther))
        #expect(try await client.files.take(name: "f") == .seeOther(Receipt(number: 1)))
        // Most say where to go and nothing else.
        let (empty, _) = try signpost(response("", nil, .seeOther, ["Location": "/r"]))
        let (receipt, answer) = try await empty.withResponse { try await $0.files.take(name: "f") }
        #expect(receipt == .seeOther(nil))
        #expect(answer.headers[.location] == "/r")
        let (other, _) = try signpost(response("", nil, .temporaryRedirect, ["Location": "/z"]))
        guard case .temporaryRedirect(let head) = try await other.files.take(name: "f") else {
            return #expect(Bool(false))
        }
        #expect(head.headers[.location] == "/z")
    }

    @Test func aRedirectionBesideASuccessIsAnError() async throws {
        for status in [HTTPResponse.Status.notModified, .movedPermanently, .found] {
            let (client, _) = try signpost(response(#"{"title":"T"}"#, "application/json", status))
            await #expect { try await client.files.getCached() } throws: { ($0 as? APIError)?.status == status }
        }
    }

    @Test func statusesWithoutABodyGiveNone() async throws {
        let (client, transport) = try signpost(
            response("", "application/json", .ok, ["Content-Length": "12", "ETag": #""a""#]))
        let head = try await client.files.has(name: "f")
        #expect(head[RedirectionsClient.ResponseHeaders.contentLength] == 12)
        #expect(head[RedirectionsClient.ResponseHeaders.eTag] == #""a""#)
        #expect(transport.requests.first?.head.method == .head)
        let (other, _) = try signpost(response("", nil, .resetContent))
        try await other.files.put(name: "f")
    }

    @Test func defaultIsTheSuccess() async throws {
        let (client, _) = try signpost(response(#"{"number":3}"#, "application/json", .created))
        #expect(try await client.files.getUsual().number == 3)
        let (other, _) = try signpost(response(#"{"title":"T"}"#, "application/json", .notFound))
        await #expect { try await other.files.getUsual() } throws: {
            ($0 as? APIError)?.body(as: Redirections.Problem.self)?.title == "T"
        }
    }

    // MARK: - Header fields

    @Test func headerFieldsHaveTypes() async throws {
        typealias Headers = ResponseHeadersClient.ResponseHeaders
        var fields: HTTPFields = [:]
        for (name, value) in [
            ("X-Rate-Limit-Remaining", "12"), ("X-Expires-After", "2026-01-02T03:04:05Z"), ("Link", "<a>; rel=next"),
            ("X-Tags", "a, b"), ("X-Sizes", "1,2"), ("X-Box", "height,3,colour,red"),
            ("X-Wide-Box", "height=4,colour=12"), ("X-Origin", #"{"height":5}"#), ("X-Priority", "high"),
            ("X-Route", #"{"via":["Ulm"]}"#), ("X-Is-Full", "true"), ("X-Mixed", "7"),
            ("Set-Cookie", "a=1; Expires=Wed, 01 Jan 2031 00:00:00 GMT"),
            ("Set-Cookie", "b=2"), ("Retry-After", "soon"),
        ] {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        let client = try ResponseHeadersClient(
            transport: InMemoryTransport(responses: [.json("[]", headers: fields)]))
        let (_, response) = try await client.withResponse { try await $0.letters.list() }
        #expect(response[Headers.xRateLimitRemaining] == 12)
        #expect(response[Headers.xExpiresAfter]?.timeIntervalSince1970 == 1_767_323_045)
        #expect(response[Headers.link] == "<a>; rel=next")
        #expect(response[Headers.xTags] == ["a", "b"])
        #expect(response[Headers.xSizes] == [1, 2])
        #expect(response[Headers.xBox] == ResponseHeaders.Box(height: 3, colour: "red"))
        #expect(response[Headers.xWideBox]?.height == 4)
        #expect(response[Headers.xOrigin] == ResponseHeaders.Box(height: 5))
        #expect(response[Headers.xRoute]?.via == ["Ulm"])
        #expect(response[Headers.xPriority] == .high)
        #expect(response[Headers.xIsFull] == "true")
        #expect(response[Headers.xMixed] == 7)
        #expect(response[Headers.setCookie]?.count == 2)
        #expect(response[Headers.retryAfter] == nil)
        #expect(response[Headers.xTrace] == nil)
    }
}
