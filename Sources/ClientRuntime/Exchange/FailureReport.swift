import HTTPTypes
import JSONCoding
import Safeguards

/// Makes the errors of one attempt complete, and free of secrets.
struct FailureReport: Sendable {
    private static let excerptLimit = 300

    let core: ClientCore
    let call: Call
    let attempts: Int
    /// What must not be seen, beside the client's credentials.
    var secrets: [String] = []
    /// How long an attempt may take.
    var timeLimit: Duration

    init(core: ClientCore, call: Call, attempts: Int, secrets: [String] = [], timeLimit: Duration? = nil) {
        self.core = core
        self.call = call
        self.attempts = attempts
        self.secrets = secrets
        self.timeLimit = timeLimit ?? core.configuration.timeout
    }

    /// A body that came from a sequence is spent.
    var canBeSentAgain: Bool { call.content?.content.isRepeatable ?? true }

    // MARK: Without a response

    private func timeout(wasSent: Bool) -> APIError {
        noResponse(
            .timeout,
            "no response from \((try? core.server(for: call))?.authority ?? "the server") within \(timeLimit)",
            outcome: wasSent ? .unknown : .notSent, underlying: nil)
    }

    func noResponse(_ error: any Error) -> APIError {
        let redacted = redactor.redact(error)
        guard let error = redacted as? TransportError else {
            return noResponse(.transport, "\(redacted)", outcome: .unknown, underlying: redacted)
        }
        switch error.kind {
        case .notSent: return noResponse(.transport, error.message, outcome: .notSent, underlying: redacted)
        case .unknown: return noResponse(.transport, error.message, outcome: .unknown, underlying: redacted)
        case .timeout(let wasSent): return timeout(wasSent: wasSent)
        case .responseTooLarge: return tooLarge(status: nil, headers: [:])
        case .alreadyRead: return noResponse(.alreadyRead, error.message, outcome: .answered, underlying: redacted)
        }
    }

    private func noResponse(
        _ code: APIError.Code,
        _ message: String,
        outcome: APIError.Outcome,
        underlying: (any Error)?
    ) -> APIError {
        APIError(
            code: code, operation: call.operation, message: line(message), attempts: attempts, outcome: outcome,
            isSafeToRetry: canBeSentAgain
                && RetryPolicy.isSafe(outcome: outcome, isRepeatable: core.isRepeatable(call)),
            underlying: underlying)
    }

    /// What an interceptor threw: nothing is known about the request, and nothing is repeated.
    func intercepted(_ error: any Error) -> APIError {
        let redacted = redactor.redact(error)
        return APIError(
            code: .interceptor, operation: call.operation, message: line("\(redacted)"), attempts: attempts,
            outcome: attempts == 0 ? .notSent : .unknown, underlying: redacted)
    }

    // MARK: With a response

    func tooLarge(status: HTTPResponse.Status?, headers: HTTPFields) -> APIError {
        APIError(
            code: .responseTooLarge, operation: call.operation,
            message: "the response is larger than \(core.configuration.maximumResponseBytes) bytes",
            status: status, headers: redactor.redact(headers), attempts: attempts, outcome: .answered)
    }

    func status(_ response: APIResponse) -> APIError {
        let retryAfter = RetryAfter.parse(response.headers, status: response.status, now: core.pacing.now())
        let isSafe =
            canBeSentAgain
            && core.retryPolicy(for: call).isSafe(
                status: response.status, hasRetryAfter: retryAfter != nil, isRepeatable: core.isRepeatable(call))
        return error(.status, response, retryAfter: retryAfter, isSafeToRetry: isSafe)
    }

    func rejected(_ response: APIResponse, by key: String) -> APIError {
        error(.rejected, response, note: "`\(key)` is false")
    }

    func unexpectedStatus(_ response: APIResponse) -> APIError {
        error(.unexpectedStatus, response, note: "not a documented status")
    }

    func notText(_ response: APIResponse, _ charset: String) -> APIError {
        error(.decoding, response, note: line("the body is no text in \(charset)"))
    }

    /// - Parameter item: The number of the item of a stream, from 1; the body is then that item.
    func decoding(_ response: APIResponse, _ cause: JSONError, item: Int? = nil) -> APIError {
        let type = response.headers[.contentType]
        let essence = ContentType(type).essence
        // Lines of JSON go by many names, and by that of text.
        let isLines =
            item != nil && (essence.contains("json") || ["text/plain", "text/event-stream"].contains(essence))
        if let type, !isLines, !ContentType(type).isJSON {
            return unexpectedContent(response, type, expected: call.acceptedType)
        }
        if item == nil, response.body.isEmpty {
            return error(.decoding, response, note: "nothing came where \(call.acceptedType) was expected")
        }
        let redactor = redactor
        let safe = JSONError(
            code: cause.code, message: redactor.redact(cause.message), offset: cause.offset, line: cause.line,
            column: cause.column, path: redactor.redact(cause.path))
        let place = item.map { "item \($0): " } ?? ""
        return error(.decoding, response, note: line("\(place)\(safe)"), underlying: safe)
    }

    /// The response is `actual`, and the call reads `expected`.
    func unexpectedContent(_ response: APIResponse, _ actual: String, expected: String) -> APIError {
        error(.unexpectedContent, response, note: line("\(actual) came where \(expected) was expected"))
    }

    // MARK: In the middle of a response

    /// Makes an error of what broke off a response whose head was there.
    func interrupted(_ cause: any Error, status: HTTPResponse.Status, headers: HTTPFields) -> APIError {
        let redacted = redactor.redact(cause)
        let known = redacted as? TransportError
        let code: APIError.Code =
            switch known?.kind {
            case .timeout: .timeout
            case .responseTooLarge: .responseTooLarge
            case .alreadyRead: .alreadyRead
            case .notSent, .unknown, nil: cause is FileError ? .file : .transport
            }
        let isLost = code == .timeout || code == .transport
        return APIError(
            code: code, operation: call.operation, message: line("\(redacted)"), status: status,
            headers: redactor.redact(headers), attempts: attempts, outcome: isLost ? .unknown : .answered,
            isSafeToRetry: isLost && canBeSentAgain && core.isRepeatable(call), underlying: redacted)
    }

    /// `409 Conflict: note: {"error":…}`
    private func error(
        _ code: APIError.Code,
        _ response: APIResponse,
        note: String? = nil,
        retryAfter: Duration? = nil,
        isSafeToRetry: Bool = false,
        underlying: (any Error)? = nil
    ) -> APIError {
        let redactor = redactor
        let phrase = redactor.redact(StatusPhrase.phrase(response.status))
        let excerpt = redactor.excerpt(response.body, limit: Self.excerptLimit)
        let parts = [
            "\(response.status.code)\(phrase.isEmpty ? "" : " ")\(VisibleLine.of(phrase, limit: 100))", note,
            excerpt.isEmpty ? nil : excerpt, response.cut.map { line("the body is cut off: \($0)") },
        ]
        var error = APIError(
            code: code, operation: call.operation, message: parts.compactMap { $0 }.joined(separator: ": "),
            status: .init(code: response.status.code, reasonPhrase: phrase),
            headers: redactor.redact(response.headers), rawBody: response.body,
            attempts: attempts, outcome: .answered, isSafeToRetry: isSafeToRetry, retryAfter: retryAfter,
            underlying: underlying)
        error.reading = core.configuration.reading
        return error
    }

    // MARK: Secrets

    private func line(_ text: String) -> String {
        VisibleLine.of(redactor.redact(text), limit: Self.excerptLimit)
    }

    /// Knows the credentials, cookies, and what was given under names that credentials often have.
    var redactor: Redactor {
        let fields = RequestBuilder(core: core, call: call).given.map { ($0.name, $0.value) }
        return Redactor(
            core.credentials.secrets + secrets
                + SecretFields.secrets(fields, query: call.encodedQuery, cookies: call.encodedCookies))
    }
}
