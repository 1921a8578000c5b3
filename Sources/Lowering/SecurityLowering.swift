internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Lowers security schemes and requirements.
struct SecurityLowering {
    let document: OpenAPIDocument
    let options: LoweringOptions
    let diagnostics: DiagnosticSink

    func schemes() -> [ClientModel.SecurityScheme] {
        let found = document.components.securitySchemes.compactMap { name, referenced in
            document.resolver.securityScheme(referenced).flatMap { lowered(name, $0) }
        }
        return named(found)
    }

    /// The requirement with the schemes that can be satisfied; an alternative that needs another is left out.
    func requirement(
        _ requirements: [OpenAPI.SecurityRequirement]?, _ known: [ClientModel.SecurityScheme]
    ) -> ClientModel.SecurityRequirement? {
        guard let requirements else { return nil }
        let keys = Set(known.map(\.key))
        let defined = Set(document.components.securitySchemes.map(\.name))
        return ClientModel.SecurityRequirement(
            alternatives: requirements.compactMap { requirement in
                let names = requirement.schemes.map(\.name).filter(defined.contains)
                return names.allSatisfy(keys.contains) ? names : nil
            })
    }

    private func lowered(_ name: String, _ scheme: OpenAPI.SecurityScheme) -> ClientModel.SecurityScheme? {
        let kind: ClientModel.SecurityScheme.Kind
        switch scheme.kind {
        case .http("bearer"), .oauth2, .openIDConnect: kind = .bearer
        case .http("basic"): kind = .basic
        case .apiKey(let key, "header"):
            guard HeaderName.canBeSent(key) else {
                diagnostics.report(.headerName(key, scheme.origin))
                return nil
            }
            kind = .apiKeyHeader(name: key)
        case .apiKey(let key, "query"): kind = .apiKeyQuery(name: key)
        case .apiKey(let key, "cookie"): kind = .apiKeyCookie(name: key)
        case .http(let other): return unsupported(name, "http \(other)", scheme)
        case .apiKey(_, let location): return unsupported(name, "apiKey in \(location)", scheme)
        case .mutualTLS: return unsupported(name, "mutualTLS", scheme)
        case .unknown(let other): return unsupported(name, other, scheme)
        }
        let variable =
            options.environmentVariables[name]
            ?? scheme.extensions.text(VendorExtension.tokenVariable)
        return ClientModel.SecurityScheme(
            key: name, parameterNames: [], kind: kind, environmentVariable: variable,
            documentation: scheme.description)
    }

    private func unsupported(
        _ name: String, _ kind: String, _ scheme: OpenAPI.SecurityScheme
    ) -> ClientModel.SecurityScheme? {
        diagnostics.report(.securityScheme(name, kind, scheme.origin))
        return nil
    }

    /// A kind that occurs once has the plain name; kinds that occur more often are called after their schemes.
    private func named(_ schemes: [ClientModel.SecurityScheme]) -> [ClientModel.SecurityScheme] {
        var reserved: Set<String> = ["serverURL", "configuration", "transport", "core"]
        if schemes.contains(where: { $0.kind == .basic }) { reserved.insert("password") }
        let scope = NameScope(
            reserved: ReservedNames.members.union(reserved), reservedSuffix: "Value", capitalised: false)
        func plainName(_ kind: ClientModel.SecurityScheme.Kind) -> String {
            switch kind {
            case .bearer: "token"
            case .basic: "username"
            case .apiKeyHeader, .apiKeyQuery, .apiKeyCookie: "apiKey"
            }
        }
        let plain = schemes.map { plainName($0.kind) }
        let wanted = zip(schemes, plain).map { scheme, name in
            plain.filter { $0 == name }.count == 1 ? name : SwiftNames.member(scheme.key)
        }
        let names = scope.assign(
            zip(schemes, wanted).map { NameScope.Candidate(raw: $0.key, name: $1) })
        return zip(schemes, names).map { scheme, name in
            var scheme = scheme
            if scheme.kind == .basic {
                scheme.parameterNames =
                    name == "username" ? ["username", "password"] : [name + "Username", name + "Password"]
            } else {
                scheme.parameterNames = [name]
            }
            return scheme
        }
    }
}
