public import HTTPTypes
public import JSONCoding

/// What generated code reads webhooks with: verified first, then told apart, then decoded.
public struct WebhookReceiver: Sendable {
    private let verifier: WebhookVerifier

    /// Receives what the verifier lets through.
    public init(_ verifier: WebhookVerifier) { self.verifier = verifier }

    /// Refuses what the verifier refuses.
    public func verify(_ headers: HTTPFields, _ body: [UInt8]) throws(WebhookError) {
        try verifier.verify(headers, body)
    }

    /// The text of a member of the body, by which the document tells webhooks apart; nil where there is none.
    ///
    /// - Throws: ``WebhookError`` if the body is no JSON.
    public func member(_ key: String, of body: [UInt8]) throws(WebhookError) -> String? {
        guard case .object(let members) = try json(body), case .string(let text)? = members[key] else { return nil }
        return text
    }

    /// The text of a header field, by which the document tells webhooks apart; nil where there is none.
    public func header(_ name: String, of headers: HTTPFields) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }

    /// The body as the type that the document has for it.
    public func decoded<Value: JSONDecodable>(_ body: [UInt8]) throws(WebhookError) -> Value {
        do {
            return try JSON.decode(Value.self, from: body)
        } catch {
            throw Self.undecodable(error)
        }
    }

    /// The body as whatever it is.
    public func json(_ body: [UInt8]) throws(WebhookError) -> JSONValue { try decoded(body) }

    private static func undecodable(_ error: JSONError) -> WebhookError {
        WebhookError(
            .undecodable, message: "the body of the webhook is not what the document says", underlying: error)
    }
}
