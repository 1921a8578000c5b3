internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "If `in` is `path`, the `name` field MUST correspond to a single template expression", and a "template expression
/// name" has no braces. (OpenAPI, Parameter Object; Path Templating.)
enum PathParameterNames: Rule {
    static let id: DiagnosticID = "path-parameter-name"
    static let severity = RuleSeverity()
    static let summary = "The name of a path parameter has no braces and is not empty."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for parameter in document.objects(.parameter) where parameter.mapping["in"]?.string == "path" {
            guard let node = parameter.mapping["name"], let name = node.string,
                name.isEmpty || name.contains(where: { "{}".contains($0) })
            else { continue }
            report(
                Finding(
                    "`\(name)` can't be the name of a path parameter: no template expression can name it",
                    at: node.location, length: max(1, name.count)))
        }
    }
}
