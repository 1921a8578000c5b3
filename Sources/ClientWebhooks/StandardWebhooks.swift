public import ClientRuntime

#if WebhookSignatures
    import Crypto
    import HTTPTypes

    #if canImport(FoundationEssentials)
        public import FoundationEssentials
    #else
        public import Foundation
    #endif

    extension WebhookVerifier {
        /// Verifies signatures as Standard Webhooks has them: `v1`, HMAC-SHA256 over `id.timestamp.body`.
        ///
        /// ```swift
        /// let webhooks = try PetsWebhooks(verifying: .standardWebhooks(secret: "whsec_…"))
        /// ```
        ///
        /// The header fields are `webhook-id`, `webhook-timestamp` and `webhook-signature`; of several signatures, one has
        /// to be right. The same webhook may come twice, which its `webhook-id` tells.
        ///
        /// - Parameters:
        ///   - secret: The secret: Base64, with or without `whsec_` before it.
        ///   - tolerance: How far the time of signing may be from now.
        ///   - now: What the time is.
        /// - Throws: `ConfigurationError` if the secret is none.
        public static func standardWebhooks(
            secret: String, tolerance: Duration = .seconds(300), now: @escaping @Sendable () -> Date = { Date() }
        ) throws(ConfigurationError) -> WebhookVerifier {
            try standardWebhooks(secrets: [secret], tolerance: tolerance, now: now)
        }

        /// Verifies signatures as Standard Webhooks has them, by any of several secrets: while one takes the place of
        /// another.
        ///
        /// - Throws: `ConfigurationError` if one of the secrets is none, or there is none.
        public static func standardWebhooks(
            secrets: [String], tolerance: Duration = .seconds(300), now: @escaping @Sendable () -> Date = { Date() }
        ) throws(ConfigurationError) -> WebhookVerifier {
            let keys = try SigningKeys(secrets)
            return WebhookVerifier { headers, body in
                let id = try headers.required("webhook-id")
                let timestamp = try headers.required("webhook-timestamp")
                let signatures = try headers.required("webhook-signature")
                guard let seconds = Int64(timestamp) else {
                    throw WebhookError(.stale, message: "`webhook-timestamp` is no number of seconds")
                }
                let age = now().timeIntervalSince1970 - Double(seconds)
                guard Duration.seconds(age.magnitude) <= tolerance else {
                    throw WebhookError(
                        .stale,
                        message: "the webhook was signed \(age > 0 ? "too long ago" : "in the future")")
                }
                guard keys.signed([UInt8]("\(id).\(timestamp).".utf8) + body, signatures) else {
                    throw WebhookError(
                        .invalidSignature, message: "no signature of the webhook is of the secret and this body")
                }
            }
        }
    }

    /// The keys of those who may have signed.
    private struct SigningKeys: Sendable {
        private let keys: [SymmetricKey]

        init(_ secrets: [String]) throws(ConfigurationError) {
            var keys: [SymmetricKey] = []
            for secret in secrets {
                let encoded = secret.hasPrefix("whsec_") ? String(secret.dropFirst("whsec_".count)) : secret
                guard let bytes = Data(base64Encoded: encoded), !bytes.isEmpty else {
                    throw ConfigurationError(
                        code: .invalidCredential,
                        message: "the secret of the webhooks is not Base64, as `whsec_…` has it")
                }
                keys.append(SymmetricKey(data: bytes))
            }
            guard !keys.isEmpty else {
                throw ConfigurationError(
                    code: .missingCredential, message: "there is no secret to verify webhooks with")
            }
            self.keys = keys
        }

        /// Whether one of the signatures, `v1,…` with spaces between them, is of one of the keys. Codes are compared in
        /// constant time, and made once for each key however many signatures somebody sends.
        func signed(_ content: [UInt8], _ signatures: String) -> Bool {
            let codes = signatures.split(separator: " ").compactMap { signature in
                signature.hasPrefix("v1,") ? Data(base64Encoded: String(signature.dropFirst(3))) : nil
            }
            if codes.isEmpty { return false }
            return keys.contains { key in
                let own = HMAC<SHA256>.authenticationCode(for: content, using: key)
                return codes.contains { own == $0 }
            }
        }
    }

    extension HTTPFields {
        fileprivate func required(_ name: String) throws(WebhookError) -> String {
            guard let value = HTTPField.Name(name).flatMap({ self[$0] }), !value.isEmpty else {
                throw WebhookError(.missingHeader(name), message: "the webhook has no header field `\(name)`")
            }
            return value
        }
    }
#else
    extension WebhookVerifier {
        /// Verifies signatures as Standard Webhooks has them: with the package's trait `WebhookSignatures` alone.
        @available(
            *, unavailable,
            message:
                "the package clientgen must have its trait WebhookSignatures: `traits: [.defaults, \"WebhookSignatures\"]` where it is named"
        )
        public static func standardWebhooks(secret: String) throws(ConfigurationError) -> WebhookVerifier {
            throw ConfigurationError(code: .missingCredential, message: "the trait WebhookSignatures is off")
        }
    }
#endif
