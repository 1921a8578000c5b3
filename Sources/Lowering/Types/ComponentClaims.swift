internal import Naming
internal import OpenAPI

/// Components that do nothing but refer to a schema in another document, which takes their name.
///
/// `Pet: {$ref: schemas/pet.yaml}` makes one type `Pet`, whoever refers to the file and whoever to the component.
struct ComponentClaims {
    private var claims: [ObjectIdentifier: [TypeRoot]] = [:]
    private var targets: [ObjectIdentifier: Schema] = [:]

    init(_ components: [TypeRoot] = [], reader: ShapeReader? = nil) {
        guard let reader else { return }
        let own = Set(components.map { ObjectIdentifier($0.schema) })
        for component in components {
            guard let target = Self.target(of: component.schema, own, reader) else { continue }
            claims[ObjectIdentifier(target), default: []].append(component)
            targets[ObjectIdentifier(component.schema)] = target
        }
    }

    /// The component whose name a schema takes; of several, the one that is named like the schema's document.
    func claim(on schema: Schema) -> TypeRoot? {
        guard let roots = claims[ObjectIdentifier(schema)] else { return nil }
        if roots.count == 1 { return roots[0] }
        let name = SwiftNames.type(schema.origin.place.name)
        let named = roots.filter { SwiftNames.type($0.rawName) == name }
        return named.count == 1 ? named[0] : nil
    }

    /// Whether a component has given its name away.
    func isClaim(_ schema: Schema) -> Bool {
        targets[ObjectIdentifier(schema)].flatMap(claim)?.schema === schema
    }

    /// The object, enumeration or union that a component refers to and that stands in another document.
    private static func target(of schema: Schema, _ own: Set<ObjectIdentifier>, _ reader: ShapeReader) -> Schema? {
        var current = schema
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(ObjectIdentifier(current)).inserted {
            let shape = reader.shape(of: current)
            guard case .reference(let next, _) = shape.form else {
                let isElsewhere = current.origin.place.file !== schema.origin.place.file
                return isElsewhere && shape.isNominal ? current : nil
            }
            guard !shape.isNullable, shape.envelopeKey == nil, !own.contains(ObjectIdentifier(next)) else { return nil }
            current = next
        }
        return nil
    }
}
