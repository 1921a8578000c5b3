internal import Diagnostics
internal import DocumentTree

extension OAuthFlow {
    /// Reads an OAuth Flows Object.
    static func readAll(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) -> [OAuthFlow] {
        guard let mapping = context.mapping(entry.value, "`flows`") else { return [] }
        let place = place.appending(entry.key)
        context.unknownKeys(of: entry.value, in: .oauthFlows)
        return mapping.entries.compactMap { entry in
            Kind(rawValue: entry.key).flatMap { read($0, entry.value, place.appending(entry.key), context) }
        }
    }

    private static func read(_ kind: Kind, _ node: Node, _ place: Place, _ context: ReadContext) -> OAuthFlow? {
        guard let mapping = context.mapping(node, "an OAuth flow") else { return nil }
        context.unknownKeys(of: node, in: .oauthFlow)
        var flow = OAuthFlow(kind: kind, origin: Origin(place: place, location: node.location))
        for entry in mapping.entries {
            switch entry.key {
            case "authorizationUrl": flow.authorizationURL = context.string(entry)
            case "tokenUrl": flow.tokenURL = context.string(entry)
            case "refreshUrl": flow.refreshURL = context.string(entry)
            case "scopes":
                guard !entry.value.isNull, let scopes = context.mapping(entry.value, "`scopes`") else { continue }
                flow.scopes = scopes.entries.map { ($0.key, $0.value.string) }
            default: continue
            }
        }
        return flow
    }
}
