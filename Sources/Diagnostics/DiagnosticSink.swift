/// Collects diagnostics in the order they are reported, each once, and counts what is beyond a total.
public final class DiagnosticSink {
    /// What is counted and not kept: how many of one kind.
    public struct Remainder: Hashable, Sendable {
        /// The kind.
        public let id: DiagnosticID
        /// How grave they are.
        public let severity: Diagnostic.Severity
        /// How many there are.
        public let count: Int

        /// So many of a kind.
        public init(id: DiagnosticID, severity: Diagnostic.Severity, count: Int) {
            self.id = id
            self.severity = severity
            self.count = count
        }
    }

    private struct Kind: Hashable {
        var id: DiagnosticID
        var severity: Diagnostic.Severity
    }

    /// Of each severity, so many diagnostics are kept.
    public static let maximumCount = 10_000

    /// What was reported so far, and kept.
    public private(set) var diagnostics: [Diagnostic] = []

    private var seen: Set<Diagnostic> = []
    private var kept: [Diagnostic.Severity: Int] = [:]
    private var remainders: [Kind: Int] = [:]

    /// What was reported and not kept, by id.
    public var remainder: [Remainder] {
        remainders.map { Remainder(id: $0.key.id, severity: $0.key.severity, count: $0.value) }
            .sorted { ($0.id.rawValue, $0.severity) < ($1.id.rawValue, $1.severity) }
    }

    /// Whether one of them is an error.
    public private(set) var hasErrors = false

    /// An empty sink.
    public init() {}

    /// Adds a diagnostic, unless the same has been added before.
    public func report(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { hasErrors = true }
        guard kept[diagnostic.severity, default: 0] < Self.maximumCount else {
            if !seen.contains(diagnostic) { leaveOut(diagnostic.id, diagnostic.severity) }
            return
        }
        guard seen.insert(diagnostic).inserted else { return }
        kept[diagnostic.severity, default: 0] += 1
        diagnostics.append(diagnostic)
    }

    /// Adds a diagnostic of a kind, or counts it where so many are kept already that nobody would read it.
    ///
    /// What is counted is not looked for among those that are kept.
    public func report(_ id: DiagnosticID, _ severity: Diagnostic.Severity, _ diagnostic: () -> Diagnostic) {
        guard kept[severity, default: 0] < Self.maximumCount else { return leaveOut(id, severity) }
        report(diagnostic())
    }

    /// Takes back those that are not wanted; what was only counted stays.
    public func removeAll(where isUnwanted: (Diagnostic) -> Bool) {
        diagnostics.removeAll(where: isUnwanted)
        seen = Set(diagnostics)
        kept = [:]
        for diagnostic in diagnostics { kept[diagnostic.severity, default: 0] += 1 }
        hasErrors =
            diagnostics.contains { $0.severity == .error } || remainders.contains { $0.key.severity == .error }
    }

    /// Adds every diagnostic of another sink.
    public func report(contentsOf other: DiagnosticSink) {
        other.diagnostics.forEach(report)
        for remainder in other.remainder { leaveOut(remainder.id, remainder.severity, remainder.count) }
    }

    private func leaveOut(_ id: DiagnosticID, _ severity: Diagnostic.Severity, _ count: Int = 1) {
        if severity == .error { hasErrors = true }
        remainders[Kind(id: id, severity: severity), default: 0] += count
    }

    /// Adds an error.
    public func error(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation? = nil, length: Int = 1, help: String? = nil
    ) {
        report(Diagnostic(id: id, severity: .error, message: message, location: location, length: length, help: help))
    }

    /// Adds a warning.
    public func warning(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation? = nil, length: Int = 1, help: String? = nil
    ) {
        report(Diagnostic(id: id, severity: .warning, message: message, location: location, length: length, help: help))
    }

    /// Adds a note.
    public func note(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation? = nil, length: Int = 1, help: String? = nil
    ) {
        report(Diagnostic(id: id, severity: .note, message: message, location: location, length: length, help: help))
    }
}
