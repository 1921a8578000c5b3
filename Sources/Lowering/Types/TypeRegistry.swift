internal import ClientModel
internal import OpenAPI

/// The types that are declared, by their schemas: what lowering knows of each, its name too once all are named.
final class TypeRegistry {
    let graph: SchemaGraph
    let recursion: AliasRecursion
    private(set) var topLevel: [NominalType] = []
    private(set) var aliases: [TypeRoot] = []
    private var types: [ObjectIdentifier: NominalType] = [:]
    /// The names of aliases; nil for one that has none yet.
    private var aliasNames: [ObjectIdentifier: TypeName?] = [:]

    init(graph: SchemaGraph) {
        self.graph = graph
        recursion = AliasRecursion(graph: graph)
    }

    /// Adds a type that was found, in the type around it.
    func add(_ type: NominalType) {
        types[type.schema.id] = type
        if let owner = type.owner { owner.children.append(type) } else { topLevel.append(type) }
    }

    /// Adds a schema that an alias stands for.
    func add(alias root: TypeRoot) {
        aliases.append(root)
        aliasNames[root.schema.id] = .some(nil)
    }

    /// Names an alias.
    func name(_ alias: TypeRoot, _ name: TypeName) { aliasNames[alias.schema.id] = name }

    /// Whether a type or an alias stands for a schema.
    func isKnown(_ schema: SchemaNode) -> Bool { types[schema.id] != nil || aliasNames[schema.id] != nil }

    /// The type that is declared for a schema.
    func type(of schema: SchemaNode) -> NominalType? { types[schema.id] }

    /// The alias that stands for a schema, once it is named.
    func aliasName(of schema: SchemaNode) -> TypeName? { aliasNames[schema.id].flatMap(\.self) }

    /// The names of the types of the top level, once all are named; an alias may stand for several schemas.
    var topLevelNames: Set<String> {
        Set((topLevel.map(\.name) + aliasNames.values.compactMap(\.self)).compactMap(\.components.first))
    }

    /// Whether a type of the top level has that name, once all are named.
    func isTaken(_ name: String) -> Bool {
        let name = TypeName([name])
        return topLevel.contains { $0.name == name } || aliasNames.values.contains(name)
    }
}
