#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif
import AsyncHTTPClient
import HTTPTransport
import HTTPTypes
import NIOCore
import NIOHTTPCompression
import NIOPosix
import NIOSSL

/// Tells what an error of AsyncHTTPClient or SwiftNIO says about the request.
enum TransportFailure {
    /// What can only happen before a request is written.
    private static let beforeSending: [HTTPClientError] = [
        .connectTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
        .getConnectionFromPoolTimeout, .proxyAuthenticationRequired, .invalidProxyResponse, .alreadyShutdown,
        .invalidURL, .emptyHost, .emptyScheme, .missingSocketPath, .traceRequestWithBody,
    ]

    private static let timeouts: [HTTPClientError] = [.readTimeout, .writeTimeout, .deadlineExceeded]

    static func error(for error: any Error, to head: HTTPRequest) -> TransportError {
        if let error = error as? TransportError { return error }
        if error as? NIOHTTPDecompression.DecompressionError == .limit { return tooLarge(error) }
        if let error = error as? HTTPClientError {
            if timeouts.contains(error) {
                return TransportError(.timeout(wasSent: true), message: message(error), underlying: error)
            }
            let isBefore = beforeSending.contains(error)
            return TransportError(
                isBefore ? .notSent : .unknown, message: isBefore ? notConnected(error, head) : message(error),
                underlying: error)
        }
        if isClosedBefore(error) {
            return TransportError(
                .notSent, message: "the connection was closed before the request was written to it", underlying: error)
        }
        let isBefore = isConnectionFailure(error)
        return TransportError(
            isBefore ? .notSent : .unknown, message: isBefore ? notConnected(error, head) : message(error),
            underlying: error)
    }

    static func tooLarge(_ cause: (any Error)? = nil) -> TransportError {
        TransportError(.responseTooLarge, message: "the response is larger than the limit", underlying: cause)
    }

    /// `127.0.0.1:8080`, with the port that the scheme has if none is named.
    static func place(of head: HTTPRequest) -> String {
        let authority = head.authority ?? "the server"
        let hasPort = authority.hasPrefix("[") ? authority.contains("]:") : authority.contains(":")
        return hasPort ? authority : authority + (head.scheme == "http" ? ":80" : ":443")
    }

    /// `could not connect to 127.0.0.1:8080 (connection refused)`
    private static func notConnected(_ error: any Error, _ head: HTTPRequest) -> String {
        "could not connect to \(place(of: head)) (\(message(error)))"
    }

    /// Whether the server closed a connection that was idle while it was taken for this request: AsyncHTTPClient says so by
    /// this error alone, and only of a request that it has not begun to write.
    private static func isClosedBefore(_ error: any Error) -> Bool {
        guard case ChannelError.ioOnClosedChannel = error else { return false }
        return true
    }

    /// Whether there never was a connection: no such name, nobody listening, no agreement on TLS.
    private static func isConnectionFailure(_ error: any Error) -> Bool {
        switch error {
        case is NIOConnectionError, is SocketAddressError, is NIOSSLExtraError: true
        case let error as IOError: error.errnoCode == ECONNREFUSED
        case let error as ChannelError: if case .connectTimeout = error { true } else { false }
        case let error as NIOSSLError:
            switch error {
            case .handshakeFailed, .noCertificateToValidate, .unableToValidateCertificate, .cannotFindPeerIP: true
            default: false
            }
        default: false
        }
    }

    /// The system's word for the error: `connection refused`.
    private static func reason(_ error: IOError) -> String {
        guard let text = strerror(error.errnoCode).map({ String(cString: $0) }) else { return "\(error)" }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    private static func message(_ error: any Error) -> String {
        switch error {
        case let error as HTTPClientError: error.shortDescription
        case let error as NIOConnectionError:
            if let first = error.connectionErrors.first {
                message(first.error)
            } else {
                error.dnsAError == nil && error.dnsAAAAError == nil ? "no connection" : "unknown host"
            }
        case let error as IOError: reason(error)
        case let error as ChannelError: if case .connectTimeout = error { "no answer in time" } else { "\(error)" }
        case is NIOSSLError, is NIOSSLExtraError: "TLS failed: \(error)"
        default: "\(error)"
        }
    }
}
