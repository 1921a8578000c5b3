internal import Diagnostics
internal import Linting

/// Diagnostics as they are printed: sorted by place, then a line that counts them.
struct DiagnosticReport {
    /// More than these are counted, not printed, unless told otherwise.
    static let maximumCount = 200

    /// Notes of one id beyond these are counted, so that they do not bury the warnings.
    static let maximumNotes = 5

    /// Warnings of one id beyond these are counted, so that one habit of a document does not bury the rest.
    static let maximumWarnings = 5

    /// What is printed; empty when there is nothing to say.
    let text: String
    /// Whether there is an error, or with `isStrict` a warning.
    let hasErrors: Bool

    /// - Parameters:
    ///   - isStrict: Whether warnings count as errors.
    ///   - colour: Whether the text goes to a terminal that shows colours.
    ///   - folder: What relative paths are printed as seen from; nil prints them as they are.
    ///   - limit: More than these are counted, not printed.
    ///   - isVerbose: Whether all are printed, however many.
    ///   - uncounted: What was counted where it was found, and isn't among the diagnostics.
    init(
        _ diagnostics: [Diagnostic], isStrict: Bool = false, colour: Bool = false, folder: String? = nil,
        limit: Int = Self.maximumCount, isVerbose: Bool = false, uncounted: [DiagnosticSink.Remainder] = []
    ) {
        let limit = isVerbose ? .max : limit
        let ordered = Self.ordered(diagnostics, isStrict: false)
        // What are warnings by themselves is summed up also where they count as errors.
        let kept = isVerbose ? (shown: ordered, hidden: []) : Self.withoutRepetition(ordered)
        let sorted = isStrict ? ordered.map(Self.judgedStrictly) : ordered
        let shown = isStrict ? kept.shown.map(Self.judgedStrictly) : kept.shown
        let hidden = isStrict ? kept.hidden.map(Self.judgedStrictly) : kept.hidden
        let uncounted = isStrict ? uncounted.map(Self.judgedStrictly) : uncounted
        let printer = DiagnosticPrinter(colour: colour, folder: folder)
        var text = ""
        for diagnostic in shown.prefix(limit) {
            let printed = printer.print(diagnostic)
            text += printed.hasSuffix("\n") ? printed : printed + "\n"
        }
        if shown.count > limit { text += "… and \(shown.count - limit) more\n" }
        let all = LintFindings([], uncounted: hidden + uncounted).remainder
        for remainder in all { text += remainder.sentence + "\n" }

        func count(_ severity: Diagnostic.Severity) -> Int {
            sorted.count { $0.severity == severity } + LintFindings([], uncounted: uncounted).count(severity)
        }
        let errors = count(.error)
        let warnings = count(.warning)
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

    /// The report as a command prints it.
    init(
        _ diagnostics: [Diagnostic], isStrict: Bool = false, in environment: CommandEnvironment,
        limit: Int = Self.maximumCount, uncounted: [DiagnosticSink.Remainder] = []
    ) {
        self.init(
            diagnostics, isStrict: isStrict, colour: environment.colour, folder: environment.diagnosticFolder,
            limit: limit, isVerbose: environment.isVerbose, uncounted: uncounted)
    }

    /// What was found, as a command prints it.
    init(_ sink: DiagnosticSink, isStrict: Bool = false, in environment: CommandEnvironment) {
        self.init(sink.diagnostics, isStrict: isStrict, in: environment, uncounted: sink.remainder)
    }

    private struct Kind: Hashable {
        var id: DiagnosticID
        var severity: Diagnostic.Severity
    }

    /// The first notes and warnings of each id with every error, and how many of which id are left out.
    private static func withoutRepetition(
        _ diagnostics: [Diagnostic]
    ) -> (shown: [Diagnostic], hidden: [DiagnosticSink.Remainder]) {
        func limit(_ severity: Diagnostic.Severity) -> Int {
            switch severity {
            case .note: maximumNotes
            case .warning: maximumWarnings
            case .error: .max
            }
        }
        var counts: [Kind: Int] = [:]
        let shown = diagnostics.filter { diagnostic in
            let kind = Kind(id: diagnostic.id, severity: diagnostic.severity)
            counts[kind, default: 0] += 1
            return counts[kind, default: 0] <= limit(kind.severity)
        }
        let hidden = counts.filter { $0.value > limit($0.key.severity) }
            .map { kind, count in
                DiagnosticSink.Remainder(id: kind.id, severity: kind.severity, count: count - limit(kind.severity))
            }
        return (shown, hidden)
    }

    /// The diagnostics by place, each once; with `isStrict`, warnings are errors.
    static func ordered(_ diagnostics: [Diagnostic], isStrict: Bool) -> [Diagnostic] {
        sorted(isStrict ? diagnostics.map(judgedStrictly) : diagnostics)
    }

    /// A sum of warnings is one of errors.
    static func judgedStrictly(_ remainder: DiagnosticSink.Remainder) -> DiagnosticSink.Remainder {
        guard remainder.severity == .warning else { return remainder }
        return DiagnosticSink.Remainder(id: remainder.id, severity: .error, count: remainder.count)
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
