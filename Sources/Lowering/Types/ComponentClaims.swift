internal import Naming
internal import OpenAPI

/// Components that do nothing but refer to a schema in another document, which takes their name.
///
/// `Pet: {$ref: schemas/pet.yaml}` makes one type `Pet`, whoever refers to the file and whoever to the component.
struct ComponentClaims {
    private var claims: [ObjectIdentifier: [TypeRoot]] = [:]
    private var targets: [ObjectIdentifier: SchemaNode] = [:]

    init(_ components: [TypeRoot] = [], graph: SchemaGraph? = nil) {
        guard let graph else { return }
        let own = Set(components.map { $0.schema.id })
        for component in components {
            guard let target = Self.target(of: component.schema, own, graph) else { continue }
            claims[target.id, default: []].append(component)
            targets[component.schema.id] = target
        }
    }

    /// The component whose name a schema takes; of several, the one that is named like the schema's document.
    func claim(on schema: SchemaNode) -> TypeRoot? {
        guard let roots = claims[schema.id] else { return nil }
        if roots.count == 1 { return roots[0] }
        let name = SwiftNames.type(schema.origin.place.name)
        let named = roots.filter { SwiftNames.type($0.rawName) == name }
        return named.count == 1 ? named[0] : nil
    }

    /// Whether a component has given its name away.
    func isClaim(_ schema: SchemaNode) -> Bool {
        targets[schema.id].flatMap(claim)?.schema == schema
    }

    /// The object, enumeration or union that a component refers to and that stands in another document.
    private static func target(of schema: SchemaNode, _ own: Set<ObjectIdentifier>, _ graph: SchemaGraph) -> SchemaNode?
    {
        var current = schema
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(current.id).inserted {
            let shape = graph.shape(of: current)
            guard case .reference(let next, _) = shape.form else {
                let isElsewhere = current.origin.place.file !== schema.origin.place.file
                return isElsewhere && shape.isNominal ? current : nil
            }
            guard !shape.isNullable, shape.envelopeKey == nil, !own.contains(next.id) else { return nil }
            current = next
        }
        return nil
    }
}
