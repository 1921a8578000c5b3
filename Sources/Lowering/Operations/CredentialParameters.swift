internal import OpenAPI

/// Tells parameters that are, by place and name, what a security scheme of their operation sends.
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

    /// By scheme, where its key goes.
    private let places: [String: Place]
    /// Where the keys go of the schemes that the document asks for.
    private let shared: Set<Place>

    init(document: OpenAPIDocument) {
        let found = document.components.securitySchemes.compactMap { name, referenced -> (String, Place)? in
            guard case .apiKey(let key, let location)? = document.linked.securityScheme(referenced)?.kind else {
                return nil
            }
            return (name, Place(location, key))
        }
        let places = Dictionary(found) { first, _ in first }
        self.places = places
        shared = Self.places(of: document.security ?? [], places)
    }

    private static func places(of requirements: [SecurityRequirement], _ places: [String: Place]) -> Set<Place> {
        Set(requirements.flatMap(\.schemes).compactMap { places[$0.name] })
    }

    /// Those of an operation, as a question.
    func test(of operation: OpenAPI.Operation) -> (OpenAPI.Parameter) -> Bool {
        let wanted = operation.security.map { Self.places(of: $0, places) } ?? shared
        return { wanted.contains(Place($0.location, $0.name)) }
    }
}
