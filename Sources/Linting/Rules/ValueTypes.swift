internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Every value is of the type that the standard's tables of fixed fields give it.
enum ValueTypes: Rule {
    static let id: DiagnosticID = "wrong-type"
    static let severity = RuleSeverity(lint: .error, generate: .warning)
    static let summary = "Values are of the type that their key has."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for misfit in document.misfits {
            let what = misfit.isElement ? "an element of `\(misfit.field)`" : "`\(misfit.field)`"
            let expected = misfit.expected.phrase(document.version)
            let isUnquoted = expected == "a string" && misfit.node.mapping == nil && misfit.node.sequence == nil
            report(
                Finding(
                    "\(what) must be \(expected), not \(misfit.node.typeName)", at: misfit.node.location,
                    length: misfit.node.text?.count ?? 1,
                    help: isUnquoted && !misfit.node.isNull ? "put it in quotes" : nil))
        }
    }
}
