internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI
internal import Safeguards

/// Lowers the flows of OAuth 2 schemes and the URLs of OpenID providers, and names the scopes.
struct OAuthLowering {
    let document: OpenAPIDocument
    let options: SharedOptions
    let diagnostics: DiagnosticSink

    // MARK: Endpoints

    /// Where a client gets tokens for a scheme; nil where the document does not say, or only for what runs in browsers.
    func oauth(_ name: String, _ scheme: OpenAPI.SecurityScheme) -> OAuth? {
        let chosen = options.tokenURLs[name]
        switch scheme.kind {
        case .oauth2:
            let flows = scheme.flows.compactMap { flow($0, chosen: chosen) }
            let origins = scheme.flows.map(\.origin)
            tellElsewhere(
                name, flows.flatMap { [$0.tokenURL, $0.refreshURL].compactMap(\.self) }, origins.first ?? scheme.origin,
                isChosen: chosen != nil)
            let sorted = OAuth.Flow.Grant.allInOrder.compactMap { grant in flows.first { $0.grant == grant } }
            return sorted.isEmpty ? nil : OAuth(parameterName: "", flows: sorted)
        case .openIDConnect:
            if let chosen {
                let flow = OAuth.Flow(grant: .clientCredentials, tokenURL: chosen)
                return OAuth(parameterName: "", flows: [flow], discoveryURL: scheme.openIDConnectURL)
            }
            guard let url = scheme.openIDConnectURL, check(url, "openIdConnectUrl", scheme.origin) else { return nil }
            tellElsewhere(name, [url], scheme.origin, isChosen: false)
            return OAuth(parameterName: "", flows: [], discoveryURL: url)
        default: return nil
        }
    }

    private func flow(_ flow: OAuthFlow, chosen: String?) -> OAuth.Flow? {
        guard let grant = OAuth.Flow.Grant(rawValue: flow.kind.rawValue), let token = chosen ?? flow.tokenURL,
            check(token, "tokenUrl", flow.origin)
        else { return nil }
        // Whoever says where tokens come from does so for all of them.
        let refresh = chosen == nil ? flow.refreshURL : nil
        return OAuth.Flow(
            grant: grant,
            authorizationURL: flow.authorizationURL.flatMap { check($0, "authorizationUrl", flow.origin) ? $0 : nil },
            tokenURL: token, refreshURL: refresh.flatMap { check($0, "refreshUrl", flow.origin) ? $0 : nil })
    }

    /// Whether an endpoint can be asked by HTTP.
    private func check(_ url: String, _ key: String, _ origin: Origin) -> Bool {
        let isPlain = !url.isEmpty && url.utf8.count <= 2_048 && url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        let parts = EndpointParts(url)
        guard isPlain, parts.isHTTP else {
            diagnostics.report(.oauthURL(url, key, origin))
            return false
        }
        if parts.scheme == "http", !Loopback.contains(authority: parts.authority) {
            diagnostics.report(.openTokenURL(url, key, origin))
        }
        return true
    }

    /// Secrets that go to others than those who are asked for everything else are worth a look.
    private func tellElsewhere(_ name: String, _ urls: [String], _ origin: Origin, isChosen: Bool) {
        if isChosen { return }
        let servers = Set(document.servers.map { EndpointParts($0.url).origin })
        var told: Set<String> = []
        for url in urls {
            let parts = EndpointParts(url)
            guard !parts.authority.isEmpty, !servers.contains(parts.origin), told.insert(parts.authority).inserted
            else {
                continue
            }
            diagnostics.report(.tokenURLElsewhere(parts.authority, name, origin))
        }
    }

    // MARK: Scopes

    /// Those of the flows, then those that only requirements name: the document's, then those of operations.
    func scopes(_ schemes: [ClientModel.SecurityScheme], _ operations: [OpenAPI.Operation]) -> [ClientModel.OAuthScope]
    {
        let names = Set(schemes.filter { $0.oauth != nil }.map(\.key))
        guard !names.isEmpty else { return [] }
        var found: [(name: String, description: String?)] = []
        var places: [String: Int] = [:]
        func add(_ scope: String, _ description: String?) {
            // A scope ends at a space (RFC 6749 section 3.3).
            guard !scope.isEmpty, scope.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return }
            if let place = places[scope] {
                if found[place].description?.isEmpty ?? true { found[place].description = description }
            } else {
                places[scope] = found.count
                found.append((scope, description))
            }
        }
        for (name, referenced) in document.components.securitySchemes where names.contains(name) {
            for flow in document.linked.securityScheme(referenced)?.flows ?? [] {
                for scope in flow.scopes { add(scope.name, scope.description) }
            }
        }
        for requirement in (document.security ?? []) + operations.flatMap({ $0.security ?? [] }) {
            for scheme in requirement.schemes where names.contains(scheme.name) {
                for scope in scheme.scopes { add(scope, nil) }
            }
        }
        let constants = EnumerationNames(typeName: "OAuthScope").names(found.map { ($0.name, $0.name) })
        return zip(found, constants).map { scope, constant in
            ClientModel.OAuthScope(
                name: constant, value: scope.name,
                documentation: scope.description.flatMap { $0.isEmpty ? nil : $0 })
        }
    }
}

extension OAuth.Flow.Grant {
    fileprivate static let allInOrder: [Self] = [
        .clientCredentials, .password, .authorizationCode, .deviceAuthorization,
    ]
}

/// The scheme and authority of a URL, as they stand there; empty in a relative one.
private struct EndpointParts {
    let scheme: String
    let authority: String

    init(_ url: String) {
        let head = url.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let colon = head.firstIndex(of: ":")
        scheme = colon.map { head[..<$0].lowercased() } ?? ""
        let rest = colon.map { url[url.index(after: $0)...] } ?? url[...]
        authority = rest.hasPrefix("//") ? rest.dropFirst(2).prefix { !"/?#".contains($0) }.lowercased() : ""
    }

    var origin: String { "\(scheme)://\(authority)" }

    /// A relative one is as its server is.
    var isHTTP: Bool {
        ["http", "https"].contains(scheme)
            ? !authority.isEmpty && !authority.contains("@") && !authority.contains("{")
            : scheme.isEmpty && authority.isEmpty
    }
}
