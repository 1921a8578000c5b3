public import HTTPTypes

/// Says whether a webhook comes from whom it says, by its header fields and the bytes of its body.
///
/// ```swift
/// let webhooks = PetsWebhooks(verifying: .standardWebhooks(secret: secret))   // import ClientWebhooks
///
/// let webhooks = PetsWebhooks(verifying: WebhookVerifier { headers, body in
///     guard isValid(headers[signatureField], for: body) else {
///         throw WebhookError(.invalidSignature, message: "the signature is not that of the service")
///     }
/// })
/// ```
public struct WebhookVerifier: Sendable {
    private let check: @Sendable (_ headers: HTTPFields, _ body: [UInt8]) throws -> Void

    /// A verifier of your own.
    ///
    /// - Parameter check: Throws where the webhook is to be refused; compare signatures in constant time.
    public init(_ check: @escaping @Sendable (_ headers: HTTPFields, _ body: [UInt8]) throws -> Void) {
        self.check = check
    }

    /// Refuses what the verifier refuses.
    ///
    /// - Throws: ``WebhookError``, of kind ``WebhookError/Kind/invalidSignature`` for any other error.
    public func verify(_ headers: HTTPFields, _ body: [UInt8]) throws(WebhookError) {
        do {
            try check(headers, body)
        } catch let error as WebhookError {
            throw error
        } catch {
            throw WebhookError(.invalidSignature, message: "the webhook was refused", underlying: error)
        }
    }
}

extension WebhookVerifier: Redacted {
    /// Shows no secrets.
    public var description: String { "WebhookVerifier" }
}
