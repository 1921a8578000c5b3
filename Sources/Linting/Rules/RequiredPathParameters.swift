internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "If the parameter location is `path`, this field is REQUIRED and its value MUST be `true`." (OpenAPI, Parameter
/// Object, `required`.)
enum RequiredPathParameters: Rule {
    static let id: DiagnosticID = "path-parameter-optional"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "A path parameter has `required: true`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for parameter in document.objects(.parameter) where parameter.mapping["in"]?.string == "path" {
            let required = parameter.mapping["required"]
            guard required?.boolean != true else { continue }
            // The JSON Schema of 3.1 demands the key beside a `schema` only, and the standard's own cases leave it out.
            if required == nil, document.version == .v3_1, parameter.mapping["content"] != nil { continue }
            let name = parameter.mapping["name"]?.string ?? ""
            report(
                Finding(
                    "path parameter `\(name)` must have `required: true`",
                    at: required?.location ?? parameter.location))
        }
    }
}
