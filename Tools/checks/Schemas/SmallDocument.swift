internal import JSONCoding

/// A document of some thirty schemas that nobody would write by hand: unions, arrays, maps, tuples, enumerations and
/// objects within each other, compositions, discriminators, defaults, what may be `null` and what holds itself, whose names
/// clash with each other, with those of members, with Swift's and with the runtime's.
///
/// It is a valid document whatever the seed: all of it has to generate and to compile, unless its combinations are more
/// than the generator's limit of output.
struct SmallDocument {
    private let document: JSONValue

    /// The document as JSON.
    var text: [UInt8] { get throws { try JSON.encode(document) } }

    /// - Parameters:
    ///   - seed: The same gives the same document.
    ///   - count: How many schemas its components have.
    ///   - calls: How many paths have operations as unlikely as the schemas; none for a few that are not.
    init(seed: UInt64, schemas count: Int = 30, calls: Int = 0) {
        var random = SeededGenerator(seed: seed)
        let isOld = random.chance(20)
        let names = random.few(of: SmallNames.components, count...count)
        var schemas = SmallSchemas(random: random, components: names, isOld: isOld)
        var components: [String: JSONValue] = [:]
        for name in names { components[name] = schemas.component(name) }
        for start in stride(from: 0, to: min(names.count, 12), by: 4) where schemas.random.chance(60) {
            components.merge(SmallFamilies.family(Array(names[start...].prefix(4)), &schemas)) { _, new in new }
        }
        var operations = SmallOperations(schemas: schemas)
        var paths: [String: JSONValue] = [:]
        for (index, name) in names.prefix(6).enumerated() {
            let (path, item) = operations.path(index, name)
            paths[path] = item
        }
        var parts: [String: JSONValue] = ["schemas": .object(components)]
        if calls > 0 {
            var unlikely = SmallCalls(schemas: operations.schemas)
            paths = unlikely.paths(calls)
            parts["securitySchemes"] = .object(unlikely.securitySchemes())
        }
        document = [
            "openapi": isOld ? "3.0.3" : "3.1.0", "info": ["title": "Small", "version": "1"],
            "servers": [["url": "https://example.com"]], "paths": .object(paths),
            "components": .object(parts),
        ]
    }
}
