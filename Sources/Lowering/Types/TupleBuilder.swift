internal import ClientModel
internal import Naming
internal import OpenAPI

/// Builds the type of an array whose places have types of their own.
struct TupleBuilder {
    let builder: TypeBuilder

    func tuple(_ shape: TupleShape, _ type: NominalType) -> Tuple {
        let names = builder.names.elements(of: shape)
        let elements = zip(shape.elements, names).enumerated().map { index, pair in
            builder.property(
                StructureShape.Member(key: String(index), schema: pair.0, isRequired: index < shape.requiredCount),
                name: pair.1, of: type)
        }
        return Tuple(elements: elements, requiredCount: shape.requiredCount, rest: rest(shape, type, taken: names))
    }

    private func rest(_ shape: TupleShape, _ type: NominalType, taken: [String]) -> Tuple.Rest? {
        let element: TypeReference
        switch shape.rest {
        case .none: return nil
        case .any: element = .any
        case .schema(let schema): element = builder.references.element(schema)
        }
        let name = ["rest", "others", "remaining"].first { !taken.contains($0) }
        return Tuple.Rest(name: name ?? "furtherElements", elementType: element)
    }
}

/// What the places of a tuple are called.
enum TupleNames {
    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    /// The elements' titles, or the schemas they refer to, unless two are alike; else first, second and so on.
    static func raws(_ tuple: TupleShape) -> [String] {
        let given = tuple.elements.map { element in
            element.keywords.extensions.chosenName ?? element.keywords.title ?? element.keywords.reference?.lastToken
        }
        return tuple.elements.indices.map { index in
            if let name = given[index], !Words.split(name).isEmpty, given.filter({ $0 == name }).count == 1 {
                return name
            }
            return ordinals.indices.contains(index) ? ordinals[index] : "element \(index + 1)"
        }
    }
}
