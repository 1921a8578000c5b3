/// A JSON Pointer (RFC 6901): the path from a document's root to one of its values.
public struct JSONPointer: Hashable, Sendable {
    /// The names and indices on the way, unescaped.
    public var tokens: [String]

    /// A pointer of these tokens; without any, the whole document.
    public init(tokens: [String] = []) {
        self.tokens = tokens
    }

    /// Reads `#/a/b~1c` (a URI fragment, RFC 6901 section 6: percent-encoded) or `/a/b~1c` (section 3).
    ///
    /// Nil if it does not start with `/`, a `~` is not part of `~0` or `~1`, or the percent-encoding is not that of UTF-8.
    public init?(_ text: String) {
        var pointer = text
        if text.hasPrefix("#") {
            guard let decoded = PercentEncoding.decode(text.dropFirst()) else { return nil }
            pointer = decoded
        }
        tokens = []
        guard !pointer.isEmpty else { return }
        guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
        for part in pointer.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let token = Self.unescape(Substring(part)) else { return nil }
            tokens.append(token)
        }
    }

    /// The pointer to a member or element of what this one points to.
    public func appending(_ token: String) -> JSONPointer {
        JSONPointer(tokens: tokens + [token])
    }

    /// The pointer to an element of the sequence this one points to.
    public func appending(_ index: Int) -> JSONPointer {
        appending(String(index))
    }

    /// The value it points to, if the document has one there. References on the way are not followed.
    public func resolve(in root: Node) -> Node? {
        var node = root
        for token in tokens {
            switch node.content {
            case .mapping(let mapping):
                guard let value = mapping[token] else { return nil }
                node = value
            case .sequence(let elements):
                guard let index = Self.index(token), elements.indices.contains(index) else { return nil }
                node = elements[index]
            default:
                return nil
            }
        }
        return node
    }

    /// An array index of RFC 6901 section 4: digits, no leading zero.
    private static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        guard token.utf8.count == 1 || !token.hasPrefix("0") else { return nil }
        return Int(token)
    }

    private static func unescape(_ token: Substring) -> String? {
        guard token.utf8.contains(UInt8(ascii: "~")) else { return String(token) }
        var result: [UInt8] = []
        var bytes = token.utf8.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "~") else {
                result.append(byte)
                continue
            }
            switch bytes.next() {
            case UInt8(ascii: "0"): result.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): result.append(UInt8(ascii: "/"))
            default: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The pointer as a fragment, `#/a/b~1c`.
    ///
    /// For people's eyes only `%` and control characters are percent-encoded; reading it back gives the same pointer.
    public var description: String {
        var result = "#"
        for token in tokens {
            result += "/"
            if token.utf8.allSatisfy(Self.isPlain) {
                result += token
                continue
            }
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": result += "~0"
                case "/": result += "~1"
                case "%": result += "%25"
                case "\u{00}"..<"\u{20}", "\u{7F}":
                    result += PercentEncoding.encode(UInt8(truncatingIfNeeded: scalar.value))
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// Whether the byte is written as it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "~") && byte != UInt8(ascii: "/")
            && byte != UInt8(ascii: "%")
    }
}
