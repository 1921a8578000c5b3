internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The value is used as a URI reference to the referenced value": one that points to something. (OpenAPI, Reference
/// Object.) References to URLs are not followed.
enum ResolvedReferences: Rule {
    static let id: DiagnosticID = "ref-not-found"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "Every `$ref` within the document and its neighbours points to something."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        let references =
            document.references.map { ($0.text, $0.location, $0.target) }
            + document.misplacedReferences.map { ($0.text, $0.location, $0.target) }
        for (text, location, target) in references {
            guard case .missing(let reason) = target else { continue }
            report(
                Finding(
                    "`$ref: \(text)` points to nothing: \(reason)", at: location, length: max(1, text.count)))
        }
    }
}
