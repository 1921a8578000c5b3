public import Diagnostics
public import OpenAPI

/// How grave a broken rule is.
public struct RuleSeverity: Sendable {
    /// For `clientgen lint`, which holds a document against the standard.
    public let lint: Diagnostic.Severity
    /// For `clientgen generate`, which goes on wherever the meaning is plain; nil where it makes no difference to a
    /// client, so that it is not looked for.
    public let generate: Diagnostic.Severity?

    /// An error for `lint` and nothing for `generate`, unless told otherwise.
    init(lint: Diagnostic.Severity = .error, generate: Diagnostic.Severity? = nil) {
        self.lint = lint
        self.generate = generate
    }
}

/// What breaks a rule, and where.
struct Finding {
    var message: String
    var location: SourceLocation
    /// How many characters are meant.
    var length = 1
    var help: String?

    init(_ message: String, at location: SourceLocation, length: Int = 1, help: String? = nil) {
        self.message = message
        self.location = location
        self.length = length
        self.help = help
    }
}

/// A rule of the standard.
protocol Rule {
    /// The id of what it finds.
    static var id: DiagnosticID { get }
    static var severity: RuleSeverity { get }
    /// The rule as one short sentence.
    static var summary: String { get }
    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void)
}

/// A rule that a client depends on although every object that breaks it can be read.
protocol ClientRule: Rule {
    static func check(_ document: OpenAPIDocument, report: (Diagnostic) -> Void)
}

extension OpenAPIDocument {
    /// Checks the rules that `clientgen generate` depends on.
    public func checkRules(_ diagnostics: DiagnosticSink) {
        let rules: [any ClientRule.Type] = [UniqueOperationIDs.self, DefinedSecuritySchemes.self, DistinctPaths.self]
        for rule in rules { rule.check(self) { diagnostics.report($0) } }
    }
}
