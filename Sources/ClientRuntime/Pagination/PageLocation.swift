/// Where a page is: an origin, and a path with a query, in the bytes that are sent.
struct PageLocation: Sendable {
    /// In lower case.
    var scheme: String
    /// In lower case, without the scheme's own port.
    var authority: String
    /// With the query, if there is one.
    var target: String

    init(scheme: String, authority: String, target: String) {
        self.scheme = scheme.lowercased()
        let authority = authority.lowercased()
        let usual = self.scheme == "https" ? ":443" : ":80"
        self.authority = authority.hasSuffix(usual) ? String(authority.dropLast(usual.count)) : authority
        self.target = target
    }

    /// Whether both have scheme, host and port in common (RFC 6454 section 5).
    func hasOrigin(of other: PageLocation) -> Bool { scheme == other.scheme && authority == other.authority }

    /// Where a reference leads from here (RFC 3986 section 5.2), its fragment left out.
    func resolving(_ reference: String) -> PageLocation {
        var rest = reference.utf8.prefix { $0 != UInt8(ascii: "#") }
        var location = self
        let head = rest.prefix { !":/?".utf8.contains($0) }
        if !head.isEmpty, rest.dropFirst(head.count).first == UInt8(ascii: ":") {
            location.scheme = String(decoding: head, as: UTF8.self).lowercased()
            rest = rest.dropFirst(head.count + 1)
            // Without an authority, it is on no server.
            if !rest.starts(with: "//".utf8) {
                return PageLocation(scheme: location.scheme, authority: "", target: "/")
            }
        }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
            location = PageLocation(
                scheme: location.scheme, authority: String(decoding: authority, as: UTF8.self), target: "/")
            rest = rest.dropFirst(authority.count)
            location.target = Self.encoded(Self.normalised(rest.isEmpty ? [UInt8(ascii: "/")] : Array(rest)))
            return location
        }
        location.target = Self.encoded(target(of: Array(rest)))
        return location
    }

    /// The path and query that a reference without an authority leads to.
    private func target(of rest: [UInt8]) -> [UInt8] {
        let path = Array(target.utf8.prefix { $0 != UInt8(ascii: "?") })
        switch rest.first {
        case nil: return Array(target.utf8)
        case UInt8(ascii: "?"): return path + rest
        case UInt8(ascii: "/"): return Self.normalised(rest)
        default:
            let folder = path.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? [UInt8(ascii: "/")]
            return Self.normalised(folder + rest)
        }
    }

    /// Without `.` and `..` in its path (RFC 3986 section 5.2.4); an absolute path.
    private static func normalised(_ target: [UInt8]) -> [UInt8] {
        let path = target.prefix { $0 != UInt8(ascii: "?") }
        var segments: [ArraySlice<UInt8>] = []
        let pieces = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
        for (index, piece) in pieces.enumerated() {
            let isLast = index == pieces.count - 1
            if piece == [UInt8(ascii: ".")] {
                if isLast { segments.append([]) }
            } else if piece == [UInt8(ascii: "."), UInt8(ascii: ".")] {
                _ = segments.popLast()
                if isLast { segments.append([]) }
            } else {
                segments.append(piece)
            }
        }
        let joined = segments.flatMap { [UInt8(ascii: "/")] + $0 }
        return (joined.isEmpty ? [UInt8(ascii: "/")] : joined) + target[path.endIndex...]
    }

    /// What a request line can have as it is written, the rest percent-encoded.
    private static func encoded(_ target: [UInt8]) -> String {
        var bytes: [UInt8] = []
        PercentEncoding.appendReserved(String(decoding: target, as: UTF8.self), to: &bytes) { byte in
            PercentEncoding.isInSegment(byte) || "/?[]".utf8.contains(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
