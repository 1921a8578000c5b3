/// A regular expression (ECMA-262) as steps, read from its text as far as schemas usually need.
///
/// Patterns and texts come from documents, so that no pattern may take longer the better it is made: `PatternRun` takes
/// each step at each place of a text once. What needs more than that (references to groups) cannot be read.
package struct PatternProgram: Sendable {
    /// What is done at a place of the text.
    enum Step: Sendable {
        /// Takes one scalar of the set.
        case one(PatternSet)
        /// Goes on here, or there where that does not match.
        case either(Int, Int)
        case jump(Int)
        case start, end
        case boundary(isNegated: Bool)
        /// Goes on after `end` if what follows matches the steps before it, or does not.
        case look(isNegated: Bool, end: Int)
        case matched
    }

    /// More than these steps are beyond what is read.
    package static let limit = 4_000

    private(set) var steps: [Step] = []
    /// How many steps there are.
    package var count: Int { steps.count }
    private var rest: Substring.UnicodeScalarView

    /// Nil for a pattern that can't be read.
    package init?(_ pattern: String) {
        rest = Substring(pattern).unicodeScalars
        guard alternatives(depth: 0), rest.isEmpty else { return nil }
        steps.append(.matched)
    }

    private mutating func pass(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest.removeFirst(text.unicodeScalars.count)
        return true
    }

    /// Each alternative but the last begins with a choice, and ends with a jump behind all of them.
    private mutating func alternatives(depth: Int) -> Bool {
        var jumps: [Int] = []
        while true {
            let start = steps.count
            guard depth < 50, sequence(depth: depth) else { return false }
            guard pass("|") else { break }
            guard insert(.either(start + 1, steps.count + 2), at: start) else { return false }
            jumps.append(steps.count)
            steps.append(.jump(0))
        }
        for jump in jumps { steps[jump] = .jump(steps.count) }
        return true
    }

    private mutating func sequence(depth: Int) -> Bool {
        while let scalar = rest.first, scalar != "|", scalar != ")" {
            let start = steps.count
            rest.removeFirst()
            guard piece(scalar, depth: depth), repetition(of: start), steps.count <= Self.limit else { return false }
        }
        return true
    }

    private mutating func piece(_ scalar: Unicode.Scalar, depth: Int) -> Bool {
        switch scalar {
        case "^": steps.append(.start)
        case "$": steps.append(.end)
        case ".": steps.append(.one(PatternSet(isNegated: true, ranges: [("\n", "\n"), ("\r", "\r")])))
        case "(": return group(depth: depth)
        case "[":
            guard let set = PatternSet(&rest) else { return false }
            steps.append(.one(set))
        case "\\":
            if pass("b") {
                steps.append(.boundary(isNegated: false))
            } else if pass("B") {
                steps.append(.boundary(isNegated: true))
            } else {
                guard let set = PatternSet(escape: &rest) else { return false }
                steps.append(.one(set))
            }
        case "*", "+", "?", "{": return false
        default: steps.append(.one(PatternSet(ranges: [(scalar, scalar)])))
        }
        return true
    }

    private mutating func group(depth: Int) -> Bool {
        let look = pass("?=") ? false : pass("?!") ? true : nil
        if look == nil, !pass("?:"), rest.first == "?" { return false }
        let start = steps.count
        if let look { steps.append(.look(isNegated: look, end: 0)) }
        guard alternatives(depth: depth + 1), pass(")") else { return false }
        if let look {
            steps.append(.matched)
            steps[start] = .look(isNegated: look, end: steps.count)
        }
        return true
    }

    /// Whether a repetition after a piece can be read, if there is one.
    private mutating func repetition(of start: Int) -> Bool {
        let least: Int
        let most: Int?
        if pass("*") {
            (least, most) = (0, nil)
        } else if pass("+") {
            (least, most) = (1, nil)
        } else if pass("?") {
            (least, most) = (0, 1)
        } else if rest.first == "{" {
            guard let bounds = bounds() else { return false }
            (least, most) = bounds
        } else {
            return true
        }
        // Whether as much or as little as possible is taken makes no difference to whether there is a match.
        _ = pass("?")
        let piece = Array(steps[start...])
        guard least < Self.limit, most ?? 0 <= Self.limit else { return false }
        let count = max(most ?? least + 1, 1)
        guard piece.count * count <= Self.limit else { return false }
        steps.removeSubrange(start...)
        for _ in 0..<least { append(piece, from: start) }
        guard let most else {
            let choice = steps.count
            steps.append(.either(0, 0))
            append(piece, from: start)
            steps.append(.jump(choice))
            steps[choice] = .either(choice + 1, steps.count)
            return true
        }
        var choices: [Int] = []
        for _ in least..<max(least, most) {
            choices.append(steps.count)
            steps.append(.either(0, 0))
            append(piece, from: start)
        }
        for choice in choices { steps[choice] = .either(choice + 1, steps.count) }
        return true
    }

    private mutating func bounds() -> (Int, Int?)? {
        guard let end = rest.firstIndex(of: "}") else { return nil }
        let texts = String(rest[rest.index(after: rest.startIndex)..<end]).split(
            separator: ",", omittingEmptySubsequences: false)
        rest = rest[rest.index(after: end)...]
        guard let least = texts.first.flatMap({ Int($0) }), least >= 0, texts.count <= 2 else { return nil }
        guard texts.count == 2 else { return (least, least) }
        if texts[1].isEmpty { return (least, nil) }
        guard let most = Int(texts[1]), most >= least else { return nil }
        return (least, most)
    }

    // MARK: Steps in another place

    /// Steps that stood at `from`, at the end.
    private mutating func append(_ piece: [Step], from start: Int) {
        let distance = steps.count - start
        steps += piece.map { $0.moved(by: distance) }
    }

    private mutating func insert(_ step: Step, at index: Int) -> Bool {
        let piece = Array(steps[index...])
        steps.removeSubrange(index...)
        steps.append(step)
        append(piece, from: index)
        return steps.count <= Self.limit
    }
}

extension PatternProgram.Step {
    fileprivate func moved(by distance: Int) -> Self {
        switch self {
        case .one, .start, .end, .boundary, .matched: self
        case .either(let one, let other): .either(one + distance, other + distance)
        case .jump(let target): .jump(target + distance)
        case .look(let isNegated, let end): .look(isNegated: isNegated, end: end + distance)
        }
    }
}
