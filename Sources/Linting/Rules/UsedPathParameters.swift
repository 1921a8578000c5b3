internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "If `in` is `path`, the `name` field MUST correspond to a single template expression occurring within the path field
/// in the Paths Object." (OpenAPI, Parameter Object, `name`.)
enum UsedPathParameters: Rule {
    static let id: DiagnosticID = "path-parameter-unused"
    // The standard's own examples break it.
    static let severity = RuleSeverity(lint: .warning, generate: .warning)
    static let summary = "Every path parameter occurs in the path."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for path in TemplatedPath.all(in: document) {
            let names = Set(path.names)
            let shown = VisibleText.excerpt(of: path.text, limit: 200)
            for list in path.parameters {
                for (name, node) in list.found where !names.contains(name) {
                    report(Finding("path parameter `\(name)` does not occur in `\(shown)`", at: node.location))
                }
            }
        }
    }
}
