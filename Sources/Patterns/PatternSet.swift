/// The scalars that one place of a regular expression matches.
struct PatternSet: Sendable {
    private var isNegated = false
    private var ranges: [(Unicode.Scalar, Unicode.Scalar)] = []

    private static let digits: [(Unicode.Scalar, Unicode.Scalar)] = [("0", "9")]
    private static let word = digits + [("a", "z"), ("A", "Z"), ("_", "_")]
    private static let space: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("\t", "\r"), (" ", " "), ("\u{A0}", "\u{A0}"), ("\u{2000}", "\u{200A}"), ("\u{2028}", "\u{2029}"),
        ("\u{3000}", "\u{3000}"), ("\u{FEFF}", "\u{FEFF}"),
    ]

    init(isNegated: Bool = false, ranges: [(Unicode.Scalar, Unicode.Scalar)]) {
        self.isNegated = isNegated
        self.ranges = ranges
    }

    /// What an escape stands for, behind its backslash; nil for one that can't be read.
    init?(escape rest: inout Substring.UnicodeScalarView) {
        guard let scalar = rest.popFirst() else { return nil }
        switch scalar {
        case "d": ranges = Self.digits
        case "D": (isNegated, ranges) = (true, Self.digits)
        case "w": ranges = Self.word
        case "W": (isNegated, ranges) = (true, Self.word)
        case "s": ranges = Self.space
        case "S": (isNegated, ranges) = (true, Self.space)
        default:
            guard let scalar = Self.escaped(scalar, &rest) else { return nil }
            ranges = [(scalar, scalar)]
        }
    }

    /// What stands in brackets, behind the first of them.
    init?(_ rest: inout Substring.UnicodeScalarView) {
        if rest.first == "^" {
            isNegated = true
            rest.removeFirst()
        }
        while let scalar = rest.popFirst() {
            if scalar == "]" { return }
            guard let member = Self.member(scalar, &rest) else { return nil }
            let isRange = rest.first == "-" && rest.dropFirst().first.map { $0 != "]" } ?? false
            guard isRange, member.ranges.count == 1, let first = member.ranges.first, first.0 == first.1 else {
                // Of what is not in a set in the set, nothing is known here.
                if member.isNegated { return nil }
                ranges += member.ranges
                continue
            }
            rest.removeFirst()
            guard let next = rest.popFirst(), let end = Self.member(next, &rest), end.ranges.count == 1,
                let last = end.ranges.first, last.0 == last.1, first.0 <= last.0
            else { return nil }
            ranges.append((first.0, last.0))
        }
        return nil
    }

    private static func member(_ scalar: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView) -> PatternSet? {
        guard scalar == "\\" else { return PatternSet(ranges: [(scalar, scalar)]) }
        if rest.first == "b" {
            rest.removeFirst()
            return PatternSet(ranges: [("\u{8}", "\u{8}")])
        }
        return PatternSet(escape: &rest)
    }

    private static func escaped(
        _ scalar: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView
    ) -> Unicode.Scalar? {
        switch scalar {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "f": return "\u{C}"
        case "v": return "\u{B}"
        case "0": return "\0"
        case "x": return hexadecimal(2, &rest)
        case "u": return hexadecimal(4, &rest)
        default:
            let isMeaningful = scalar.isASCII && (scalar.properties.isAlphabetic || ("1"..."9").contains(scalar))
            return isMeaningful ? nil : scalar
        }
    }

    private static func hexadecimal(_ count: Int, _ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let digits = String(rest.prefix(count))
        guard digits.utf8.count == count, !digits.contains("+"), let value = UInt32(digits, radix: 16) else {
            return nil
        }
        rest.removeFirst(count)
        return Unicode.Scalar(value)
    }

    /// How many steps it takes to look a scalar up, beside the first.
    var weight: Int { ranges.count / 16 }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.0 <= scalar && scalar <= $0.1 } != isNegated
    }
}
