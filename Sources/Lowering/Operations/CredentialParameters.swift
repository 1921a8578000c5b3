internal import OpenAPI

/// Finds parameters that are, by place and name, what a security scheme of their operation sends.
struct CredentialParameters {
    private struct Place: Hashable {
        var location: String
        var name: String

        /// Names of header fields do not tell upper from lower case.
        init(_ location: String, _ name: String) {
            self.location = location
            self.name = location == "header" ? name.lowercased() : name
        }
    }

    /// Where the keys of the operation's schemes go.
    private let places: Set<Place>

    init(document: OpenAPIDocument, operation: OpenAPI.Operation) {
        let names = Set((operation.security ?? document.security ?? []).flatMap(\.schemes).map(\.name))
        guard !names.isEmpty else {
            places = []
            return
        }
        places = Set(
            document.components.securitySchemes.compactMap { name, referenced in
                guard names.contains(name),
                    case .apiKey(let key, let location)? = document.resolver.securityScheme(referenced)?.kind
                else { return nil }
                return Place(location, key)
            })
    }

    func contains(_ parameter: OpenAPI.Parameter) -> Bool {
        places.contains(Place(parameter.location, parameter.name))
    }
}
