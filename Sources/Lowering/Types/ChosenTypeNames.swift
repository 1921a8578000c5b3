internal import Naming
internal import OpenAPI

/// What the configuration or the document calls types, by themselves or by the members that they are of.
struct ChosenTypeNames {
    let overrides: NameOverrides
    /// What the configuration calls properties, by their schemas.
    private var members: [ObjectIdentifier: String] = [:]

    init(overrides: NameOverrides) { self.overrides = overrides }

    /// The name of the type of a schema; one chosen for a property is that of its type too.
    func name(of schema: SchemaNode) -> String? {
        (members[schema.id] ?? schema.keywords.extensions.chosenTypeName)
            .map { $0.first?.isUppercase == true ? $0 : SwiftNames.type($0) }
    }

    /// What the types within a member are called after: its key, or for what its elements are, the name chosen for it.
    mutating func name(
        within member: StructureShape.Member, of owner: NominalType?, _ graph: SchemaGraph
    ) -> String {
        let chosen =
            overrides.properties.isEmpty
            ? nil : owner.flatMap { overrides.properties["\($0.rawName).\(member.key)"] }
        guard graph.shape(of: member.schema).isNominal else {
            return chosen ?? member.schema.keywords.extensions.chosenName ?? member.key
        }
        if !overrides.properties.isEmpty { members[member.schema.id] = chosen }
        return member.key
    }
}
