internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The map MUST only contain one entry." (OpenAPI, Parameter Object and Header Object, `content`.)
enum SingleContent: Rule {
    static let id: DiagnosticID = "content-count"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "The `content` of a parameter or header has one media type."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for kind in [ObjectKind.parameter, .header] {
            for object in document.objects(kind) {
                guard let entry = object.mapping.entry("content"), let content = entry.value.mapping,
                    content.count != 1
                else { continue }
                report(
                    Finding(
                        "`content` of \(kind.phrase) must have exactly one media type, not \(content.count)",
                        at: entry.keyLocation, length: entry.key.count))
            }
        }
    }
}
