internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "Each tag name in the list MUST be unique." (OpenAPI Object, `tags`.)
enum UniqueTags: Rule {
    static let id: DiagnosticID = "duplicate-tag"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "`tags` has each name once."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        var seen: Set<String> = []
        for tag in document.objects(.tag) {
            guard let node = tag.mapping["name"], let name = node.string else { continue }
            if !seen.insert(name).inserted {
                report(Finding("tag `\(name)` stands here twice", at: node.location, length: max(1, name.count)))
            }
        }
    }
}
