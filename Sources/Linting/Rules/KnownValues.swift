internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Keys whose description names their possible values: "Possible values are …" (OpenAPI, `in`, `style`, `type`).
enum KnownValues: Rule {
    static let id: DiagnosticID = "unknown-value"
    static let severity = RuleSeverity()
    static let summary = "Keys that allow only certain strings have one of these."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for kind in ObjectKind.allCases {
            guard let fields = document.standard.shape(kind)?.fields.values else { continue }
            for field in fields.sorted(by: { $0.name < $1.name }) {
                guard case .choice(let choices) = field.value else { continue }
                for object in document.objects(kind) {
                    guard let node = object.mapping[field.name], let text = node.string, !choices.contains(text)
                    else { continue }
                    report(
                        Finding(
                            "`\(field.name)` of \(kind.phrase) can't be `\(text)` in OpenAPI \(document.version.rawValue)",
                            at: node.location, length: max(1, text.count),
                            help: "use \(choices.joined(separator: ", "))"))
                }
            }
        }
    }
}
