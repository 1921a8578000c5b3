/// A component that is not a schema, and what became of it.
public struct MappedComponent: Hashable, Sendable {
    /// What stands in the components under that key.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case response, parameter, requestBody, header, securityScheme, link, callback, pathItem, mediaType
    }

    /// What a component is in the client.
    public enum Symbol: Hashable, Sendable {
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

/// A schema and the type that it became.
public struct MappedSchema: Hashable, Sendable {
    /// How the type is declared.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case structure, enumeration, union, tuple, alias
        /// Not at all: it is spelled where it is used.
        case inline
    }

    /// Where the schema stands.
    public var place: SourcePlace
    /// How the type is declared.
    public var kind: Kind
    /// The type, or why there is none.
    public var fate: Fate<TypeReference>
    /// What an alias stands for.
    public var aliased: TypeReference?

    /// A schema and its fate.
    public init(place: SourcePlace, kind: Kind, fate: Fate<TypeReference>, aliased: TypeReference? = nil) {
        self.place = place
        self.kind = kind
        self.fate = fate
        self.aliased = aliased
    }
}
