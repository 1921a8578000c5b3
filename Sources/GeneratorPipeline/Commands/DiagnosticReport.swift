internal import Diagnostics

/// Diagnostics as they are printed: sorted by place, then a line that counts them.
struct DiagnosticReport {
    /// More than these are counted, not printed, unless told otherwise.
    static let maximumCount = 200

    /// Notes of one id beyond these are counted, so that they do not bury the warnings.
    static let maximumNotes = 5

    /// What is printed; empty when there is nothing to say.
    let text: String
    /// Whether there is an error, or with `isStrict` a warning.
    let hasErrors: Bool

    /// - Parameters:
    ///   - isStrict: Whether warnings count as errors.
    ///   - colour: Whether the text goes to a terminal that shows colours.
    ///   - limit: More than these are counted, not printed.
    init(
        _ diagnostics: [Diagnostic], isStrict: Bool = false, colour: Bool = false, limit: Int = Self.maximumCount
    ) {
        let sorted = Self.ordered(diagnostics, isStrict: isStrict)
        let (shown, hiddenNotes) = Self.withoutRepeatedNotes(sorted)
        let printer = DiagnosticPrinter(colour: colour)
        var text = ""
        for diagnostic in shown.prefix(limit) {
            let printed = printer.print(diagnostic)
            text += printed.hasSuffix("\n") ? printed : printed + "\n"
        }
        if shown.count > limit { text += "… and \(shown.count - limit) more\n" }
        for (id, count) in hiddenNotes { text += "… and \(Count.of(count, "more note")) [\(id.rawValue)]\n" }

        let errors = sorted.count { $0.severity == .error }
        let warnings = sorted.count { $0.severity == .warning }
        var counts: [String] = []
        if errors > 0 { counts.append(Count.of(errors, "error")) }
        if warnings > 0 { counts.append(Count.of(warnings, "warning")) }
        if !counts.isEmpty {
            let promotes = isStrict && diagnostics.contains { $0.severity == .warning }
            text += counts.joined(separator: ", ") + (promotes ? " (warnings count as errors: strict)\n" : "\n")
        }
        self.text = text
        hasErrors = errors > 0
    }

    /// The first notes of each id with everything else, and how many of which id are left out.
    private static func withoutRepeatedNotes(
        _ diagnostics: [Diagnostic]
    ) -> (shown: [Diagnostic], hidden: [(DiagnosticID, Int)]) {
        var counts: [DiagnosticID: Int] = [:]
        let shown = diagnostics.filter { diagnostic in
            guard diagnostic.severity == .note else { return true }
            counts[diagnostic.id, default: 0] += 1
            return counts[diagnostic.id, default: 0] <= maximumNotes
        }
        let hidden = counts.filter { $0.value > maximumNotes }.map { ($0.key, $0.value - maximumNotes) }
        return (shown, hidden.sorted { $0.0.rawValue < $1.0.rawValue })
    }

    /// The diagnostics by place, each once; with `isStrict`, warnings are errors.
    static func ordered(_ diagnostics: [Diagnostic], isStrict: Bool) -> [Diagnostic] {
        sorted(isStrict ? diagnostics.map(judgedStrictly) : diagnostics)
    }

    private static func judgedStrictly(_ diagnostic: Diagnostic) -> Diagnostic {
        var judged = diagnostic
        if judged.severity == .warning { judged.severity = .error }
        return judged
    }

    /// By file, line and column; those without a place first, in the order they came; nothing twice.
    private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let unique = diagnostics.filter { seen.insert($0).inserted }
        return unique.enumerated().sorted { left, right in
            switch (left.element.location, right.element.location) {
            case (nil, nil): left.offset < right.offset
            case (nil, _?): true
            case (_?, nil): false
            case (let one?, let other?):
                (one.file.path, one.line, one.column, left.offset)
                    < (other.file.path, other.line, other.column, right.offset)
            }
        }.map(\.element)
    }
}
