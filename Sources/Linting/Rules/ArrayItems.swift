internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "`items` MUST be present if the `type` is `array`." (OpenAPI 3.0, Schema Object.)
enum ArrayItems: Rule {
    static let id: DiagnosticID = "array-without-items"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "In OpenAPI 3.0, a schema of type `array` has `items`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        guard document.version < .v3_1 else { return }
        for schema in document.objects(.schema)
        where schema.mapping["type"]?.string == "array" && schema.mapping["items"] == nil {
            report(
                Finding(
                    "a schema of type `array` must have `items`", at: schema.location, help: "any value: `items: {}`"))
        }
    }
}
