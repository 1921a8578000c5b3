internal import OpenAPI

/// Finds parameters that are, by place and name, what a security scheme of their operation sends.
struct CredentialParameters {
    let document: OpenAPIDocument

    func contains(_ parameter: OpenAPI.Parameter, of operation: OpenAPI.Operation) -> Bool {
        let names = Set((operation.security ?? document.security ?? []).flatMap(\.schemes).map(\.name))
        return document.components.securitySchemes.contains { name, referenced in
            guard names.contains(name), case .apiKey(let key, let location)? = scheme(referenced)?.kind,
                location == parameter.location
            else { return false }
            return location == "header" ? key.lowercased() == parameter.name.lowercased() : key == parameter.name
        }
    }

    private func scheme(_ referenced: Referenced<OpenAPI.SecurityScheme>) -> OpenAPI.SecurityScheme? {
        document.resolver.securityScheme(referenced)
    }
}
