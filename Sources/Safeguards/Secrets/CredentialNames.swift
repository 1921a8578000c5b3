// What is refused because of its name must be called as only credentials are; what is redacted need not.
extension SecretFields {
    private static let words = ["auth", "token", "secret", "cookie", "password", "session"]
    private static let keys = [
        "access", "account", "admin", "api", "app", "application", "auth", "client", "encryption", "functions",
        "license", "master", "private", "secret", "service", "shared", "signing", "subscription",
    ].map { $0 + "key" }
    /// Places in a list, limits of language models, and people who write.
    private static let harmless =
        [
            "continuation", "continue", "cursor", "next", "page", "pagination", "paging", "prev", "previous", "resume",
            "skip", "start", "sync",
        ].map { $0 + "token" } + ["tokens", "tokeniz", "sessions", "author"]

    /// The name of the first header field or parameter that is called as a credential; any cookie is one.
    ///
    /// - Parameters:
    ///   - fields: Names of header fields.
    ///   - query: `name=value&name=value`
    public static func credential(in fields: [String], query: [UInt8]) -> String? {
        let parameters = String(decoding: query, as: UTF8.self).split(separator: "&").map { pair in
            String(pair.prefix { $0 != "=" })
        }
        return (fields + parameters).first(where: isCredential)
    }

    /// Whether a name is that of a credential, however its words are joined: `X-API-Key`, `apiKey`, `access_token`.
    static func isCredential(_ name: String) -> Bool {
        // Of what is percent-encoded, nothing is a letter of these words.
        let pieces = name.lowercased().split(separator: "%", omittingEmptySubsequences: false)
        let plain = pieces.prefix(1) + pieces.dropFirst().map { $0.dropFirst(2) }
        var name = plain.joined().filter { $0.isLetter || $0.isNumber }
        if ["key", "xkey"].contains(name) || (keys + ["authoriz", "authoris"]).contains(where: name.contains) {
            return true
        }
        for word in harmless { name = name.split(separator: word).joined(separator: " ") }
        return words.contains(where: name.contains)
    }
}
