internal import Diagnostics

/// "Each name MUST correspond to a security scheme which is declared in the Security Schemes under the Components
/// Object." (OpenAPI, Security Requirement Object.)
enum DefinedSecuritySchemes: Rule {
    static let id: DiagnosticID = "security-scheme-undefined"

    static func check(_ document: OpenAPIDocument, report: (Diagnostic) -> Void) {
        let defined = Set(document.components.securitySchemes.map(\.name))
        let operations = document.paths.flatMap(\.operations)
        for requirement in (document.security ?? []) + operations.flatMap({ $0.security ?? [] }) {
            for scheme in requirement.schemes where !defined.contains(scheme.name) {
                report(
                    Diagnostic(
                        id: id, severity: .warning,
                        message: "security scheme `\(scheme.name)` is not defined; it is left out of the requirement",
                        location: requirement.origin.location, length: 1,
                        help: "define it under `components.securitySchemes`"))
            }
        }
    }
}
