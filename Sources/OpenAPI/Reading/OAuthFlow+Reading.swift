internal import Diagnostics
internal import DocumentTree

extension OAuthFlow {
    /// Reads an OAuth Flows Object.
    static func readAll(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) -> [OAuthFlow] {
        guard let (node, place) = context.actual(entry.value, place.appending(entry.key), "`flows`"),
            let mapping = context.mapping(node, "`flows`")
        else { return [] }
        context.unknownKeys(of: node, in: .oauthFlows)
        return mapping.entries.compactMap { entry in
            Kind(rawValue: entry.key).flatMap { read($0, entry.value, place.appending(entry.key), context) }
        }
    }

    private static func read(_ kind: Kind, _ node: Node, _ place: Place, _ context: ReadContext) -> OAuthFlow? {
        guard let (node, place) = context.actual(node, place, "an OAuth flow"),
            let mapping = context.mapping(node, "an OAuth flow")
        else { return nil }
        context.unknownKeys(of: node, in: .oauthFlow)
        var flow = OAuthFlow(kind: kind, origin: Origin(place: place, location: node.location))
        for entry in mapping.entries {
            switch entry.key {
            case "authorizationUrl": flow.authorizationURL = context.string(entry)
            case "tokenUrl": flow.tokenURL = context.string(entry)
            case "refreshUrl": flow.refreshURL = context.string(entry)
            case "scopes":
                guard !entry.value.isNull else { continue }
                let scopes = context.members(entry.value, place.appending(entry.key), "`scopes`")
                flow.scopes = scopes.map { ($0.entry.key, $0.entry.value.string) }
            default: continue
            }
        }
        return flow
    }
}
