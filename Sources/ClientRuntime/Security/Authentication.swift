import HTTPTypes
import Safeguards

/// Adds a call's credentials to its attempts, and renews those that can be once the server has refused them.
struct Authentication {
    private let builder: RequestBuilder
    private let credentials: [ClientCredential]
    /// Where credentials may go: an interceptor may have turned the call elsewhere.
    private let origin: (scheme: String?, authority: String?)
    private var sentTokens: [String: AccessToken] = [:]
    private var refusal: TransportResponse?
    private var isRenewed = false
    /// What authenticators added, which errors must not show.
    private(set) var secrets: [String] = []

    init(_ builder: RequestBuilder, _ credentials: [ClientCredential], for request: TransportRequest) {
        self.builder = builder
        self.credentials = credentials
        origin = (request.head.scheme, request.head.authority)
    }

    /// The request with its credentials.
    ///
    /// - Throws: ``APIError`` of code ``APIError/Code/credential``; `CancellationError`.
    mutating func authenticated(_ request: TransportRequest) async throws -> TransportRequest {
        guard !credentials.isEmpty, (request.head.scheme, request.head.authority) == origin else { return request }
        var request = request
        for credential in credentials {
            switch credential {
            case .fixed(let credential): try builder.add(credential, to: &request)
            case .provided(let credential):
                let token = try await token(of: credential)
                sentTokens[credential.scheme] = token
                try builder.add(credential.applied(token), to: &request)
            case .authenticator(let scheme, let authenticator):
                try await add(authenticator, scheme, to: &request)
            }
        }
        refusal = nil
        return request
    }

    /// Whether an attempt that was answered so is worth another one with new credentials, of which there is one at most.
    mutating func canRenew(after response: TransportResponse) async throws -> Bool {
        guard response.head.status == .unauthorized, !isRenewed, builder.call.content?.content.isRepeatable ?? true
        else { return false }
        isRenewed = true
        var isWorthIt = false
        for credential in credentials {
            switch credential {
            case .fixed: continue
            case .authenticator:
                refusal = response
                isWorthIt = true
            case .provided(let credential):
                guard let sent = sentTokens[credential.scheme] else { continue }
                if try await token(of: credential, replacing: sent).value != sent.value { isWorthIt = true }
            }
        }
        return isWorthIt
    }

    private func token(
        of credential: ProvidedCredential, replacing refused: AccessToken? = nil
    ) async throws -> AccessToken {
        do {
            return try await credential.store.token(replacing: refused, now: builder.core.pacing.now)
        } catch {
            throw failure(error, credential.scheme)
        }
    }

    private mutating func add(
        _ authenticator: any RequestAuthenticator, _ scheme: String, to request: inout TransportRequest
    ) async throws {
        let before = request.head
        do {
            try await authenticator.authenticate(&request, after: refusal)
        } catch {
            throw failure(error, scheme)
        }
        let added = request.head.headerFields.filter { !before.headerFields.contains($0) }
        secrets += SecretFields.secrets(
            added.map { ("Authorization-\($0.name.rawName)", $0.value) }, query: [], cookies: [])
    }

    private func failure(_ error: any Error, _ scheme: String) -> any Error {
        if error is CancellationError || Task.isCancelled { return CancellationError() }
        let redactor = Redactor(builder.core.credentials.secrets + secrets)
        let shown = redactor.redact(error)
        let message = VisibleLine.of(redactor.redact("\(shown)"), limit: 300)
        return APIError(
            code: .credential, operation: builder.call.operation,
            message: "there is no credential for `\(VisibleLine.of(scheme, limit: 60))`: \(message)", outcome: .notSent,
            isSafeToRetry: true, underlying: shown)
    }
}
