internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The value is used as a URI reference to the referenced value": one that points to something. (OpenAPI, Reference
/// Object.) References to URLs are not followed.
enum ResolvedReferences: Rule {
    static let id: DiagnosticID = "ref-not-found"
    static let severity = RuleSeverity(lint: .error, generate: .error)
    static let summary = "Every `$ref` within the document and its neighbours points to something."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for reference in document.references {
            guard case .missing(let reason) = reference.target else { continue }
            report(
                Finding(
                    "`$ref: \(reference.text)` points to nothing: \(reason)", at: reference.location,
                    length: max(1, reference.text.count)))
        }
    }
}
