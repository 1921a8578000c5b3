internal import OpenAPI

/// What the references and compositions of the document's schemas say about each other.
final class SchemaRelations {
    let linked: LinkedReferences
    let hierarchy: Hierarchy
    let inheritance: Inheritance
    /// The schemas behind references that say nothing else.
    let references: SchemaRows<Schema>

    /// - Parameter named: The schemas of the components, among which hierarchies are looked for.
    init(linked: LinkedReferences, named: [Schema]) {
        self.linked = linked
        references = SchemaRows { schema in
            let keywords = schema.keywords
            return keywords.isReferenceAlone ? keywords.reference.flatMap { linked.schema($0) } : nil
        }
        hierarchy = Hierarchy(named: named, linked: linked, references: references)
        inheritance = Inheritance(linked: linked)
    }
}
