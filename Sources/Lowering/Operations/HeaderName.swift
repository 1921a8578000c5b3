/// What RFC 9110 lets a name consist of.
enum HeaderName {
    /// Headers that frame the message: the transport's business, whatever the document says.
    private static let reserved: Set<String> = ["host", "content-length", "transfer-encoding", "connection"]

    /// Whether the name is a token (section 5.6.2).
    static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                        || "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar))
            }
    }

    static func canBeSent(_ name: String) -> Bool { isToken(name) && !isOfTheTransport(name) }

    /// Whether credentials are sent by it (RFC 9110 section 11, RFC 6265).
    static func carriesCredentials(_ name: String) -> Bool {
        ["authorization", "cookie", "proxy-authorization"].contains(name.lowercased())
    }

    /// Whether the transport sets the field by itself.
    static func isOfTheTransport(_ name: String) -> Bool { reserved.contains(name.lowercased()) }
}
