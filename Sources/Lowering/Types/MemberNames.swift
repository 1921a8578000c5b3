internal import ClientModel
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// What is named within types: properties, the cases of unions and the values of enumerations, each once for the
/// declaration and all the defaults that are of the type.
final class MemberNames {
    /// The values of an enumeration.
    struct Values {
        let names: [String]
        /// The position of a value.
        let index: (Node) -> Int?
        /// By its text, the position of a value.
        let texts: [String: Int]
    }

    private let registry: TypeRegistry
    private let overrides: NameOverrides
    private var cases: [ObjectIdentifier: [String]] = [:]
    private var values: [ObjectIdentifier: Values] = [:]

    init(registry: TypeRegistry, overrides: NameOverrides) {
        self.registry = registry
        self.overrides = overrides
    }

    /// The cases of a union, by its branches.
    func cases(of union: UnionShape, _ schema: SchemaNode) -> [String] {
        if let known = cases[schema.id] { return known }
        let names = UnionNames.members(union, registry.graph)
        cases[schema.id] = names
        return names
    }

    /// The members of an enumeration, by its values.
    func values(of enumeration: EnumerationShape, _ schema: SchemaNode) -> Values {
        if let known = values[schema.id] { return known }
        let positions = Dictionary(enumeration.values.enumerated().map { ($0.element.node.value(), $0.offset) }) {
            first, _ in
            first
        }
        let texts = enumeration.values.enumerated().compactMap { index, value in
            value.node.string.map { ($0, index) }
        }
        let found = Values(
            names: EnumerationNames(typeName: registry.type(of: schema)?.rawName ?? "").names(of: enumeration),
            index: { positions[$0.value()] }, texts: Dictionary(texts) { first, _ in first })
        values[schema.id] = found
        return found
    }

    /// The properties of a structure, by its members.
    func properties(of structure: StructureShape, _ type: NominalType) -> [String] {
        Self.propertyScope.assign(
            structure.members.map { member in
                let fixed = chosen(member.key, in: type) ?? member.schema.keywords.extensions.chosenName
                return NameScope.Candidate(
                    raw: member.key, name: fixed ?? SwiftNames.member(member.key), isFixed: fixed != nil)
            })
    }

    /// The properties of a tuple, by its elements.
    func elements(of tuple: TupleShape) -> [String] {
        Self.propertyScope.assign(
            TupleNames.raws(tuple).map { NameScope.Candidate(raw: $0, name: SwiftNames.member($0)) })
    }

    /// What the configuration calls a property.
    func chosen(_ key: String, in type: NominalType) -> String? {
        overrides.properties["\(type.rawName).\(key)"]
    }

    private static let propertyScope = NameScope(
        reserved: ReservedNames.members, reservedSuffix: "Value", capitalised: false)
}
