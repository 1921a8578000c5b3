internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The `example` field is mutually exclusive of the `examples` field", and the like. (OpenAPI, Parameter Object, License
/// Object, Example Object, Media Type Object, Encoding Object, Link Object, XML Object.)
enum ExclusiveKeys: Rule {
    static let id: DiagnosticID = "exclusive-keys"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "Keys that exclude each other, such as `example` and `examples`, don't stand together."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for kind in ObjectKind.allCases {
            guard let exclusions = document.standard.shape(kind)?.exclusions, !exclusions.isEmpty else { continue }
            for object in document.objects(kind) {
                for exclusion in exclusions where object.mapping[exclusion.key] != nil {
                    for other in exclusion.others {
                        guard let entry = object.mapping.entry(other) else { continue }
                        report(
                            Finding(
                                "`\(exclusion.key)` and `\(other)` must not stand together in \(kind.phrase)",
                                at: entry.keyLocation, length: other.count, help: "leave one of the two out"))
                    }
                }
            }
        }
    }
}
