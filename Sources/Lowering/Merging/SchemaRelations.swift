internal import OpenAPI

/// What the references and compositions of the document's schemas say about each other.
final class SchemaRelations {
    let linked: LinkedReferences
    let hierarchy: Hierarchy
    let inheritance: Inheritance

    /// - Parameter named: The schemas of the components, among which hierarchies are looked for.
    init(linked: LinkedReferences, named: [Schema]) {
        self.linked = linked
        hierarchy = Hierarchy(named: named, linked: linked)
        inheritance = Inheritance(linked: linked)
    }
}
