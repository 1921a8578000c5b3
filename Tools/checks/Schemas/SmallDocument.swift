internal import JSONCoding

/// A document of some thirty schemas that nobody would write by hand: unions, arrays, maps, tuples, enumerations and
/// objects within each other, whose names clash with each other, with those of members, and with Swift's.
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
    init(seed: UInt64, schemas count: Int = 30) {
        var random = SeededGenerator(seed: seed)
        let names = random.few(of: SmallNames.components, count...count)
        var schemas = SmallSchemas(random: random, components: names)
        var components: [String: JSONValue] = [:]
        for name in names { components[name] = schemas.component() }
        var paths: [String: JSONValue] = [:]
        for (index, name) in names.prefix(6).enumerated() { paths["/p\(index)"] = schemas.pathItem(index, name) }
        document = [
            "openapi": "3.1.0", "info": ["title": "Small", "version": "1"],
            "servers": [["url": "https://example.com"]], "paths": .object(paths),
            "components": ["schemas": .object(components)],
        ]
    }
}
