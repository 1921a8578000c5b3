internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "A linked operation MUST be identified using either an `operationRef` or `operationId`." (OpenAPI, Link Object.)
enum LinkTargets: Rule {
    static let id: DiagnosticID = "link-without-operation"
    static let severity = RuleSeverity()
    static let summary = "A link has an `operationRef` or an `operationId`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for link in document.objects(.link)
        where link.mapping["operationRef"] == nil && link.mapping["operationId"] == nil {
            report(Finding("a link must have an `operationRef` or an `operationId`", at: link.location))
        }
    }
}
