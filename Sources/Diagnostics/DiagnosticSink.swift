/// Collects diagnostics in the order they are reported.
public final class DiagnosticSink {
    /// What was reported so far.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Whether one of them is an error.
    public private(set) var hasErrors = false

    /// An empty sink.
    public init() {}

    /// Adds a diagnostic.
    public func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        if diagnostic.severity == .error { hasErrors = true }
    }

    /// Adds every diagnostic of another sink.
    public func report(contentsOf other: DiagnosticSink) {
        other.diagnostics.forEach(report)
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
