public import Diagnostics
public import DocumentTree
internal import OpenAPI

/// Holds a document against the rules of the standard.
public enum Linter {
    /// A rule, for people to read.
    public struct RuleDescription: Sendable {
        /// The id of what the rule finds.
        public let id: DiagnosticID
        /// How grave that is.
        public let severity: RuleSeverity
        /// The rule as one sentence.
        public let summary: String
    }

    /// Every rule, by id.
    public static var rules: [RuleDescription] {
        all.map { RuleDescription(id: $0.id, severity: $0.severity, summary: $0.summary) }
            .sorted { $0.id.rawValue < $1.id.rawValue }
    }

    static var all: [any Rule.Type] {
        [
            AdditionalMethods.self, AllowReservedUse.self, ArrayItems.self, ComponentNames.self,
            DeclaredPathParameters.self, DefinedSecuritySchemes.self, DistinctPaths.self, DocumentContents.self,
            ExclusiveKeys.self, HeaderNames.self, KnownValues.self, LinkTargets.self, LinkedOperations.self,
            MisplacedReferences.self, MisspeltKeys.self,
            OAuthFlowURLs.self, ParameterStyles.self, PathKeys.self, PathParameterNames.self,
            QuerystringParameters.self,
            ReferenceCycles.self, ReferenceSiblings.self, ReferenceTargets.self, RequiredKeys.self,
            RequiredPathParameters.self, ResolvedReferences.self, ResponseStatuses.self, SchemaOrContent.self,
            SchemaTypes.self, SecuritySchemeKeys.self, ServerURLs.self, ServerVariables.self, SingleContent.self,
            SomeResponse.self, TagParents.self, UniqueOperationIDs.self, UniqueParameters.self, UniqueTags.self,
            UnknownKeys.self, UsedPathParameters.self, ValueTypes.self,
        ]
    }

    /// Checks every rule, on the document and on the files it refers to.
    ///
    /// - Returns: Whether the nodes are a document of OpenAPI 3.0, 3.1 or 3.2; if not, that is among the findings, and no
    ///   rule was checked.
    public static func check(_ root: Node, store: DocumentStore, diagnostics: DiagnosticSink) -> Bool {
        guard let version = OpenAPIReader.version(of: root, diagnostics) else { return false }
        let document = StandardDocument(root, version: version, store: store)
        for rule in all {
            rule.check(document) { finding in
                // What is only counted is not put into words.
                diagnostics.report(rule.id, rule.severity.lint) {
                    let finding = finding()
                    return Diagnostic(
                        id: rule.id, severity: rule.severity.lint, message: finding.message,
                        location: finding.location, length: finding.length, help: finding.help)
                }
            }
        }
        return true
    }
}
