/// Reads a JSONPath (RFC 9535, section 2), and says of what it does not read why, and where.
struct PathParser {
    /// How deep filters and parentheses may stand in each other.
    static let maximumDepth = 32
    /// The longest path, in scalars.
    static let maximumLength = 10_000
    /// The whole numbers that a path may have, as JSON has them exactly.
    static let integers = -9_007_199_254_740_991...9_007_199_254_740_991

    let scalars: [Unicode.Scalar]
    var offset = 0
    var depth = 0
    /// Where names stand that need quotes by the standard (`$.x-internal`), and are read all the same.
    private(set) var unquoted: [(name: String, offset: Int)] = []

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The query, if all of the text is one.
    mutating func query() throws(PathSyntaxError) -> PathQuery {
        guard scalars.count <= Self.maximumLength else {
            throw PathSyntaxError(message: "it is longer than \(Self.maximumLength) characters", offset: 0)
        }
        guard pass("$") else { throw error("it does not begin with `$`") }
        let query = PathQuery(segments: try segments())
        guard next == nil else { throw error("\(shownNext) stands where `.`, `..` or `[` would go on") }
        return query
    }

    // MARK: Segments

    mutating func segments() throws(PathSyntaxError) -> [PathQuery.Segment] {
        var segments: [PathQuery.Segment] = []
        while true {
            let before = offset
            skipSpace()
            guard let segment = try segment() else {
                offset = before
                return segments
            }
            segments.append(segment)
        }
    }

    private mutating func segment() throws(PathSyntaxError) -> PathQuery.Segment? {
        let start = offset
        if pass("[") { return PathQuery.Segment(selectors: try bracketed(), offset: start) }
        guard pass(".") else { return nil }
        let isDescendant = pass(".")
        if isDescendant, pass("[") {
            return PathQuery.Segment(isDescendant: true, selectors: try bracketed(), offset: start)
        }
        if pass("*") { return PathQuery.Segment(isDescendant: isDescendant, selectors: [.wildcard], offset: start) }
        let name = try shorthand()
        return PathQuery.Segment(isDescendant: isDescendant, selectors: [.name(name)], offset: start)
    }

    private mutating func shorthand() throws(PathSyntaxError) -> String {
        let start = offset
        guard let first = next, Self.isNameFirst(first) else {
            throw error(
                "\(shownNext) stands where a name would", help: "Write other names in brackets: `['/pets']`.")
        }
        var isUnquoted = false
        while let scalar = next {
            // A path has no minus, so that this can mean nothing else: extensions are called so.
            if scalar == "-" { isUnquoted = true } else if !Self.isName(scalar) { break }
            offset += 1
        }
        let name = Self.text(scalars[start..<offset])
        if isUnquoted { unquoted.append((name, start)) }
        return name
    }

    private mutating func bracketed() throws(PathSyntaxError) -> [PathQuery.Selector] {
        var selectors: [PathQuery.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while pass(",")
        guard pass("]") else { throw error("\(shownNext) stands where `,` or `]` would") }
        return selectors
    }

    private mutating func selector() throws(PathSyntaxError) -> PathQuery.Selector {
        switch next {
        case "'", "\"": return .name(try quoted())
        case "*":
            offset += 1
            return .wildcard
        case "?":
            offset += 1
            skipSpace()
            return .filter(try nested { parser throws(PathSyntaxError) in try parser.condition() })
        default: return try indexOrSlice()
        }
    }

    private mutating func indexOrSlice() throws(PathSyntaxError) -> PathQuery.Selector {
        let start = try integer()
        let before = offset
        skipSpace()
        guard pass(":") else {
            offset = before
            guard let start else {
                throw error(
                    "\(shownNext) stands where a name in quotes, `*`, an index, a slice or `?` would")
            }
            return .index(start)
        }
        skipSpace()
        let end = try integer()
        skipSpace()
        var step: Int?
        if pass(":") {
            skipSpace()
            step = try integer()
        }
        return .slice(start: start, end: end, step: step ?? 1)
    }

    private mutating func integer() throws(PathSyntaxError) -> Int? {
        let start = offset
        _ = pass("-")
        while let scalar = next, ("0"..."9").contains(scalar) { offset += 1 }
        let text = Self.text(scalars[start..<offset])
        if text.isEmpty { return nil }
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let isPlain = digits == "0" ? !text.hasPrefix("-") : !digits.isEmpty && !digits.hasPrefix("0")
        guard isPlain, let value = Int(text), Self.integers.contains(value) else {
            throw PathSyntaxError(message: "`\(text.prefix(30))` is no index", offset: start)
        }
        return value
    }

    // MARK: Texts

    /// A text in quotes of either kind.
    mutating func quoted() throws(PathSyntaxError) -> String {
        guard let quote = next, quote == "'" || quote == "\"" else { throw error("\(shownNext) is no quote") }
        let start = offset
        offset += 1
        var result = String.UnicodeScalarView()
        while let scalar = next {
            offset += 1
            if scalar == quote { return String(result) }
            guard scalar == "\\" else {
                guard scalar.value >= 0x20 else { throw error("a control character stands in quotes", at: offset - 1) }
                result.append(scalar)
                continue
            }
            result.append(try escape(quote))
        }
        throw error("this quote is not closed", at: start)
    }

    private mutating func escape(_ quote: Unicode.Scalar) throws(PathSyntaxError) -> Unicode.Scalar {
        let start = offset - 1
        guard let scalar = next else { throw error("an escape is not complete", at: start) }
        offset += 1
        switch scalar {
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "/", "\\", quote: return scalar
        case "u":
            guard let high = hexadecimal() else { break }
            if let result = Unicode.Scalar(high) { return result }
            guard (0xD800..<0xDC00).contains(high), pass("\\"), pass("u"), let low = hexadecimal(),
                (0xDC00..<0xE000).contains(low),
                let result = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            else { break }
            return result
        default: break
        }
        throw error("there is no such escape", at: start)
    }

    private mutating func hexadecimal() -> UInt32? {
        guard offset + 4 <= scalars.count else { return nil }
        let digits = scalars[offset..<offset + 4]
        guard digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
        offset += 4
        return UInt32(Self.text(digits), radix: 16)
    }

    // MARK: Short forms

    var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

    mutating func pass(_ text: String) -> Bool {
        guard scalars[offset...].starts(with: text.unicodeScalars) else { return false }
        offset += text.unicodeScalars.count
        return true
    }

    mutating func skipSpace() {
        while let scalar = next, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { offset += 1 }
    }

    mutating func nested<Value>(
        _ read: (inout PathParser) throws(PathSyntaxError) -> Value
    ) throws(PathSyntaxError) -> Value {
        guard depth < Self.maximumDepth else {
            throw error("filters and parentheses stand in each other more than \(Self.maximumDepth) deep")
        }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    func error(_ message: String, at place: Int? = nil, help: String? = nil) -> PathSyntaxError {
        PathSyntaxError(message: message, offset: place ?? offset, help: help)
    }

    var shownNext: String { next.map { "`\($0)`" } ?? "the end" }

    static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func isNameFirst(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.value >= 0x80 || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    static func isName(_ scalar: Unicode.Scalar) -> Bool { isNameFirst(scalar) || ("0"..."9").contains(scalar) }
}
