/// Why a transport has no response.
public struct TransportError: Error, Sendable, CustomStringConvertible {
    /// What is known about the request.
    public enum Kind: Hashable, Sendable {
        /// Certainly not a byte of the request reached the server: the name did not resolve, the port was refused, TLS
        /// failed.
        case notSent
        /// The server may have received the request and acted on it.
        case unknown
        /// The time was up; if nothing had been sent until then, the call can be repeated whatever it does.
        case timeout(wasSent: Bool)
        /// The response is larger than the limit.
        case responseTooLarge
    }

    /// What is known about the request.
    public var kind: Kind
    /// What happened, without header values, query or body.
    public var message: String
    /// The error of the library beneath.
    public var underlying: (any Error)?

    /// Makes an error.
    public init(_ kind: Kind, message: String, underlying: (any Error)? = nil) {
        self.kind = kind
        self.message = message
        self.underlying = underlying
    }

    /// What happened.
    public var description: String { message }
}
