internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// The keys that the standard marks REQUIRED.
enum RequiredKeys: Rule {
    static let id: DiagnosticID = "missing-key"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "Objects have the keys that the standard requires of them."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for kind in ObjectKind.allCases {
            guard let required = document.standard.shape(kind)?.required, !required.isEmpty else { continue }
            for object in document.objects(kind) {
                for key in required where object.mapping[key] == nil {
                    report(Finding("\(kind.phrase) must have the key `\(key)`", at: object.location))
                }
            }
        }
    }
}
