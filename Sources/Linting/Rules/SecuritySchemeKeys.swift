internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// The keys that apply to, and are REQUIRED for, one `type`. (OpenAPI, Security Scheme Object.)
enum SecuritySchemeKeys: Rule {
    static let id: DiagnosticID = "security-scheme-key"
    static let severity = RuleSeverity()
    static let summary = "A security scheme has the keys that its `type` requires."

    private static let required: [String: [String]] = [
        "apiKey": ["name", "in"], "http": ["scheme"], "oauth2": ["flows"], "openIdConnect": ["openIdConnectUrl"],
    ]

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for scheme in document.objects(.securityScheme) {
            guard let node = scheme.mapping["type"], let type = node.string else { continue }
            for key in required[type] ?? [] where scheme.mapping[key] == nil {
                report(
                    Finding(
                        "a security scheme of type `\(type)` must have the key `\(key)`", at: node.location,
                        length: type.count))
            }
        }
    }
}
