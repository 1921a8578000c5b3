#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a transport has no response, or not the whole of one.
public struct TransportError: PrintedError, Sendable {
    /// What is known about the request.
    public enum Kind: Hashable, Sendable {
        /// Certainly not a byte of the request reached the server: the name did not resolve, the port was refused, TLS
        /// failed, or a kept connection was closed before the request was written to it.
        case notSent
        /// The server may have received the request and acted on it.
        case unknown
        /// The time was up; if nothing had been sent until then, the call can be repeated whatever it does.
        case timeout(wasSent: Bool)
        /// The response is larger than the limit.
        case responseTooLarge
        /// The body of the response, which can be read once, was read before.
        case alreadyRead
    }

    /// What is known about the request.
    public var kind: Kind
    /// What happened, without header values, query or body.
    public var message: String
    /// How many bytes of the body came before it broke off; nil if it had not begun.
    public var receivedBytes: Int?
    /// How many bytes the body would have had; nil if that is not known.
    public var expectedBytes: Int?
    /// The error of the library beneath.
    public var underlying: (any Error)?

    /// Makes an error.
    public init(
        _ kind: Kind, message: String, receivedBytes: Int? = nil, expectedBytes: Int? = nil,
        underlying: (any Error)? = nil
    ) {
        self.kind = kind
        self.message = message
        self.receivedBytes = receivedBytes
        self.expectedBytes = expectedBytes
        self.underlying = underlying
    }

    /// What happened.
    public var description: String { message }

    // MARK: In the middle of a body

    /// `the response broke off after 4 of 10 bytes (the connection was closed)`
    package static func interrupted(by cause: any Error, after count: Int, of length: Int?) -> any Error {
        guard !(cause is CancellationError) else { return cause }
        let known = cause as? TransportError
        if let known, [.responseTooLarge, .alreadyRead].contains(known.kind) { return known }
        // Whatever the cause says: the request was sent.
        let kind = known.map { $0.kind == .notSent ? .unknown : $0.kind } ?? .unknown
        return TransportError(
            kind, message: "the response broke off after \(place(count, length)) (\(known?.message ?? "\(cause)"))",
            receivedBytes: count, expectedBytes: length, underlying: known?.underlying ?? cause)
    }

    /// `no more of the response within 0.2 seconds, after 4 of 10 bytes`
    package static func idle(_ limit: Duration, after count: Int, of length: Int?) -> TransportError {
        TransportError(
            .timeout(wasSent: true),
            message: "no more of the response within \(limit), after \(place(count, length))",
            receivedBytes: count, expectedBytes: length)
    }

    private static func place(_ count: Int, _ length: Int?) -> String {
        length.map { "\(count) of \($0) bytes" } ?? (count == 1 ? "1 byte" : "\(count) bytes")
    }
}
