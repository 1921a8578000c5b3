internal import ClientModel
internal import Diagnostics
internal import JSONCoding

/// What is told of a security scheme, in either format.
///
/// ```json
/// {"name": "petsAuth", "type": "oauth2", "in": "header", "parameter": "Authorization",
///  "flows": [{"grant": "clientCredentials", "tokenUrl": "https://auth.example.com/token",
///             "scopes": [{"name": "read:pets", "symbol": "PetsClient.OAuthScope.readPets"}]}],
///  "symbol": "PetsClient.init(token:)", "grantSymbol": "PetsClient.init(oauth:)", …}
/// ```
struct SecurityDescription {
    private let scheme: MappedSecurityScheme
    private let module: ClientModule

    init(_ scheme: MappedSecurityScheme, _ module: ClientModule) {
        self.scheme = scheme
        self.module = module
    }

    private var credential: SecurityScheme? { scheme.fate.symbol }

    /// All but its place and why it is left out.
    var members: [String: JSONValue] {
        var members: [String: JSONValue] = ["name": .string(scheme.name), "type": .string(scheme.type)]
        members["scheme"] = scheme.httpScheme.map { .string($0) }
        if let carrier = scheme.carrier {
            members["in"] = .string(carrier.location)
            members["parameter"] = .string(carrier.name)
        }
        if !scheme.flows.isEmpty { members["flows"] = .array(scheme.flows.map(flow)) }
        members["openIdConnectUrl"] = scheme.openIDConnectURL.map { .string($0) }
        guard let credential else { return members }
        members["environmentVariable"] = credential.environmentVariable.map { .string($0) }
        members["symbol"] = .string(initializer(credential.parameterNames))
        if let oauth = credential.oauth { members["grantSymbol"] = .string(initializer([oauth.parameterName])) }
        return members
    }

    private func initializer(_ names: [String]) -> String {
        "\(module.clientName).init(\(names.map { $0 + ":" }.joined()))"
    }

    private func flow(_ flow: MappedSecurityScheme.Flow) -> JSONValue {
        var members: [String: JSONValue] = ["grant": .string(flow.grant)]
        members["authorizationUrl"] = flow.authorizationURL.map { .string($0) }
        members["tokenUrl"] = flow.tokenURL.map { .string($0) }
        members["refreshUrl"] = flow.refreshURL.map { .string($0) }
        members["scopes"] = .array(
            flow.scopes.map { scope in
                var members: [String: JSONValue] = ["name": .string(scope.name)]
                members["symbol"] = scope.constant.map { .string("\(module.clientName).OAuthScope.\($0)") }
                members["description"] = scope.documentation.map { .string($0) }
                return .object(members)
            })
        return .object(members)
    }

    // MARK: - Text

    /// ```text
    ///   token: petsAuth, OAuth 2 in the header field Authorization, or the environment variable PETS_TOKEN
    ///   oauth: clientCredentials, https://auth.example.com/token, scopes read:pets, write:pets
    /// ```
    ///
    /// Nothing for what the client has no credential for.
    var lines: [String] {
        guard let credential else { return [] }
        let variable = credential.environmentVariable.map { ", or the environment variable \($0)" } ?? ""
        let head =
            "  \(credential.parameterNames.joined(separator: ", ")): \(scheme.name), \(what)\(carried)\(variable)"
        guard let oauth = credential.oauth else { return [shown(head)] }
        let flows = scheme.flows.filter { flow in oauth.flows.contains { $0.grant.rawValue == flow.grant } }
        var lines = flows.map { "  \(oauth.parameterName): \(text($0))" }
        if lines.isEmpty, let url = scheme.openIDConnectURL { lines = ["  \(oauth.parameterName): discovered, \(url)"] }
        return ([head] + lines).map(shown)
    }

    private func shown(_ line: String) -> String { TextLayout.clipped(VisibleText.escaping(line)) }

    private var what: String {
        switch scheme.type {
        case "oauth2": "OAuth 2"
        case "openIdConnect": "OpenID Connect"
        case "apiKey": "a key"
        default: scheme.httpScheme.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? scheme.type
        }
    }

    private var carried: String {
        guard let carrier = scheme.carrier else { return "" }
        switch carrier.location {
        case "header": return " in the header field \(carrier.name)"
        case "query": return " in the query parameter \(carrier.name)"
        default: return " in the \(carrier.location) \(carrier.name)"
        }
    }

    private func text(_ flow: MappedSecurityScheme.Flow) -> String {
        let urls = [
            flow.tokenURL, flow.authorizationURL.map { "authorized at \($0)" },
            flow.refreshURL.map { "refreshed at \($0)" },
        ]
        let scopes = flow.scopes.map(\.name)
        let list = scopes.isEmpty ? nil : "scopes \(scopes.joined(separator: ", "))"
        return ([flow.grant] + (urls + [list]).compactMap(\.self)).joined(separator: ", ")
    }
}
