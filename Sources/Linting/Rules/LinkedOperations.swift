internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "The name of an existing, resolvable OAS operation." (OpenAPI, Link Object, `operationId`.)
enum LinkedOperations: Rule {
    static let id: DiagnosticID = "link-operation-undefined"
    // The standard's own examples break it.
    static let severity = RuleSeverity(lint: .warning)
    static let summary = "The `operationId` of a link is that of an operation."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        let known = Set(document.objects(.operation).compactMap { $0.mapping["operationId"]?.string })
        for link in document.objects(.link) {
            guard let node = link.mapping["operationId"], let name = node.string, !known.contains(name) else {
                continue
            }
            report(Finding("no operation has the id `\(name)`", at: node.location, length: max(1, name.count)))
        }
    }
}
