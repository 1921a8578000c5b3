internal import OpenAPI

/// A place that wants types to be declared for the schemas in it.
struct TypeRoot {
    var schema: SchemaNode
    var rawName: String
    var rank: TypeRank
    /// Added when a stronger claim takes the name.
    var suffix: String
    var fixedName: String?
    /// The name that is wanted where it is not what the raw name comes to.
    var spokenName: String?
    /// Whether a type alias is declared where no type is.
    var isNamed: Bool
    /// Names to try when another type has the wanted one; few places have a type, and only those ask.
    var alternatives: () -> [String] = { [] }
    /// Whether it is a form, which is a type of its own whatever it is made of.
    var isForm = false
    /// Of a form, whether a part has the type of its schema.
    var hasType: (_ part: String, _ schema: SchemaNode) -> Bool = { _, _ in true }
}
