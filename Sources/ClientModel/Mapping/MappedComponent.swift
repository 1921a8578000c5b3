/// A component that is not a schema, and what became of it.
public struct MappedComponent: Sendable {
    /// What stands in the components under that key.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case response, parameter, requestBody, header, securityScheme, link, callback, pathItem, mediaType
    }

    /// What a component is in the client.
    public enum Symbol: Sendable {
        /// Part of the calls of those that refer to it.
        case used([SourcePlace])
        /// Parameters of the client's initialiser.
        case credential([String])
    }

    /// Where the component stands.
    public var place: SourcePlace
    /// What kind of component it is.
    public var kind: Kind
    /// The key that it has.
    public var name: String
    /// What it became, or why nothing.
    public var fate: Fate<Symbol>

    /// A component and its fate.
    public init(place: SourcePlace, kind: Kind, name: String, fate: Fate<Symbol>) {
        self.place = place
        self.kind = kind
        self.name = name
        self.fate = fate
    }
}
