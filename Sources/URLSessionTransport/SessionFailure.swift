import Foundation
import HTTPTransport
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Tells what an error of Foundation says about the request.
enum SessionFailure {
    /// What can only happen before a request is written.
    ///
    /// Not `.unsupportedURL`: on Linux it is also what a response is that is none of HTTP.
    private static let beforeSending: Set<URLError.Code> = [
        .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet,
        .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
        .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
        .clientCertificateRequired,
    ]

    static func error(for error: any Error, to head: HTTPRequest) -> any Error {
        if error is TransportError || error is CancellationError { return error }
        guard let error = error as? URLError else {
            return TransportError(.unknown, message: "\(error)", underlying: error)
        }
        if error.code == .timedOut {
            return TransportError(.timeout(wasSent: true), message: message(error), underlying: error)
        }
        if beforeSending.contains(error.code) {
            return TransportError(
                .notSent, message: "could not connect to \(place(of: head)) (\(message(error)))", underlying: error)
        }
        return TransportError(.unknown, message: message(error), underlying: error)
    }

    /// `127.0.0.1:8080`, with the port that the scheme has if none is named.
    static func place(of head: HTTPRequest) -> String {
        let authority = head.authority ?? "the server"
        let hasPort = authority.hasPrefix("[") ? authority.contains("]:") : authority.contains(":")
        return hasPort ? authority : authority + (head.scheme == "http" ? ":80" : ":443")
    }

    /// Foundation's own words say the URL on some systems, whose query may hold a key.
    private static func message(_ error: URLError) -> String {
        switch error.code {
        case .cannotFindHost, .dnsLookupFailed: "unknown host"
        case .cannotConnectToHost: "connection refused"
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            "TLS failed"
        case .networkConnectionLost: "the connection was lost"
        case .badServerResponse, .cannotParseResponse, .unsupportedURL: "the response is not one of HTTP"
        case .timedOut: "no answer in time"
        default: "URLError \(error.code.rawValue)"
        }
    }
}
