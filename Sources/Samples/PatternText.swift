/// Texts that match a regular expression (ECMA-262), as far as schemas usually need.
struct PatternText {
    private var rest: Substring
    private var budget = 400

    /// Longer texts are not made.
    private static let longest = 10_000

    private init(_ pattern: String) { rest = pattern[...] }

    /// Whether the pattern matches somewhere in the text; true for a pattern that can't be read here, or only at length.
    static func matches(_ text: String, _ pattern: String) -> Bool { PatternCache().matches(text, pattern) }

    /// A text that matches; nil for what is beyond this.
    static func sample(_ pattern: String) -> String? { PatternCache().sample(pattern) }

    /// A text that the pattern was made into, which need not match: lookaheads are not asked.
    static func unchecked(_ pattern: String) -> String? {
        var reader = PatternText(pattern)
        guard let text = reader.alternatives(depth: 0), reader.rest.isEmpty else { return nil }
        return text
    }

    /// The first of the alternatives; the others are read and left.
    private mutating func alternatives(depth: Int) -> String? {
        guard depth < 20, let first = sequence(depth: depth) else { return nil }
        while rest.first == "|" {
            rest.removeFirst()
            guard sequence(depth: depth) != nil else { return nil }
        }
        return first
    }

    private mutating func sequence(depth: Int) -> String? {
        var text = ""
        while let character = rest.first, character != "|", character != ")" {
            rest.removeFirst()
            guard let piece = piece(character, depth: depth), let count = count() else { return nil }
            budget -= max(1, count)
            // Repetitions of repetitions grow by each other.
            guard budget > 0, text.utf8.count + piece.utf8.count * count <= Self.longest else { return nil }
            text += String(repeating: piece, count: count)
        }
        return text
    }

    private mutating func piece(_ character: Character, depth: Int) -> String? {
        switch character {
        case "^", "$": return ""
        case ".": return "a"
        case "[": return set()
        case "(":
            // What must not follow is seldom what is made; that the whole matches is asked at the end.
            let isExclusion = rest.hasPrefix("?!")
            if isExclusion || rest.hasPrefix("?:") {
                rest.removeFirst(2)
            } else if rest.first == "?" {
                return nil
            }
            guard let text = alternatives(depth: depth + 1), rest.first == ")" else { return nil }
            rest.removeFirst()
            return isExclusion ? "" : text
        case "\\": return escape().map(String.init)
        case "*", "+", "?", "{": return nil
        default: return String(character)
        }
    }

    /// How often a piece stands: as rarely as may be, but once where it need not at all.
    private mutating func count() -> Int? {
        var count = 1
        switch rest.first {
        case "*", "+", "?": rest.removeFirst()
        case "{":
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let bounds = rest[rest.index(after: rest.startIndex)..<end]
            guard let least = bounds.split(separator: ",", omittingEmptySubsequences: false).first.flatMap({ Int($0) }),
                least >= 0
            else { return nil }
            count = least == 0 && bounds != "0" ? 1 : least
            rest = rest[rest.index(after: end)...]
        default: return 1
        }
        if rest.first == "?" { rest.removeFirst() }
        return count
    }

    private mutating func escape() -> Character? {
        guard let character = rest.popFirst() else { return nil }
        switch character {
        case "d": return "1"
        case "w", "S", "D": return "a"
        case "s": return " "
        case "W": return "-"
        case "n": return "\n"
        case "t": return "\t"
        case "b", "B", "p", "P", "u", "x", "c", "k": return nil
        default: return character.isNumber || character.isLetter ? nil : character
        }
    }

    /// A character of a set: a letter or a digit where one is in it.
    private mutating func set() -> String? {
        var isNegated = false
        if rest.first == "^" {
            isNegated = true
            rest.removeFirst()
        }
        var members: [(Character, Character)] = []
        while let character = rest.popFirst() {
            if character == "]" {
                let candidates = Array("a1Ab2B-_ .zZ9") + members.map(\.0)
                return candidates.first { candidate in
                    members.contains { $0.0 <= candidate && candidate <= $0.1 } != isNegated
                }.map(String.init)
            }
            if character == "\\" {
                guard let next = rest.first else { return nil }
                switch next {
                case "d": members.append(("0", "9"))
                case "w": members += [("a", "z"), ("A", "Z"), ("0", "9"), ("_", "_")]
                default:
                    guard let escaped = escape() else { return nil }
                    members.append((escaped, escaped))
                    continue
                }
                rest.removeFirst()
            } else if rest.first == "-", let end = rest.dropFirst().first, end != "]", end != "\\" {
                rest.removeFirst(2)
                guard character <= end else { return nil }
                members.append((character, end))
            } else {
                members.append((character, character))
            }
        }
        return nil
    }
}
