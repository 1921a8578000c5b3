/// A URI reference in its parts (RFC 3986, section 4.1 and appendix B).
public struct URIReference: Hashable, Sendable {
    /// In lower case; nil for a relative reference.
    public var scheme: String?
    /// User, host and port; nil where there is no `//`.
    public var authority: String?
    /// As it stands, percent-encoded.
    public var path: String
    /// What follows `?`.
    public var query: String?
    /// What follows `#`.
    public var fragment: String?

    /// Splits a reference; every text is one.
    public init(_ text: String) {
        var rest = Substring(text)
        if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            fragment = String(rest[rest.utf8.index(after: hash)...])
            rest = rest[..<hash]
        }
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = String(rest[rest.utf8.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let first = rest.utf8.first, Self.isLetter(first),
            let colon = rest.utf8.firstIndex(where: { !Self.isSchemeByte($0) }),
            rest.utf8[colon] == UInt8(ascii: ":")
        {
            scheme = rest[..<colon].lowercased()
            rest = rest[rest.utf8.index(after: colon)...]
        }
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
        }
        path = String(rest)
    }

    /// The URI of a file, by its absolute path.
    public init(filePath: String) {
        self.init("")
        scheme = "file"
        authority = ""
        path = filePath.utf8.reduce(into: "") { text, byte in
            let isPlain = (0x21..<0x7F).contains(byte) && !"%#?".utf8.contains(byte)
            text += isPlain ? String(UnicodeScalar(byte)) : PercentEncoding.encode(byte)
        }
    }

    /// Whether it names something by itself, without a base.
    public var isAbsolute: Bool { scheme != nil }

    /// Whether it can be fetched over the network.
    public var isHTTP: Bool { (scheme == "http" || scheme == "https") && authority?.isEmpty == false }

    /// The same without what follows `#`.
    public var withoutFragment: URIReference {
        var copy = self
        copy.fragment = nil
        return copy
    }

    /// The user's name and password, as they stand; nil where there are none.
    public var userInfo: String? {
        guard let authority, let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        return String(authority[..<at])
    }

    /// The same without a user's name and password.
    public var withoutUserInfo: URIReference {
        guard let authority, let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) else { return self }
        var copy = self
        copy.authority = String(authority[authority.utf8.index(after: at)...])
        return copy
    }

    /// What it names, seen from a base (RFC 3986, section 5.2.2).
    public func resolved(against base: URIReference) -> URIReference {
        var target = self
        if scheme == nil {
            target.scheme = base.scheme
            if authority == nil {
                target.authority = base.authority
                if path.isEmpty {
                    target.path = base.path
                    target.query = query ?? base.query
                } else if !path.hasPrefix("/") {
                    target.path = Self.merged(base, path)
                }
            }
        }
        target.path = Self.withoutDots(target.path)
        return target
    }

    /// Section 5.2.3.
    private static func merged(_ base: URIReference, _ path: String) -> String {
        if base.authority != nil, base.path.isEmpty { return "/" + path }
        guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return base.path[...slash] + path
    }

    /// Section 5.2.4.
    private static func withoutDots(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
        let isRooted = path.hasPrefix("/")
        var kept: [Substring] = []
        var endsInFolder = false
        let segments = (isRooted ? path.dropFirst() : path[...])
            .split(separator: "/", omittingEmptySubsequences: false)
        for segment in segments {
            endsInFolder = segment == "." || segment == ".."
            if segment == ".." {
                _ = kept.popLast()
            } else if segment != "." {
                kept.append(segment)
            }
        }
        if endsInFolder, !kept.isEmpty { kept.append("") }
        return (isRooted ? "/" : "") + kept.joined(separator: "/")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
    }
}

extension URIReference {
    private var parts: [ExactText?] { [scheme, authority, path, query, fragment].map { $0.map(ExactText.init) } }

    /// Whether the references are the same, byte by byte.
    public static func == (left: Self, right: Self) -> Bool { left.parts == right.parts }

    /// Hashes every byte.
    public func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}

extension URIReference: CustomStringConvertible {
    /// The reference put together again (RFC 3986, section 5.3).
    public var description: String {
        var text = ""
        if let scheme { text += scheme + ":" }
        if let authority { text += "//" + authority }
        text += path
        if let query { text += "?" + query }
        if let fragment { text += "#" + fragment }
        return text
    }
}

extension URIReference {
    /// The text with every `%XX` decoded; nil if one is malformed or the result is not UTF-8.
    public static func decoded(_ text: String) -> String? { PercentEncoding.decode(text[...]) }
}
