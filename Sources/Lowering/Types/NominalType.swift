internal import ClientModel
internal import OpenAPI

/// A type that will be declared, before and after it has its name.
final class NominalType {
    let schema: SchemaNode
    let shape: Shape
    /// The type it is declared in, which holds it; nil at the top level.
    unowned let owner: NominalType?
    /// The type that it belongs in, where that stands too deep to hold others.
    unowned let deepOwner: NominalType?
    /// How many types it stands in, itself included.
    let level: Int
    /// The name as the document has it, or as the place of the schema suggests.
    let rawName: String
    /// How strong its claim to the name is; schemas of the components come first.
    let rank: TypeRank
    /// Added when a stronger claim takes the name.
    let suffix: String
    let fixedName: String?
    /// The name that is wanted where it is not what the raw name comes to.
    let spokenName: String?
    /// Names to try when another type has the wanted one; few types are asked.
    let alternatives: () -> [String]
    var children: [NominalType] = []
    var name = TypeName([])

    init(
        schema: SchemaNode, shape: Shape, owner: NominalType?, rawName: String, rank: TypeRank, suffix: String,
        fixedName: String?, spokenName: String? = nil, alternatives: @escaping () -> [String] = { [] }
    ) {
        self.schema = schema
        self.shape = shape
        let holder = owner?.holder
        self.owner = holder
        deepOwner = holder === owner ? nil : owner
        level = (holder?.level ?? 0) + 1
        self.rawName = rawName
        self.rank = rank
        self.suffix = suffix
        self.fixedName = fixedName
        self.spokenName = spokenName
        self.alternatives = alternatives
    }
}
