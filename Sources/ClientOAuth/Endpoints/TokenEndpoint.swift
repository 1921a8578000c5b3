import ClientRuntime
import Safeguards
import Synchronization

/// Asks an authorization server for tokens: one request (RFC 6749 section 3.2), repeated within a bound.
struct TokenEndpoint: Sendable {
    let url: EndpointURL
    let client: OAuthClient
    let configuration: ClientConfiguration
    let transport: any ClientTransport

    /// What is asked for.
    struct Request: Sendable {
        var grantType: String
        var parameters: [(name: String, value: String?)]
        /// What must not be seen, beside what proves the client.
        var secrets: [String]
        /// Whether it can do no harm to ask again when it is not known what became of it.
        var isRepeatable = true
    }

    /// - Throws: ``OAuthError``; `CancellationError`; what an assertion throws.
    func token(for request: Request) async throws -> TokenResponse {
        let assertions = SentAssertions()
        var redactor: Redactor { Redactor(request.secrets + client.secrets + assertions.secrets) }
        let pairs = [("grant_type", Optional(request.grantType))] + request.parameters
        var interceptors: [any Interceptor] = []
        var proof: [(String, String?)] = []
        var authorization: String?
        switch client.proof {
        case .nothing: proof = [("client_id", client.id)]
        case .secret(let secret, .body): proof = [("client_id", client.id), ("client_secret", secret)]
        case .secret(let secret, .header):
            // Section 2.3.1: both are encoded before they are joined.
            let pair = "\(FormBody.encoded(client.id)):\(FormBody.encoded(secret))"
            authorization = "Basic \(Data(pair.utf8).base64EncodedString())"
        case .assertion(let assertion):
            interceptors = [FreshAssertion(assertion, client.id, url, body: pairs, assertions)]
        }
        var call = Call("token", .post, CallPath(stringLiteral: url.path), template: "token endpoint")
            .content(.bytes(Array(FormBody.encoded(pairs + proof).utf8)), contentType: FormBody.contentType)
        if let authorization { call = call.header("Authorization", authorization) }
        if request.isRepeatable { call = call.repeatable() }
        let requested = Date()
        let response: [UInt8]
        do {
            let core = try url.core(configuration, transport, interceptors: interceptors)
            response = try await core.response(to: call).body
        } catch let error as APIError {
            throw failure(error, redactor)
        }
        return try TokenResponse(response, requested: requested, host: url.authority, redactor: redactor)
    }

    private func failure(_ error: APIError, _ redactor: Redactor) -> any Error {
        if error.code == .interceptor, let cause = error.underlying { return redactor.shown(cause) }
        if error.code == .responseTooLarge {
            return OAuthError(.unreadableResponse, "\(url.authority) answered at too great length: \(error.message)")
        }
        guard let status = error.status?.code else {
            return OAuthError(.noAnswer, "\(url.authority) gave no answer: \(error.message)", redactor: redactor)
        }
        let body = try? JSON.decode(JSONValue.self, from: error.rawBody)
        if let members = body?.object, let known = OAuthError(members, status: status, host: url.authority, redactor) {
            return known
        }
        // The server's own text is not shown: it may be anything, and repeat anything.
        let wait = error.retryAfter.map { ", and asks to wait for \($0)" } ?? ""
        return OAuthError(.unexpectedStatus, "\(url.authority) answered with status \(status)\(wait)", status: status)
    }
}

extension TokenEndpoint: Redacted {
    var description: String { "TokenEndpoint(\(url.authority))" }
}

/// Puts an assertion into each attempt: servers take each only once.
private struct FreshAssertion: Interceptor {
    private let assertion: any ClientAssertion
    private let clientID: String
    private let url: EndpointURL
    private let body: [(name: String, value: String?)]
    private let sent: SentAssertions

    init(
        _ assertion: any ClientAssertion, _ id: String, _ url: EndpointURL, body: [(name: String, value: String?)],
        _ sent: SentAssertions
    ) {
        self.assertion = assertion
        clientID = id
        self.url = url
        self.body = body
        self.sent = sent
    }

    func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
        let text = try await assertion.assertion(clientID: clientID, audience: url.description)
        sent.add(text)
        let proof: [(name: String, value: String?)] = [
            ("client_id", clientID), ("client_assertion_type", assertion.type), ("client_assertion", text),
        ]
        var request = request
        request.body = Array(FormBody.encoded(body + proof).utf8)
        return try await next(request)
    }
}

/// The assertions of a request, of which there is one for each attempt: a server may repeat them in its errors.
private final class SentAssertions: Sendable {
    private let texts = Mutex<[String]>([])

    var secrets: [String] { texts.withLock { $0 }.flatMap { [$0, FormBody.encoded($0)] } }

    func add(_ text: String) { texts.withLock { $0.append(text) } }
}
