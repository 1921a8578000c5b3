internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The array MUST NOT be empty." "If the `enum` is defined, the value MUST exist in the enum's values." (OpenAPI 3.1,
/// Server Variable Object; SHOULD in 3.0.)
enum ServerVariables: Rule {
    static let id: DiagnosticID = "server-variable"
    static let severity = RuleSeverity()
    static let summary = "The `enum` of a server variable is not empty and has the `default`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        guard document.version >= .v3_1 else { return }
        for variable in document.objects(.serverVariable) {
            guard let entry = variable.mapping.entry("enum"), let values = entry.value.sequence else { continue }
            if values.isEmpty {
                report(
                    Finding(
                        "`enum` of a server variable must not be empty", at: entry.value.location,
                        help: "leave it out if any value will do"))
            } else if let node = variable.mapping["default"], let text = node.scalarText,
                !values.contains(where: { $0.scalarText == text })
            {
                report(
                    Finding(
                        "`default: \(text)` is not in the `enum` of the server variable", at: node.location,
                        length: max(1, text.count)))
            }
        }
    }
}
