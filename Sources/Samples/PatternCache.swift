internal import Patterns

/// The regular expressions of a document, each read once, and how many steps were taken to match texts with them all.
final class PatternCache {
    /// How many steps are taken for all texts of a document before texts are taken for matches.
    static let limit = 2_000_000

    /// How many steps were taken.
    private(set) var steps = 0
    /// How many patterns were read.
    private(set) var readCount = 0
    private let limit: Int
    private var programs: [String: PatternProgram?] = [:]
    private var programSteps = 0
    private var samples: [String: String?] = [:]

    /// Longer programs than these together are not kept.
    private static let maximumProgramSteps = 100_000

    init(limit: Int = PatternCache.limit) { self.limit = limit }

    /// Whether the pattern matches somewhere in the text; true for a pattern that can't be read here, or only at length.
    func matches(_ text: String, _ pattern: String) -> Bool {
        guard pattern.utf8.count < 1_000, steps < limit, let program = program(pattern) else { return true }
        var run = PatternRun(program, text: text, limit: min(PatternRun.limit, limit - steps))
        defer { steps += 1 + run.count + text.utf8.count / 16 }
        return run.matches() ?? true
    }

    /// A text that matches; nil for what is beyond this.
    func sample(_ pattern: String) -> String? {
        if let known = samples[pattern] { return known }
        steps += pattern.utf8.count
        let sample = steps < limit ? PatternText.unchecked(pattern) : nil
        let made = sample.flatMap { matches($0, pattern) ? $0 : nil }
        samples[pattern] = .some(made)
        return made
    }

    private func program(_ pattern: String) -> PatternProgram? {
        if let known = programs[pattern] { return known }
        let program = PatternProgram(pattern)
        readCount += 1
        let count = (program?.count ?? PatternProgram.limit) + pattern.utf8.count
        steps += count
        programSteps += program?.count ?? 1
        if programSteps > Self.maximumProgramSteps {
            programs.removeAll()
            programSteps = program?.count ?? 1
        }
        programs[pattern] = .some(program)
        return program
    }
}
