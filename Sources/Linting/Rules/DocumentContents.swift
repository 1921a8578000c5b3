internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The OpenAPI Document MUST contain at least one paths field, components field, or webhooks field." (OpenAPI 3.1,
/// OpenAPI Description.)
enum DocumentContents: Rule {
    static let id: DiagnosticID = "empty-document"
    static let severity = RuleSeverity()
    static let summary = "A document has at least one of `paths`, `components` and `webhooks`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        // In 3.0 `paths` is a required key.
        guard document.version >= .v3_1 else { return }
        for object in document.objects(.openAPI)
        where ["paths", "components", "webhooks"].allSatisfy({ object.mapping[$0] == nil }) {
            report(
                Finding(
                    "the document must have at least one of `paths`, `components` and `webhooks`", at: object.location))
        }
    }
}
