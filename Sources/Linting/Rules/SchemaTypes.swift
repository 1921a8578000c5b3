internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "`type`: … String values MUST be one of the six primitive types … or "integer"." (JSON Schema Validation, section
/// 6.1.1; OpenAPI 3.0, Schema Object, without `null`.)
enum SchemaTypes: Rule {
    static let id: DiagnosticID = "unknown-type"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "`type` is one that JSON Schema has."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        let known = ["array", "boolean", "integer", "number", "object", "string"]
        let types = document.version < .v3_1 ? known : known + ["null"]
        for schema in document.objects(.schema) {
            guard let type = schema.mapping["type"] else { continue }
            for node in type.sequence ?? [type] {
                guard let text = node.string, !types.contains(text) else { continue }
                report(
                    Finding(
                        "`\(text)` is not a type in OpenAPI \(document.version.rawValue)", at: node.location,
                        length: max(1, text.count),
                        help: text == "null" ? "write `nullable: true`" : "use \(types.joined(separator: ", "))"))
            }
        }
    }
}
