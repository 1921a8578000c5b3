internal import OpenAPI

/// The names of unions' cases, found once for the type and all the defaults that are of it.
final class KnownUnions {
    let reader: ShapeReader
    private var known: [ObjectIdentifier: [String]] = [:]

    init(reader: ShapeReader) { self.reader = reader }

    func cases(of union: UnionShape, _ schema: Schema) -> [String] {
        if let names = known[ObjectIdentifier(schema)] { return names }
        let names = UnionNames.members(union, reader)
        known[ObjectIdentifier(schema)] = names
        return names
    }
}
