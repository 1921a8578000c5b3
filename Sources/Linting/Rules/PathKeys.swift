internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The field name MUST begin with a forward slash." (OpenAPI, Paths Object.)
enum PathKeys: Rule {
    static let id: DiagnosticID = "path-without-slash"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "A path begins with `/`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for paths in document.objects(.paths) {
            for entry in paths.mapping.entries where !entry.key.hasPrefix("/") && !entry.key.hasPrefix("x-") {
                report(
                    Finding(
                        "path `\(entry.key)` must begin with `/`", at: entry.keyLocation,
                        length: max(1, entry.key.count)))
            }
        }
    }
}
