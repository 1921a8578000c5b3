internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// "Each name MUST correspond to a security scheme which is declared in the Security Schemes under the Components
/// Object." (OpenAPI, Security Requirement Object.)
enum DefinedSecuritySchemes: ClientRule {
    static let id: DiagnosticID = "security-scheme-undefined"
    // The standard's own examples break it: a document may be a part of a larger one.
    static let severity = RuleSeverity(lint: .warning, generate: .warning)
    static let summary = "Every security requirement names a scheme of `components.securitySchemes`."

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        let written = document.root["components"].flatMap(document.resolve)?["securitySchemes"]
        let defined = written?.mapping
        let others = written.flatMap(document.resolve)?.mapping
        for requirement in document.objects(.securityRequirement) {
            for entry in requirement.mapping.entries where defined?[entry.key] == nil && others?[entry.key] == nil {
                // Since OpenAPI 3.2 the name may be a URI.
                if document.version >= .v3_2, entry.key.contains(where: { "/#:".contains($0) }) { continue }
                report(
                    Finding(
                        "security scheme `\(entry.key)` is not defined", at: entry.keyLocation,
                        length: entry.key.count, help: "define it under `components.securitySchemes`"))
            }
        }
    }

    static func check(_ document: OpenAPIDocument, report: (Diagnostic) -> Void) {
        let defined = Set(document.components.securitySchemes.map(\.name))
        let operations = document.paths.flatMap(\.operations)
        for requirement in (document.security ?? []) + operations.flatMap({ $0.security ?? [] }) {
            for scheme in requirement.schemes where !defined.contains(scheme.name) {
                report(
                    Diagnostic(
                        id: id, severity: .warning,
                        message: "security scheme `\(scheme.name)` is not defined; calls that need it fail, unless the "
                            + "caller says otherwise by `with(security:)`",
                        location: requirement.origin.location, length: 1,
                        help: "define it under `components.securitySchemes`"))
            }
        }
    }
}
