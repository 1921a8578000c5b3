internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// The URLs that are REQUIRED for one kind of flow. (OpenAPI, OAuth Flow Object, "Applies To".)
enum OAuthFlowURLs: Rule {
    static let id: DiagnosticID = "oauth-flow-url"
    static let severity = RuleSeverity()
    static let summary = "An OAuth flow has the URLs that it needs."

    private static let required: [String: [String]] = [
        "implicit": ["authorizationUrl"], "password": ["tokenUrl"], "clientCredentials": ["tokenUrl"],
        "authorizationCode": ["authorizationUrl", "tokenUrl"],
        "deviceAuthorization": ["deviceAuthorizationUrl", "tokenUrl"],
    ]

    static func check(_ document: StandardDocument, report: (@autoclosure () -> Finding) -> Void) {
        for flow in document.objects(.oauthFlow) {
            for key in required[flow.field] ?? [] where flow.mapping[key] == nil {
                report(Finding("the \(flow.field) flow must have the key `\(key)`", at: flow.location))
            }
        }
    }
}
