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
        // Paths may share a list: each parameter is told of at the first path that does not have it.
        var untold: [ObjectIdentifier: [(name: String, node: Node)]] = [:]
        for path in TemplatedPath.all(in: document) {
            let names = Set(path.names)
            let shown = VisibleText.excerpt(of: path.text, limit: 200)
            for list in path.parameters {
                let left = untold[ObjectIdentifier(list)] ?? list.found
                for (name, node) in left where !names.contains(name) {
                    report(Finding("path parameter `\(name)` does not occur in `\(shown)`", at: node.location))
                }
                untold[ObjectIdentifier(list)] = left.filter { names.contains($0.name) }
            }
        }
    }
}
