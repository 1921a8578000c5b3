internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// References stand where the standard's tables of fixed fields have "| Reference Object", in a Schema Object and in a
/// Path Item Object; bundlers put what a `$ref` points to in place of it wherever it stands.
enum MisplacedReferences: Rule {
    static let id: DiagnosticID = "ref-misplaced"
    static let severity = RuleSeverity(lint: .warning, generate: .warning)
    static let summary = "A `$ref` stands only where the standard has references."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for reference in document.misplacedReferences {
            let beside = reference.isAlone ? "" : ", and what stands beside it has no meaning"
            report(
                Finding(
                    "OpenAPI has no `$ref` in place of \(phrase(reference))" + beside,
                    at: reference.location, length: max(1, reference.text.count),
                    help: "put what it points to in its place, as bundlers do"))
        }
    }

    private static func phrase(_ reference: MisplacedReference) -> String {
        switch reference.expected {
        case .any: "an example"
        case .object(let kind): kind.phrase
        default: (reference.isElement ? "an element of " : "") + "`\(VisibleText.excerpt(of: reference.field))`"
        }
    }
}
