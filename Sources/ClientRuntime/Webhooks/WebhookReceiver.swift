public import HTTPTypes
public import JSONCoding
import Safeguards

/// What generated code reads webhooks with: verified first, then told apart, then decoded.
public struct WebhookReceiver: Sendable {
    private let verifier: WebhookVerifier
    private let configuration: WebhookConfiguration
    private let deviations: Deviations

    /// Receives what the verifier lets through.
    public init(_ verifier: WebhookVerifier, configuration: WebhookConfiguration = .init()) {
        self.verifier = verifier
        self.configuration = configuration
        // Each place is logged once, watched or not.
        deviations = configuration.deviations ?? Deviations()
    }

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
    ///
    /// - Parameters:
    ///   - body: The JSON that was received.
    ///   - name: What the document calls the webhook.
    public func decoded<Value: JSONDecodable>(_ body: [UInt8], of name: String) throws(WebhookError) -> Value {
        let options = decodingOptions(name)
        do {
            return try JSON.decode(Value.self, from: body, options: options)
        } catch {
            let isReadTolerantly = error.isRead(tolerantly: Value.self, in: body, read: options)
            throw Self.undecodable(error, isReadTolerantly ? JSONError.hint : "")
        }
    }

    /// The body as whatever it is.
    public func json(_ body: [UInt8]) throws(WebhookError) -> JSONValue {
        do {
            return try JSON.decode(JSONValue.self, from: body)
        } catch {
            throw Self.undecodable(error)
        }
    }

    private func decodingOptions(_ name: String) -> JSON.DecodingOptions {
        var options = JSON.DecodingOptions()
        options.reading = configuration.reading
        guard configuration.reading == .tolerant || configuration.deviations != nil else { return options }
        options.onDeviations = { [deviations, logger = configuration.logger] found in
            deviations.note(found, of: name, at: { nil }, redactor: { Redactor() }) { logger?.log($0) }
        }
        return options
    }

    private static func undecodable(_ error: JSONError, _ hint: String = "") -> WebhookError {
        WebhookError(
            .undecodable, message: "the body of the webhook is not what the document says" + hint, underlying: error)
    }
}
