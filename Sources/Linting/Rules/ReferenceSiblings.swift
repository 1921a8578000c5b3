internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "This object cannot be extended with additional properties, and any properties added SHALL be ignored." (OpenAPI,
/// Reference Object; since 3.1 `summary` and `description` count, and schemas have keywords beside a `$ref`.)
enum ReferenceSiblings: Rule {
    static let id: DiagnosticID = "ref-siblings"
    static let severity = RuleSeverity(lint: .warning)
    static let summary = "Nothing that would be ignored stands beside a `$ref`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        let isOld = document.version < .v3_1
        for reference in document.references where reference.kind != .pathItem {
            if reference.kind == .schema, !isOld { continue }
            let allowed = isOld ? ["$ref"] : ["$ref", "summary", "description"]
            for entry in reference.owner.entries where !allowed.contains(entry.key) {
                report(
                    Finding(
                        "`\(entry.key)` beside a `$ref` is ignored in OpenAPI \(document.version.rawValue)",
                        at: entry.keyLocation, length: max(1, entry.key.count),
                        help: reference.kind == .schema ? "put the `$ref` in an `allOf`" : nil))
            }
        }
    }
}
