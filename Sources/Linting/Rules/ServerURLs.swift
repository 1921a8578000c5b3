internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "Variable substitutions will be made when a variable is named in `{`braces`}`." (OpenAPI, Server Object.)
enum ServerURLs: Rule {
    static let id: DiagnosticID = "server-variable-undefined"
    static let severity = RuleSeverity(lint: .warning)
    static let summary = "Every `{name}` in a server's URL is one of its variables."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for server in document.objects(.server) {
            guard let node = server.mapping["url"], let url = node.string else { continue }
            let variables = server.mapping["variables"]?.mapping
            let length = max(1, url.unicodeScalars.count)
            for name in TemplatedPath.names(in: url) where variables?[name] == nil {
                report(
                    Finding(
                        "`{\(name)}` is not among the server's `variables`", at: node.location,
                        length: length))
            }
        }
    }
}
