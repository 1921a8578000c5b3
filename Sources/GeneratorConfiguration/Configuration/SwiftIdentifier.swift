/// What may stand as a name in the Swift that is written.
enum SwiftIdentifier {
    /// Whether the text is letters, digits and underscores of ASCII, without a digit in front.
    static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, !isDigit(first), text.utf8.count <= 200 else { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    /// Whether the text can name a module: a plain identifier that is no keyword and no module of the runtime.
    static func isModuleName(_ text: String) -> Bool {
        isPlain(text) && text != "_" && !reserved.contains(text)
    }

    /// Names that a module can't have: modules that a client is built with, and words that Swift reads otherwise.
    static let reserved: Set<String> = modules.union([
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch", "class",
        "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
        "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self",
        "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
        "where", "while",
        // Its client would be called as the protocol of all clients is.
        "API",
    ])

    /// The modules that a client is built with.
    static let modules: Set<String> = [
        "AsyncHTTPClientTransport", "ClientMetrics", "ClientOAuth", "ClientRuntime", "ClientTracing", "ClientWebhooks",
        "Foundation", "FoundationEssentials", "HTTPTransport", "HTTPTypes", "JSONCoding", "Logging", "PrivateKeyJWT",
        "Safeguards", "Swift", "URLSessionTransport", "WireFormats",
    ]

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
