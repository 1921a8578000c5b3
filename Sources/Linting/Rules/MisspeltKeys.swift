internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Where any key is allowed ("A JSON Schema MAY contain properties which are not schema keywords", JSON Schema
/// 2020-12, Core, section 4.3.1), a key that is spelt nearly like one of the standard's says nothing to anybody.
enum MisspeltKeys: Rule {
    static let id: DiagnosticID = "misspelt-key"
    static let severity = RuleSeverity(lint: .warning, generate: .note)
    static let summary = "Keywords of one's own in a schema are not misspelt keywords of the standard."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for kind in ObjectKind.allCases {
            guard let shape = document.standard.shape(kind), shape.isOpen, shape.patterned == nil else { continue }
            for object in document.objects(kind) {
                for entry in object.mapping.entries
                where shape.fields[entry.key] == nil {
                    guard let meant = KeyHelp.misspelt(entry.key, in: kind, document.version) else { continue }
                    report(
                        Finding(
                            "`\(entry.key)` is no keyword of \(kind.phrase)", at: entry.keyLocation,
                            length: entry.key.count, help: "did you mean `\(meant)`?"))
                }
            }
        }
    }
}
