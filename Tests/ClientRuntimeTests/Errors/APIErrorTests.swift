import Testing

@testable import ClientRuntime

@Suite struct APIErrorTests {
    private func failure(
        _ response: TransportResponse,
        credentials: [SecurityCredential] = [.bearer("bearerAuth", token: "s3cret-token")],
        headers: [String: String] = [:]
    ) async throws -> APIError {
        let client = try TestClient(
            credentials: credentials, security: [], configuration: .init(retries: 0, headers: headers),
            transport: InMemoryTransport(responses: [response]))
        return try await apiError { _ = try await client.view() }
    }

    @Test func describesItselfOnOneLine() async throws {
        let requestID = try #require(HTTPField.Name("x-request-id"))
        let error = try await failure(
            .json("{\n\t\"error\":\"taken\u{1}\u{202E}\"}", status: .conflict, headers: [requestID: "abc"]))
        #expect(
            error.description
                == #"viewPet: 409 Conflict: {\n\t"error":"taken\u{1}\u{202E}"} (request abc, 1 attempt)"#)
        #expect(error.requestID == "abc")
        #expect(error.operation == "viewPet")
        #expect(error.body(as: JSONValue.self) == nil)
        #expect(error.rawBody.count == 23)
    }

    @Test func showsAtMostThreeHundredCharacters() async throws {
        let error = try await failure(
            TransportResponse(
                head: .init(status: .init(code: 418)), body: Array(String(repeating: "é", count: 5000).utf8)))
        #expect(error.description == "viewPet: 418: \(String(repeating: "é", count: 300))… (1 attempt)")
        let binary = try await failure(
            TransportResponse(head: .init(status: .notFound), body: (0..<2000).map { UInt8(truncatingIfNeeded: $0) }))
        #expect(binary.description.count < 2200)
        #expect(!binary.description.contains("\n"))
    }

    @Test func echoedSecretsAreNotShown() async throws {
        let requestID = try #require(HTTPField.Name("X-Request-ID"))
        let echo = try #require(HTTPField.Name("X-Echo"))
        var response = TransportResponse.json(
            #"{"error":"bad token s3cret-token","again":"Bearer s3cret-token"}"#, status: .unauthorized,
            headers: [requestID: "s3cret-token", echo: "got s3cret-token"])
        response.head.status = .init(code: 401, reasonPhrase: "No s3cret-token")
        let error = try await failure(response)
        #expect(error.description.contains("bad token [redacted]"))
        for text in [error.description, "\(error.headers)", error.requestID ?? "", dumped(error)] {
            #expect(!text.contains("s3cret"))
            #expect(text.contains("[redacted]"))
        }
    }

    @Test func aSecretIsNotShownInPartWhereTheTextIsCut() async throws {
        for lead in 280...320 {
            let text = String(repeating: "x", count: lead) + "s3cret-token"
            let error = try await failure(.json(text, status: .badRequest))
            #expect(!error.description.contains("s3"))
        }
    }

    @Test func otherFormsOfSecretsAreNotShown() async throws {
        let quoted = try await failure(
            .json(#"{"key":"a\"b&c","url":"/x?key=a%22b%26c"}"#, status: .badRequest),
            credentials: [.apiKey("k", key: "a\"b&c", in: .query("key"))])
        #expect(quoted.description.contains(#"{"key":"[redacted]","url":"/x?key=[redacted]"}"#))
        let basic = try await failure(
            .json("sesame QWxhZGRpbjpzZXNhbWU=", status: .badRequest),
            credentials: [.basic("b", username: "Aladdin", password: "sesame")])
        #expect(basic.description.contains("400 Bad Request: [redacted] [redacted]"))
        let header = try await failure(
            .json("own-token other", status: .badRequest),
            headers: ["Authorization": "Bearer own-token", "X-A": "other"])
        #expect(header.description.contains("[redacted] other"))
        let overlapping = try await failure(
            .json("abcdef", status: .badRequest),
            credentials: [.bearer("a", token: "abc"), .apiKey("b", key: "abcdef", in: .query("k"))])
        #expect(overlapping.description.contains("400 Bad Request: [redacted] ("))
    }

    @Test func transportErrorsAreRedacted() async throws {
        let client = try TestClient(
            transport: InMemoryTransport { _ in throw TransportError(.notSent, message: "x s3cret-token\n") })
        let error = try await apiError { _ = try await client.view() }
        #expect(error.description == #"viewPet: x [redacted]\n (3 attempts)"#)
        #expect("\(String(describing: error.underlying))" == #"Optional(x [redacted]\#n)"#)
    }

    @Test func decodingErrorsSayWhere() async throws {
        let client = try TestClient(
            transport: InMemoryTransport(json: #"{"name":"s3cret-token","age":"s3cret-token"}"#))
        let error = try await apiError { let _: Pet = try await client.core.send(Call("viewPet", .get, "/a")) }
        #expect(error.code == .decoding)
        #expect(error.outcome == .answered)
        #expect(!error.isSafeToRetry)
        let cause = try #require(error.underlying as? JSONError)
        #expect(cause.path == "age")
        #expect(!"\(cause) \(error) \(dumped(error))".contains("s3cret"))
    }

    @Test func testDoublesCanThrowIt() {
        let error = APIError.unimplemented("viewPet")
        #expect(error.code == .unimplemented)
        #expect(error.description.hasPrefix("viewPet: "))
        #expect(error.message.contains("`testDoublesCanThrowIt()` with all of these parameters"))
    }
}
