public import ClientRuntime
import Safeguards

extension ConfigurationError.Code {
    /// The URL of a token endpoint is not one that secrets may go to.
    public static let invalidTokenURL = Self(rawValue: "invalid-token-url")
}

/// The URL of an authorization server's endpoint: by https, or on this machine, unless the caller allows more.
struct EndpointURL: Hashable, Sendable, CustomStringConvertible {
    let scheme: String
    let authority: String
    /// With its query.
    let path: String

    /// - Parameters:
    ///   - text: The URL as the document, the provider or the caller has it.
    ///   - base: What a relative one is relative to.
    ///   - what: What it is, for errors.
    ///   - allowsHTTP: Whether it may be readable by anybody on the way.
    init(
        _ text: String, relativeTo base: URL? = nil, _ what: String, allowsHTTP: Bool = false
    ) throws(ConfigurationError) {
        // A URL may hold a password, so that no message shows more than the host.
        func invalid(_ why: String) -> ConfigurationError {
            ConfigurationError(code: .invalidTokenURL, message: "The \(what) \(why).")
        }
        guard text.utf8.count <= 8_192, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            let url = URL(string: text, relativeTo: base)?.absoluteURL, let scheme = url.scheme?.lowercased(),
            let host = url.host(percentEncoded: true), !host.isEmpty
        else {
            throw invalid(
                "is not a whole URL: give the grant one by `at(tokenURL:)`, or the client a `serverURL:` that it is "
                    + "relative to")
        }
        if url.user != nil || url.password != nil { throw invalid("must not have a user name or password") }
        if url.fragment != nil { throw invalid("must not have a fragment") }
        let bracketed = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        let authority = bracketed + (url.port.map { ":\($0)" } ?? "")
        guard scheme == "https" || scheme == "http" && (allowsHTTP || Loopback.contains(authority: authority)) else {
            throw invalid(
                "leads to \(VisibleLine.of(scheme, limit: 20))://\(VisibleLine.of(authority, limit: 200)), where anybody "
                    + "on the way could read the secrets: it must be https")
        }
        self.scheme = scheme
        self.authority = authority
        let path = url.path(percentEncoded: true)
        self.path = (path.isEmpty ? "/" : path) + (url.query(percentEncoded: true).map { "?\($0)" } ?? "")
    }

    var origin: String { "\(scheme)://\(authority)" }
    /// The whole URL.
    var description: String { origin + path }

    /// What sends requests there, as the client sends its own, but without what is meant for its calls alone.
    func core(
        _ configuration: ClientConfiguration, _ transport: any ClientTransport, interceptors: [any Interceptor] = []
    ) throws(ConfigurationError) -> ClientCore {
        var own = ClientConfiguration()
        own.timeout = configuration.timeout
        own.userAgent = configuration.userAgent
        own.logger = configuration.logger
        own.sendsCredentialsOpenly = configuration.sendsCredentialsOpenly
        own.interceptors = interceptors
        own.maximumResponseBytes = min(configuration.maximumResponseBytes, Self.largestResponse)
        // All attempts together take no longer than one call may.
        own.retry = RetryPolicy(maximumRetries: 3, deadline: configuration.timeout, budget: nil)
        return try ClientCore(
            serverURL: URL(string: origin), defaultServer: nil, credentials: [], security: [], configuration: own,
            transport: transport)
    }

    /// Tokens and metadata are a few kilobytes.
    static let largestResponse = 256 * 1024
}
