internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "This map MUST NOT contain any entry for the methods that can be defined by other fixed fields with Operation Object
/// values." (OpenAPI 3.2, Path Item Object, `additionalOperations`.)
enum AdditionalMethods: Rule {
    static let id: DiagnosticID = "additional-operation"
    static let severity = RuleSeverity()
    static let summary = "`additionalOperations` has only methods without a key of their own."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        guard document.version >= .v3_2 else { return }
        let fixed = Set(HTTPMethods.keys(document.version).map { $0.uppercased() })
        for item in document.objects(.pathItem) {
            for entry in item.mapping["additionalOperations"]?.mapping?.entries ?? [] {
                if fixed.contains(entry.key) {
                    report(
                        Finding(
                            "`\(entry.key)` has a key of its own and can't stand in `additionalOperations`",
                            at: entry.keyLocation, length: entry.key.count,
                            help: "write `\(entry.key.lowercased())` in the path item"))
                } else if !HTTPToken.isToken(entry.key) {
                    report(
                        Finding(
                            "`\(entry.key)` can't be an HTTP method", at: entry.keyLocation,
                            length: max(1, entry.key.count)))
                }
            }
        }
    }
}
