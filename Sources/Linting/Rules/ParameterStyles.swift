internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// The table of Style Values. (OpenAPI, Parameter Object.)
enum ParameterStyles: Rule {
    static let id: DiagnosticID = "parameter-style"
    static let severity = RuleSeverity()
    static let summary = "A parameter's `style` is one that its location has."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for parameter in document.objects(.parameter) {
            guard let node = parameter.mapping["style"], let style = node.string,
                let location = parameter.mapping["in"]?.string,
                let styles = styles(of: location, document.version), !styles.contains(style)
            else { continue }
            report(
                Finding(
                    "a \(location) parameter can't have style `\(style)` in OpenAPI \(document.version.rawValue)",
                    at: node.location, length: max(1, style.count),
                    help: styles.isEmpty ? "leave it out" : "use \(styles.joined(separator: ", "))"))
        }
    }

    private static func styles(of location: String, _ version: OpenAPIDocument.Version) -> [String]? {
        switch location {
        case "path": ["simple", "label", "matrix"]
        case "query": ["form", "spaceDelimited", "pipeDelimited", "deepObject"]
        case "header": ["simple"]
        case "cookie": version < .v3_2 ? ["form"] : ["form", "cookie"]
        case "querystring": []
        default: nil
        }
    }
}
