internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// Tells what each security scheme is, where its credential goes, and where tokens come from.
struct SecuritySchemeMapping {
    let document: OpenAPIDocument
    let module: ClientModule
    /// What became of the schemes as components.
    let components: [MappedComponent]
    let places: SourcePlaces

    func schemes() -> [MappedSecurityScheme] {
        let fates = Dictionary(
            components.filter { $0.kind == .securityScheme }.map { ($0.name, $0.fate) }
        ) { first, _ in first }
        let constants = Dictionary(module.oauthScopes.map { ($0.value, $0.name) }) { first, _ in first }
        let callable = Dictionary(module.securitySchemes.map { ($0.key, $0) }) { first, _ in first }
        return document.components.securitySchemes.compactMap { name, referenced in
            guard let scheme = document.linked.securityScheme(referenced),
                places.take(weight(of: scheme), toldOf: scheme.origin)
            else { return nil }
            let lowered = callable[name]
            let fate: Fate<ClientModel.SecurityScheme> =
                lowered.map { .became($0) } ?? .leftOut(fates[name]?.reason ?? .unresolved)
            let place = places.component("securitySchemes", name, referenced.origin)
            let declared = places.place(scheme.origin)
            var mapped = MappedSecurityScheme(
                place: place, declaration: declared == place ? nil : declared, name: name, type: Self.type(scheme.kind),
                fate: fate)
            if case .http(let http) = scheme.kind { mapped.httpScheme = http }
            mapped.carrier = Self.carrier(scheme.kind)
            let follows = lowered?.oauth != nil
            mapped.flows = scheme.flows.map { flow($0, lowered?.oauth, follows ? constants : [:]) }
            if case .openIDConnect = scheme.kind {
                mapped.openIDConnectURL = scheme.openIDConnectURL.map(resolved)
                // Where the configuration says where tokens come from, that is a flow of its own.
                mapped.flows += (lowered?.oauth?.flows ?? []).map { flow in
                    MappedSecurityScheme.Flow(
                        grant: flow.grant.rawValue, authorizationURL: nil, tokenURL: flow.tokenURL, refreshURL: nil,
                        scopes: [])
                }
            }
            return mapped
        }
    }

    private func flow(
        _ flow: OAuthFlow, _ oauth: OAuth?, _ constants: [String: String]
    ) -> MappedSecurityScheme.Flow {
        let followed = oauth?.flows.first { $0.grant.rawValue == flow.kind.rawValue }
        let scopes = flow.scopes.map {
            MappedSecurityScheme.Scope(
                name: $0.name, constant: constants[$0.name],
                documentation: $0.description.flatMap { $0.isEmpty ? nil : $0 })
        }
        return MappedSecurityScheme.Flow(
            grant: flow.kind.rawValue,
            authorizationURL: (followed.map(\.authorizationURL) ?? flow.authorizationURL).map(resolved),
            tokenURL: (followed?.tokenURL ?? flow.tokenURL).map(resolved),
            refreshURL: (followed.map(\.refreshURL) ?? flow.refreshURL).map(resolved), scopes: scopes)
    }

    /// A relative URL seen from the client's server, as clients see it.
    private func resolved(_ url: String) -> String {
        let reference = URIReference(url)
        guard !reference.isAbsolute, let server = module.servers.first else { return url }
        let base = URIReference(server.url)
        return base.isHTTP ? reference.resolved(against: base).description : url
    }

    /// Each URL may be that of the server, and what is relative to it.
    private func weight(of scheme: OpenAPI.SecurityScheme) -> Weight {
        let base = module.servers.first?.url.utf8.count ?? 0
        var weight = Weight()
        for flow in scheme.flows {
            for text in [flow.authorizationURL, flow.tokenURL, flow.refreshURL].compactMap(\.self) {
                weight.add(base + text.utf8.count)
            }
            for scope in flow.scopes {
                weight.add(60 + scope.name.utf8.count)
                weight.add(scope.description, times: 1)
            }
        }
        return weight
    }

    private static func type(_ kind: OpenAPI.SecurityScheme.Kind) -> String {
        switch kind {
        case .http: "http"
        case .apiKey: "apiKey"
        case .oauth2: "oauth2"
        case .openIDConnect: "openIdConnect"
        case .mutualTLS: "mutualTLS"
        case .unknown(let type): type
        }
    }

    private static func carrier(_ kind: OpenAPI.SecurityScheme.Kind) -> MappedSecurityScheme.Carrier? {
        switch kind {
        case .http, .oauth2, .openIDConnect: .init(location: "header", name: "Authorization")
        case .apiKey(let name, let location): .init(location: location, name: name)
        case .mutualTLS, .unknown: nil
        }
    }
}
