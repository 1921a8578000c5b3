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
    /// What the requirements of the document send.
    private let shared: Sent

    /// Where the keys of an operation go.
    private struct Sent {
        /// Whichever alternative is chosen.
        var always: Set<Place> = []
        /// By one alternative or another.
        var possibly: Set<Place> = []
    }

    /// What an operation's credentials have to do with a parameter.
    enum Relation {
        case none
        /// It is the caller's to give where the client has another alternative's credential.
        case possible
        /// Whichever credential the client has is it.
        case same
    }

    init(document: OpenAPIDocument) {
        let found = document.components.securitySchemes.compactMap { name, referenced -> (String, Place)? in
            guard case .apiKey(let key, let location)? = document.linked.securityScheme(referenced)?.kind else {
                return nil
            }
            return (name, Place(location, key))
        }
        let places = Dictionary(found) { first, _ in first }
        self.places = places
        shared = Self.sent(by: document.security ?? [], places)
    }

    private static func sent(by requirements: [SecurityRequirement], _ places: [String: Place]) -> Sent {
        let alternatives = requirements.filter { !$0.schemes.isEmpty }
            .map { Set($0.schemes.compactMap { places[$0.name] }) }
        return Sent(
            always: alternatives.dropFirst().reduce(alternatives.first ?? []) { $0.intersection($1) },
            possibly: alternatives.reduce([]) { $0.union($1) })
    }

    private func sent(by operation: OpenAPI.Operation) -> Sent {
        operation.security.map { Self.sent(by: $0, places) } ?? shared
    }

    /// The keys that an operation's credentials may add to the query.
    func queryKeys(of operation: OpenAPI.Operation) -> [String] {
        sent(by: operation).possibly.filter { $0.location == "query" }.map(\.name).sorted()
    }

    /// Asks of an operation's parameters.
    func relation(of operation: OpenAPI.Operation) -> (OpenAPI.Parameter) -> Relation {
        let sent = sent(by: operation)
        return { parameter in
            let place = Place(parameter.location, parameter.name)
            return sent.always.contains(place) ? .same : sent.possibly.contains(place) ? .possible : .none
        }
    }
}
