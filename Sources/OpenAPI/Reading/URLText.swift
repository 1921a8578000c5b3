internal import Diagnostics
internal import DocumentTree

/// URLs of a document, judged by their characters alone: nothing of a client depends on more.
enum URLText {
    /// Whether the text can be a URI reference (RFC 3986, section 4.1).
    static func isReference(_ text: String) -> Bool {
        guard !text.isEmpty, text.unicodeScalars.allSatisfy(isAllowed) else { return false }
        let start = text.prefix { !"/?#".contains($0) }
        guard let colon = start.firstIndex(of: ":") else { return true }
        let scheme = start[..<colon].unicodeScalars
        return scheme.first.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
    }

    /// Whether the text can be a server's URL once the variables in braces have values.
    static func isTemplate(_ text: String) -> Bool {
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return false }
            plain += rest[..<open] + "v"
            rest = rest[rest.index(after: close)...]
        }
        plain += rest
        return isReference(plain)
    }

    /// Characters beyond ASCII are an IRI's (RFC 3987), and what its author meant is plain.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x20 && scalar.value != 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
    }
}

extension ReadContext {
    /// Says so if the `url` of an object is none.
    func checkURL(of entry: Mapping.Entry) {
        if let node = entry.value["url"] { checkURL(node) }
    }

    func checkURL(_ node: Node) {
        if !URLText.isReference(node.string ?? "") { report(.url(node)) }
    }
}
