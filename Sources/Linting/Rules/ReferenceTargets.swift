internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "If the referenced value is not of the expected type … the behavior is undefined." (OpenAPI, Reference Object and
/// Resolving Implicit Connections.)
enum ReferenceTargets: Rule {
    static let id: DiagnosticID = "ref-wrong-kind"
    static let severity = RuleSeverity()
    static let summary = "A `$ref` points to the kind of object that belongs in its place."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for reference in document.references {
            guard let named = ReferenceKinds.mismatch(reference.text, reference.kind) else { continue }
            report(
                Finding(
                    "`$ref: \(reference.text)` names \(named.phrase), where \(reference.kind.phrase) belongs",
                    at: reference.location, length: max(1, reference.text.count)))
        }
    }
}
