internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// A chain of references ends at an object. (OpenAPI, Reference Object; JSON Schema, section 9.4.1: no infinite
/// recursion.)
enum ReferenceCycles: Rule {
    static let id: DiagnosticID = "ref-cycle"
    static let severity = RuleSeverity(lint: .error, generate: .error)
    static let summary = "No chain of references leads back to itself."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for reference in document.references {
            guard case .cycle = reference.target else { continue }
            report(
                Finding(
                    "`$ref: \(reference.text)` leads in a circle without reaching anything", at: reference.location,
                    length: max(1, reference.text.count)))
        }
    }
}
