internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "A parameter MUST contain either a `schema` property, or a `content` property, but not both." (OpenAPI, Parameter
/// Object; "it follows the structure of the Parameter Object": Header Object.) That it has not both is ``ExclusiveKeys``.
enum SchemaOrContent: Rule {
    static let id: DiagnosticID = "schema-or-content"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "Parameters and headers have a `schema` or a `content`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for kind in [ObjectKind.parameter, .header] {
            for object in document.objects(kind)
            where object.mapping["schema"] == nil && object.mapping["content"] == nil {
                report(Finding("\(kind.phrase) must have a `schema` or a `content`", at: object.location))
            }
        }
    }
}
