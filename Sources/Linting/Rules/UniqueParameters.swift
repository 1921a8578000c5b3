internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The list MUST NOT include duplicated parameters. A unique parameter is defined by a combination of a name and
/// location." (OpenAPI, Operation Object and Path Item Object.)
enum UniqueParameters: Rule {
    static let id: DiagnosticID = "duplicate-parameter"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "A list of parameters has each name and location once."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for kind in [ObjectKind.pathItem, .operation] {
            for object in document.objects(kind) {
                var seen: Set<String> = []
                for (written, resolved) in document.parameters(of: object.mapping) {
                    guard let name = resolved?["name"]?.string, let location = resolved?["in"]?.string else { continue }
                    // Header names do not tell upper from lower case (RFC 9110, section 5.1).
                    let key = location == "header" ? name.lowercased() : name
                    if !seen.insert("\(location) \(key)").inserted {
                        report(Finding("\(location) parameter `\(name)` stands here twice", at: written.location))
                    }
                }
            }
        }
    }
}
