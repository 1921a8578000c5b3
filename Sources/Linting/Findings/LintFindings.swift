package import Diagnostics

/// What `clientgen lint` prints, in whichever format: every finding, or of very many the first of each kind and a sum.
package struct LintFindings {
    /// Up to so many findings are printed whatever they are.
    package static let maximumCount = 1_000
    /// Of more, so many of each id and severity.
    package static let maximumOfKind = 50

    /// What is printed, by place.
    package let shown: [Diagnostic]
    /// What is counted, by id.
    package let remainder: [DiagnosticSink.Remainder]

    /// - Parameters:
    ///   - findings: In the order they are printed.
    ///   - uncounted: What was counted where it was found, and isn't among them.
    ///   - isComplete: Whether all are printed, however many.
    package init(
        _ findings: [Diagnostic], uncounted: [DiagnosticSink.Remainder] = [], isComplete: Bool = false
    ) {
        let limit = !isComplete && findings.count > Self.maximumCount ? Self.maximumOfKind : .max
        var counts: [Kind: Int] = [:]
        var left: [Kind: Int] = [:]
        shown = findings.filter { finding in
            let kind = Kind(id: finding.id, severity: finding.severity)
            counts[kind, default: 0] += 1
            if counts[kind, default: 0] <= limit { return true }
            left[kind, default: 0] += 1
            return false
        }
        for more in uncounted { left[Kind(id: more.id, severity: more.severity), default: 0] += more.count }
        remainder = left.map { .init(id: $0.key.id, severity: $0.key.severity, count: $0.value) }
            .sorted { ($0.id.rawValue, $0.severity) < ($1.id.rawValue, $1.severity) }
    }

    /// How many there are, those included that are not shown.
    package func count(_ severity: Diagnostic.Severity) -> Int {
        shown.count { $0.severity == severity }
            + remainder.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
    }

    private struct Kind: Hashable {
        var id: DiagnosticID
        var severity: Diagnostic.Severity
    }
}

extension DiagnosticSink.Remainder {
    /// The sum as one line.
    package var sentence: String { "… and \(Count.of(count, "more \(severity.rawValue)")) [\(id.rawValue)]" }
}
