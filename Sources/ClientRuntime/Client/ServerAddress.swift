import Safeguards

/// Where a client sends its calls: a scheme, an authority, and the beginning of every path.
struct ServerAddress: Sendable, Hashable, CustomStringConvertible {
    let scheme: String
    let authority: String
    /// Without a slash at the end.
    let pathPrefix: String
    /// Whether what is sent there leaves the machine as anybody on the way can read it.
    let isOpen: Bool

    var description: String { "\(scheme)://\(authority)\(pathPrefix)" }

    /// - Throws: ``ConfigurationError/Code/invalidServer``. The message has nothing of the text: a URL may hold a
    ///   password.
    init(_ text: String) throws(ConfigurationError) {
        guard let separator = text.firstRange(of: "://") else { throw Self.invalid("must be absolute") }
        let scheme = text[..<separator.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { throw Self.invalid("must be http or https") }
        let rest = text[separator.upperBound...]
        guard rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }) else {
            throw Self.invalid("has characters that a URL cannot have")
        }
        if rest.contains("?") { throw Self.invalid("must not have a query") }
        if rest.contains("#") { throw Self.invalid("must not have a fragment") }
        let authority = rest.prefix { $0 != "/" }
        if authority.contains("@") { throw Self.invalid("must not have a user name or password") }
        try Self.check(authority)
        self.scheme = scheme
        self.authority = String(authority)
        var path = rest.dropFirst(authority.count)
        while path.hasSuffix("/") { path.removeLast() }
        pathPrefix = String(path)
        isOpen = scheme == "http" && !Loopback.contains(authority: self.authority)
    }

    /// A host in brackets, or one without colons; then perhaps a port (RFC 3986 section 3.2).
    private static func check(_ authority: Substring) throws(ConfigurationError) {
        var rest = authority
        if rest.hasPrefix("[") {
            guard let end = rest.firstIndex(of: "]"), rest.index(after: rest.startIndex) < end else {
                throw invalid("must have a host")
            }
            rest = rest[rest.index(after: end)...]
        } else {
            let host = rest.prefix { $0 != ":" }
            if host.isEmpty || host.hasPrefix(".") || host.contains("..")
                || host.contains(where: { "[]%".contains($0) })
            {
                throw invalid("must have a host")
            }
            rest = rest.dropFirst(host.count)
        }
        if rest.isEmpty { return }
        guard rest.hasPrefix(":"), let port = UInt16(rest.dropFirst()), port > 0, !rest.contains("+") else {
            throw invalid("must have a port from 1 to 65535, if any")
        }
    }

    private static func invalid(_ what: String) -> ConfigurationError {
        ConfigurationError(code: .invalidServer, message: "The URL of the server \(what).")
    }
}
