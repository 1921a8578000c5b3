import Safeguards

/// Why a webhook was not accepted. Answer with status 400 or 401, and nothing of the error.
public struct WebhookError: PrintedError, Sendable {
    /// What kind of failure it is.
    public enum Kind: Hashable, Sendable {
        /// A header field that the check needs is not there.
        case missingHeader(String)
        /// Nobody who has the secret signed these bytes, or what verifies them refused them.
        case invalidSignature
        /// It was signed longer ago than is allowed, or in the future: it may be sent again by somebody who heard it.
        case stale
        /// The signature is right, but the body is not what the document says.
        case undecodable
    }

    /// What kind of failure it is.
    public var kind: Kind
    /// What is wrong, without a secret, a signature or the body.
    public var message: String
    /// The error beneath: that of the JSON, or of your own verification. It is not printed with this one.
    public var underlying: (any Error)?

    /// Makes an error.
    public init(_ kind: Kind, message: String, underlying: (any Error)? = nil) {
        self.kind = kind
        self.message = VisibleLine.of(message, limit: 1_000)
        self.underlying = underlying
    }

    /// What is wrong.
    public var description: String { message }
}

extension WebhookError: CustomReflectable {
    /// Shows what is printed.
    public var customMirror: Mirror { Mirror(self, children: ["kind": kind, "message": message]) }
}
