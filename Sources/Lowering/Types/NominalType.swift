internal import ClientModel
internal import OpenAPI

/// A type that will be declared, before and after it has its name.
final class NominalType {
    let schema: Schema
    let shape: Shape
    /// The type it is declared in; nil at the top level.
    let owner: NominalType?
    /// The name as the document has it, or as the place of the schema suggests.
    let rawName: String
    /// How strong its claim to the name is; schemas of the components come first.
    let rank: Int
    /// Added when a stronger claim takes the name.
    let suffix: String
    let fixedName: String?
    /// Names to try when another type has the wanted one.
    let alternatives: [String]
    var children: [NominalType] = []
    var name = TypeName([])

    init(
        schema: Schema, shape: Shape, owner: NominalType?, rawName: String, rank: Int, suffix: String,
        fixedName: String?, alternatives: [String] = []
    ) {
        self.schema = schema
        self.shape = shape
        self.owner = owner
        self.rawName = rawName
        self.rank = rank
        self.suffix = suffix
        self.fixedName = fixedName
        self.alternatives = alternatives
    }
}

/// A place that wants types to be declared for the schemas in it.
struct TypeRoot {
    var schema: Schema
    var rawName: String
    var rank: Int
    var suffix: String
    var fixedName: String?
    /// Whether a type alias is declared where no type is.
    var isNamed: Bool
    /// Names to try when another type has the wanted one.
    var alternatives: [String] = []
}
