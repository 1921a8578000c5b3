public import Diagnostics

/// A rule of the standard that a document can break although every object in it can be read.
protocol Rule {
    /// The id of what it finds.
    static var id: DiagnosticID { get }
    static func check(_ document: OpenAPIDocument, report: (Diagnostic) -> Void)
}

extension OpenAPIDocument {
    /// Checks the rules that `clientgen generate` depends on.
    public func checkRules(_ diagnostics: DiagnosticSink) {
        let rules: [any Rule.Type] = [UniqueOperationIDs.self, DefinedSecuritySchemes.self]
        for rule in rules { rule.check(self) { diagnostics.report($0) } }
    }
}
