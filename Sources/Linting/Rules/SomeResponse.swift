internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The Responses Object MUST contain at least one response code." (OpenAPI, Responses Object.)
enum SomeResponse: Rule {
    static let id: DiagnosticID = "no-response"
    static let severity = RuleSeverity()
    static let summary = "`responses` has at least one response."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for responses in document.objects(.responses)
        where responses.mapping.entries.allSatisfy({ $0.key.hasPrefix("x-") }) {
            report(Finding("`responses` must have at least one response", at: responses.location))
        }
    }
}
