/// A schema and the type that it became.
public struct MappedSchema: Sendable {
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
