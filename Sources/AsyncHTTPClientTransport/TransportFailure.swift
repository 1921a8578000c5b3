import AsyncHTTPClient
import ClientRuntime
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

    static func error(for error: any Error) -> TransportError {
        if let error = error as? TransportError { return error }
        if error is NIOTooManyBytesError || error as? NIOHTTPDecompression.DecompressionError == .limit {
            return TransportError(
                .responseTooLarge, message: "the response is larger than the limit", underlying: error)
        }
        if let error = error as? HTTPClientError {
            if timeouts.contains(error) {
                return TransportError(.timeout(wasSent: true), message: message(error), underlying: error)
            }
            let isBefore = beforeSending.contains(error)
            return TransportError(isBefore ? .notSent : .unknown, message: message(error), underlying: error)
        }
        return TransportError(
            isConnectionFailure(error) ? .notSent : .unknown, message: message(error), underlying: error)
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

    private static func message(_ error: any Error) -> String {
        switch error {
        case let error as HTTPClientError: error.shortDescription
        case let error as NIOConnectionError: "no connection to \(error.host):\(error.port)"
        case let error as NIOSSLError: "TLS failed: \(error)"
        default: "\(error)"
        }
    }
}
