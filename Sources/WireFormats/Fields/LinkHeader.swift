/// The header field `Link` (RFC 8288 section 3).
package enum LinkHeader {
    /// The target of the first link that has that relation, as it is written; nil if there is none.
    ///
    /// - Parameters:
    ///   - relation: In lower case, such as `next`.
    ///   - fields: The values of all fields of that name.
    package static func target(_ relation: String, in fields: [String]) -> String? {
        for field in fields {
            var rest = field.utf8[...]
            while let link = link(&rest, relation) {
                if let target = link { return target }
            }
        }
        return nil
    }

    /// Takes the next link off, and gives its target if it has that relation; nil at the end of the field, and before what
    /// is no link.
    private static func link(_ rest: inout Substring.UTF8View, _ relation: String) -> String?? {
        rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: ",") }
        guard rest.popFirst() == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let target = rest[..<end]
        rest = rest[rest.index(after: end)...]
        var relations: String?
        var isAnchored = false
        while true {
            rest = rest.drop(while: isSpace)
            guard rest.first == UInt8(ascii: ";") else { break }
            rest = rest.dropFirst().drop(while: isSpace)
            let name = rest.prefix { isToken($0) }
            rest = rest.dropFirst(name.count).drop(while: isSpace)
            var value = ""
            if rest.first == UInt8(ascii: "=") {
                rest = rest.dropFirst().drop(while: isSpace)
                value = self.value(&rest)
            }
            switch String(decoding: name, as: UTF8.self).lowercased() {
            // Only the first counts (section 3.3).
            case "rel": relations = relations ?? value
            // Another context than the response (section 3.2).
            case "anchor": isAnchored = true
            default: break
            }
        }
        // Passes over what is no parameter, so that the next link is found.
        rest = rest.drop { $0 != UInt8(ascii: ",") }
        let names = (relations ?? "").lowercased().split(separator: " ")
        guard !isAnchored, names.contains(Substring(relation)) else { return .some(nil) }
        return String(decoding: target.drop(while: isSpace).prefix { !isSpace($0) }, as: UTF8.self)
    }

    private static func value(_ rest: inout Substring.UTF8View) -> String {
        guard rest.first == UInt8(ascii: "\"") else {
            let token = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
            rest = rest.dropFirst(token.count)
            return String(decoding: token, as: UTF8.self)
        }
        rest = rest.dropFirst()
        var bytes: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
                bytes.append(escaped)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isToken(_ byte: UInt8) -> Bool {
        !isSpace(byte) && byte > 0x20 && byte < 0x7F && !"=;,\"<>".utf8.contains(byte)
    }
}
