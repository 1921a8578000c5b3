/// Looks for a match of a pattern in a text, taking each step at each place of the text once at most.
package struct PatternRun {
    /// How many steps are taken in all before nothing is known.
    package static let limit = 1_000_000

    private let steps: [PatternProgram.Step]
    private let text: [Unicode.Scalar]
    private let limit: Int
    /// How many steps were taken.
    package private(set) var count = 0

    /// - Parameter limit: How many steps are taken at most.
    package init(_ program: PatternProgram, text: String, limit: Int = PatternRun.limit) {
        self.limit = limit
        steps = program.steps
        self.text = Array(text.unicodeScalars)
    }

    /// Whether the pattern matches somewhere in the text; nil if that takes too long to find out.
    package mutating func matches() -> Bool? {
        // What was in vain from an earlier place is so from a later one.
        var tried: Set<Int> = []
        for start in 0...text.count {
            guard let isMatch = matches(from: 0, at: start, &tried) else { return nil }
            if isMatch { return true }
        }
        return false
    }

    private mutating func matches(from first: Int, at start: Int, _ tried: inout Set<Int>) -> Bool? {
        var waiting = [(step: first, place: start)]
        while let (step, place) = waiting.popLast() {
            guard tried.insert(step * (text.count + 1) + place).inserted else { continue }
            count += 1
            if count > limit { return nil }
            switch steps[step] {
            case .matched: return true
            case .one(let set):
                count += set.weight
                if place < text.count, set.contains(text[place]) { waiting.append((step + 1, place + 1)) }
            case .either(let one, let other):
                waiting.append((other, place))
                waiting.append((one, place))
            case .jump(let target): waiting.append((target, place))
            case .start: if place == 0 { waiting.append((step + 1, place)) }
            case .end: if place == text.count { waiting.append((step + 1, place)) }
            case .boundary(let isNegated):
                if isBoundary(place) != isNegated { waiting.append((step + 1, place)) }
            case .look(let isNegated, let end):
                var own: Set<Int> = []
                guard let isMatch = matches(from: step + 1, at: place, &own) else { return nil }
                if isMatch != isNegated { waiting.append((end, place)) }
            }
        }
        return false
    }

    private func isBoundary(_ place: Int) -> Bool {
        isWord(place - 1) != isWord(place)
    }

    private func isWord(_ place: Int) -> Bool {
        guard text.indices.contains(place), text[place].isASCII else { return false }
        return text[place] == "_" || text[place].properties.isAlphabetic || ("0"..."9").contains(text[place])
    }
}
