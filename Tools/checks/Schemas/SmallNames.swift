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
