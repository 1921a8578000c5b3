internal import JSONCoding

/// A document of some thirty schemas that nobody would write by hand: unions, arrays, maps, tuples, enumerations and
/// objects within each other, whose names clash with each other, with those of members, and with Swift's.
///
/// It is a valid document whatever the seed, so that all of it has to generate and to compile.
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

/// What things are called in small documents.
enum SmallNames {
    static let components = [
        "Status", "status", "Item", "Items", "Value", "Values", "Type", "Self", "String", "Int", "Double", "Bool",
        "Array", "Optional", "Error", "Never", "Codable", "Node", "Tree", "Leaf", "JSONValue", "JSONReader", "Call",
        "Date", "URL", "Nullable", "Foo_Bar", "FooBar", "foo-bar", "Small", "SmallClient", "Kind", "Base", "Other",
        "Element", "Member", "Case", "Result", "Any", "Swift", "ClientRuntime", "Indirect", "Hashable", "Sendable",
        "2d", "größe", "Ünit", "P0", "P1Response", "P0Request", "Key", "Keys", "Data", "Void", "Set", "Index",
    ]
    static let members = [
        "status", "item", "items", "type", "Type", "self", "Self", "value", "values", "default", "class", "id", "ID",
        "_id", "a b", "a-b", "a_b", "name", "hashValue", "description", "init", "json", "write", "probe", "reader",
        "writer", "kind", "fields", "other", "unknown", "several", "first", "rest", "elements", "string", "String",
        "in", "is", "some", "any", "1st", "+1", "-1", "node", "tree", "leaf", "error", "field", "key", "object",
        "additionalProperties", "members", "result", "branch", "encoder", "Swift", "größe",
    ]
    static let values = [
        "a", "A", "b", "on", "off", "none", "some", "self", "Type", "init", "rawValue", "1", "1.0", "+1", "-1", "a b",
        "a-b", "", "default", "other", "unknown", "all", "allCases", "é", "true", "null", "nil", "x",
    ]
    static let titles = ["Item", "Value", "status", "Type", "the tree", "Leaf", "String", "self", "masts", "Base"]
}
