/// What a variable stands for in the URL of a server, which says what its values can be.
public enum ServerPlace: Sendable {
    /// `{scheme}://…`
    case scheme
    /// `{url}/…`: a whole URL, or the beginning of a path.
    case url
    /// `https://{address}/…`: a host, perhaps with a port and a path.
    case authority
    /// `https://{host}:…`
    case host
    /// `https://{region}.example.com`: what follows belongs to the host too.
    case labels
    /// `https://api.{domain}/…`: what ends the host.
    case domain
    /// `https://api-{region}/…`: a part of a host's only label.
    case label
    /// `https://api.example.com{path}`
    case afterHost
    /// `https://example.com:{port}`
    case port
    /// In a path; the first segment of one that is relative cannot look like a scheme.
    case path(isFirst: Bool)

    /// - Parameters:
    ///   - text: What stands before, with the values of variables in it.
    ///   - rest: What stands behind, still with variables.
    public init(before text: String, after rest: Substring) {
        let endsHere = rest.isEmpty || rest.hasPrefix("/")
        let start = text.hasPrefix("//") ? "//" : "://"
        guard let slashes = text.firstRange(of: start) else {
            if text.isEmpty, rest.hasPrefix("://") {
                self = .scheme
            } else if text.isEmpty, endsHere || rest.hasPrefix("{") {
                self = .url
            } else {
                self = .path(isFirst: !text.contains("/"))
            }
            return
        }
        let authority = text[slashes.upperBound...]
        let host = authority.hasPrefix("[") ? authority.drop { $0 != "]" } : authority
        if authority.contains("/") {
            self = .path(isFirst: false)
        } else if host.contains(":") {
            self = .port
        } else if authority.isEmpty {
            self = endsHere ? .authority : rest.hasPrefix(":") ? .host : .labels
        } else {
            self =
                !endsHere ? .labels : authority.hasSuffix(".") ? .domain : authority.contains(".") ? .afterHost : .label
        }
    }

    /// Whether what follows is a part of the path too.
    public var isPath: Bool { if case .path(isFirst: false) = self { true } else { false } }

    /// Whether a value stays in the place.
    public func allows(_ value: String) -> Bool {
        guard value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }) else {
            return false
        }
        let host = value.prefix { $0 != "/" }
        let path = value.dropFirst(host.count)
        switch self {
        case .scheme: return ["http", "https"].contains(value.lowercased())
        case .url:
            guard let slashes = value.firstRange(of: "://") else {
                return !value.hasPrefix("//") && !host.contains(":") && Self.isPath(value[...])
            }
            return Self.scheme.allows(String(value[..<slashes.lowerBound]))
                && Self.authority.allows(String(value[slashes.upperBound...]))
        case .authority:
            let name = host.hasPrefix("[") ? host.drop { $0 != "]" }.dropFirst() : host.drop { $0 != ":" }
            return Self.host.allows(String(host.dropLast(name.count))) && Self.isPath(path)
                && (name.isEmpty || name.hasPrefix(":") && Self.port.allows(String(name.dropFirst())))
        case .host:
            guard value.hasPrefix("["), value.hasSuffix("]") else { return !value.isEmpty && Self.isLabels(value[...]) }
            return value.dropFirst().dropLast().allSatisfy { $0.isHexDigit || ":.".contains($0) }
        case .labels: return Self.isLabels(value[...])
        case .domain: return !host.isEmpty && Self.isLabels(host) && Self.isPath(path)
        case .label: return !host.contains(".") && Self.isLabels(host) && Self.isPath(path)
        case .afterHost: return host.isEmpty && Self.isPath(path)
        case .port: return !value.isEmpty && value.allSatisfy { ("0"..."9").contains($0) }
        case .path(let isFirst):
            return !(isFirst && (host.contains(":") || value.hasPrefix("/"))) && Self.isPath(value[...])
        }
    }

    private static func isLabels(_ text: Substring) -> Bool {
        !text.contains("..")
            && text.utf8.allSatisfy { byte in
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                    || "-_.".utf8.contains(byte)
            }
    }

    /// Percent-encoding hides no slash, dot or control character.
    private static func isPath(_ text: Substring) -> Bool {
        text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
            let code = part.count > 1 ? UInt8(part.prefix(2), radix: 16) : nil
            return code.map { $0 >= 0x20 && $0 != 0x7F && !"./\\".utf8.contains($0) } ?? false
        }
    }

    /// Whether the values of variables leave the places of a whole URL: by `..`, or by a slash more before a host.
    ///
    /// - Parameters:
    ///   - text: The URL with the values.
    ///   - plain: The same with `x` in place of each.
    public static func isLeft(by text: String, of plain: String) -> Bool {
        dots(in: text) != dots(in: plain) || text.hasPrefix("//") && !plain.hasPrefix("//")
    }

    private static func dots(in text: String) -> Int {
        text.split(separator: "/").count { $0 == "." || $0 == ".." }
    }
}
