/// What sends the requests of a client that is given no transport.
public enum DefaultTransport: String, Hashable, Sendable, CaseIterable {
    case asyncHTTPClient = "async-http-client"
    case urlSession = "url-session"
    /// Nothing: whoever makes a client gives it a transport.
    case none
}
