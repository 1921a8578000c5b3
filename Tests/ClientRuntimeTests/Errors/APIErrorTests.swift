import Foundation
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

    /// What apps show of any error.
    @Test func localizedDescriptionIsWhatIsPrinted() async throws {
        let error = try await failure(.json(#"{"error": "s3cret-token is taken"}"#, status: .conflict))
        #expect(error.localizedDescription == error.description)
        #expect(error.localizedDescription.contains("[redacted] is taken"))
        #expect((TransportError(.unknown, message: "cut off") as any Error).localizedDescription == "cut off")
        let missing = ConfigurationError(code: .missingServer, message: "there is no server")
        #expect((missing as any Error).localizedDescription == "there is no server")
        let json = #expect(throws: JSONError.self) { try JSON.decode(Int.self, from: "x") }
        #expect((json as (any Error)?)?.localizedDescription == json?.description)
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

    /// What a server may make of the token `a/b+c=d-e_f~secret`; each is found wherever an error shows text.
    @Test(arguments: [
        #"a\/b+c=d-e_f~secret"#, #"a\u002fb\u002bc=d-e_f~secret"#, "a%2fb%2bc%3dd-e_f~secret",
        "a&#x2F;b&#43;c=d-e_f~secret",
        "YS9iK2M9ZC1lX2Z+c2VjcmV0", "QmVhcmVyIGEvYitjPWQtZV9mfnNlY3JldA==", "612f622b633d642d655f667e736563726574",
        "A/B+C=D-E_F~SECRET", "a%252fb%252bc%253dd-e_f~secret",
    ])
    func noSpellingOfASecretIsShown(_ spelling: String) async throws {
        let credentials = [SecurityCredential.bearer("b", token: "a/b+c=d-e_f~secret")]
        let echo = try #require(HTTPField.Name("X-Echo"))
        let answers: [TransportResponse] = [
            .json("{\"error\":\"\(spelling)\"}", status: .unauthorized, headers: [echo: "<\(spelling)>"]),
            .bytes(Array("no \(spelling) here".utf8), contentType: "text/\(spelling)"),
            .json("{\"\(spelling)\": \(spelling)}"),
            TransportResponse(head: .init(status: .init(code: 500, reasonPhrase: "is \(spelling)"))),
        ]
        for answer in answers {
            let error = try await failure(answer, credentials: credentials)
            for text in [error.description, dumped(error), "\(error.headers)", error.underlying.map(dumped) ?? ""] {
                #expect(!text.contains(spelling) && !text.lowercased().contains(spelling.lowercased()), "\(text)")
            }
            #expect("\(error) \(error.headers)".contains("[redacted]"))
        }
    }

    /// The errors of others are handed on as they are, unless they show a secret.
    @Test func errorsOfForeignTransportsAreRedacted() async throws {
        struct Plain: Error, Equatable { var code = 7 }
        struct Telling: Error { var url = "https://api.test/?key=s3cret-token" }
        struct Described: LocalizedError, CustomStringConvertible {
            var description: String { "failed" }
            var failureReason: String? { "refused s3cret%2Dtoken" }
        }
        final class Nested: Error, Sendable {
            let inner = [Telling()]
        }
        func underlying(_ thrown: any Error) async throws -> any Error {
            let client = try TestClient(
                configuration: .init(retries: 0), transport: InMemoryTransport { _ in throw thrown })
            let error = try await apiError { _ = try await client.view() }
            #expect(!"\(error) \(dumped(error))".contains("s3cret"))
            return error.underlying ?? CancellationError()
        }
        #expect(try await underlying(Plain()) as? Plain == Plain())
        let plain = try await underlying(TransportError(.unknown, message: "gone", underlying: Plain()))
        #expect((plain as? TransportError)?.underlying as? Plain == Plain())
        for error: any Error in [Telling(), Described(), Nested()] {
            for thrown in [error, TransportError(.unknown, message: "gone", underlying: error)] {
                let shown = try await underlying(thrown)
                let inner = (shown as? TransportError)?.underlying ?? shown
                #expect(!"\(dumped(shown)) \(dumped(inner))".contains("s3cret"))
                #expect(!(inner is Telling || inner is Described || inner is Nested))
            }
        }
    }

    /// Cookies, keys in a query, and passwords are secrets as tokens are.
    @Test func whatTheCallerGivesIsASecret() async throws {
        let client = try TestClient(
            configuration: .init(
                retries: 0,
                headers: [
                    "Cookie": "sid=cookie-value; theme=dark", "Proxy-Authorization": "Basic dXNlcjpvcGVuIHNlc2FtZQ==",
                ]),
            transport: InMemoryTransport(
                json: #"["cookie-value", "open%20sesame", "query-secret", "other-cookie", "shown"]"#,
                status: .badRequest))
        let error = try await apiError {
            try await client.core.send(
                Call("op", .get, "/a").query("api_key", "query-secret").query("q", "shown").cookie("c", "other-cookie"))
        }
        #expect(
            error.description.contains(#"["[redacted]", "[redacted]", "[redacted]", "[redacted]", "shown"]"#),
            "\(error)")
    }

    @Test func successesShowNoEcho() async throws {
        let echo = try #require(HTTPField.Name("X-Echo"))
        let answer = TransportResponse.json("\"s3cret-token\"", headers: [echo: "s3cret-token"])
        let client = try TestClient(transport: InMemoryTransport(responses: [answer]))
        let (_, metadata) = try await client.withResponse { try await $0.view() }
        let response = try await client.core.response(to: Call("op", .get, "/a"))
        let stream = try await client.core.sendForStream(Call("op", .get, "/a"))
        for value: Any in [metadata, response, stream, answer] { #expect(!dumped(value).contains("s3cret")) }
    }

    @Test func nothingOfADocumentBeginsALine() async throws {
        let client = try TestClient(transport: InMemoryTransport(json: "{}", status: .notFound))
        let error = try await apiError { try await client.core.send(Call("x\n::set-output name=a::PWN\n", .get, "/a")) }
        #expect(!error.description.contains("\n"))
        #expect(!ConfigurationError(code: .invalidServer, message: "a\n::b\u{2028}").message.contains("\n"))
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
        let thrown = #expect(throws: APIError.self) { try APIError.throwUnimplemented("viewPet") }
        #expect(thrown?.description == error.description)
    }
}
