/// What RFC 9110 lets the name of a header field consist of, and who sets which field.
package enum HeaderName {
    /// Fields that frame the message: the transport's business, whatever the document says.
    private static let ofTheTransport: Set<String> = ["connection", "content-length", "host", "transfer-encoding"]
    /// RFC 9110, section 11, and RFC 6265.
    private static let ofCredentials: Set<String> = ["authorization", "cookie", "proxy-authorization"]
    /// What a client says of the bodies that it sends and wants.
    private static let ofBodies: Set<String> = ["accept", "content-type"]

    /// Whether the name is a token (RFC 9110, section 5.6.2).
    package static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    /// Whether a request can have a field of that name from whoever describes it.
    package static func canBeSent(_ name: String) -> Bool { isToken(name) && !isOfTheTransport(name) }

    /// Whether nothing but the caller sets the field, so that a key of theirs can be sent by it.
    package static func isFree(_ name: String) -> Bool {
        canBeSent(name) && !carriesCredentials(name) && !describesBodies(name)
    }

    /// Whether credentials are sent by it.
    package static func carriesCredentials(_ name: String) -> Bool { ofCredentials.contains(name.lowercased()) }

    /// Whether the client sets the field by itself.
    package static func describesBodies(_ name: String) -> Bool { ofBodies.contains(name.lowercased()) }

    /// Whether the transport sets the field by itself.
    package static func isOfTheTransport(_ name: String) -> Bool { ofTheTransport.contains(name.lowercased()) }
}
