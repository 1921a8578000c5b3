/// What things are called in small documents.
enum SmallNames {
    /// Names of schemas: words of Swift, of the runtime and of generated code.
    static let components =
        [
            "Status", "status", "Item", "Items", "Value", "Values", "Type", "Self", "String", "Int", "Double", "Bool",
            "Array", "Optional", "Error", "Never", "Codable", "Node", "Tree", "Leaf", "JSONValue", "JSONReader", "Call",
            "Date", "URL", "Nullable", "Foo_Bar", "FooBar", "foo-bar", "Small", "SmallClient", "Kind", "Base", "Other",
            "Element", "Member", "Case", "Result", "Any", "Swift", "ClientRuntime", "Indirect", "Hashable", "Sendable",
            "2d", "größe", "Ünit", "P0", "P1Response", "P0Request", "Key", "Keys", "Data", "Void", "Set", "Index",
            "SmallAPI", "SmallTests", "ServerURL", "ResponseHeaders", "UUID", "APIModel", "OpenEnum", "JSONWriter",
            "JSONProbe", "JSONFields", "JSONError", "JSONCodable", "HeaderKey", "ParameterContent", "ParameterValue",
            "LiteralArray", "CalendarDate", "Base64Data", "FileUpload", "MultipartForm", "MultipartBody", "ItemStream",
            "APIError", "HTTPFields", "Float", "Int32", "UInt8", "ExpressibleByIntegerLiteral", "Protocol", "Equatable",
            "StatusValue", "StatusModel", "ItemValue", "Number", "number", "NUMBER", "Event", "Webhooks", "Operations",
            "Servers", "PagedSequence", "Configuration", "init", "class", "default", "func", "nil", "extension", "P2",
        ]

    /// Keys of members: what Swift reserves, and what generated types and their methods say themselves.
    static let members = [
        "status", "item", "items", "type", "Type", "self", "Self", "value", "values", "default", "class", "id", "ID",
        "_id", "a b", "a-b", "a_b", "name", "hashValue", "description", "init", "json", "write", "probe", "reader",
        "writer", "kind", "fields", "other", "unknown", "several", "first", "rest", "elements", "string", "String",
        "in", "is", "some", "any", "1st", "+1", "-1", "node", "tree", "leaf", "error", "field", "key", "object",
        "additionalProperties", "members", "result", "branch", "encoder", "Swift", "größe", "func", "let", "var",
        "case", "switch", "where", "protocol", "extension", "operator", "repeat", "await", "async", "actor", "throws",
        "try", "inout", "guard", "internal", "public", "nil", "true", "super", "subscript", "deinit", "associatedtype",
        "import", "as", "do", "for", "return", "static", "struct", "enum", "typealias", "rethrows", "_", "$0", "$", "",
        "keys", "index", "hash", "hasher", "rawValue", "none", "Int", "Date", "JSONValue", "Nullable",
        "parameterContent",
        "container", "nextField", "attempt", "count", "isEmpty", "seen", "input", "text", "date", "url", "data",
    ]

    /// Names that come to the same in Swift, or nearly.
    static let alike = [
        ["a b", "a-b", "a_b", "aB", "AB", "a.b", "a/b"], ["id", "ID", "_id", "Id", "i-d", "id_"],
        ["type", "Type", "TYPE", "kind", "Kind", "typeValue", "kindValue"],
        ["status", "Status", "statusValue", "StatusValue", "status-value", "STATUS"],
        ["item", "items", "Item", "Items", "itemItem", "itemValue", "item_value"],
        ["other", "Other", "otherValue", "several", "unknown"], ["first", "1st", "second", "2nd", "rest"],
        ["+1", "-1", "1", "_1", "plus1", "01"], ["value", "values", "Value", "valueValue", "value_2"],
        ["self", "Self", "selfValue", "_self", "SELF"], ["default", "Default", "defaultValue", "_default"],
        ["é", "É", "e", "E", "e\u{301}"], ["members", "elements", "additionalProperties", "additional_properties"],
    ]

    /// Values of enumerations and of members that tell branches apart.
    static let values = [
        "a", "A", "b", "on", "off", "none", "some", "self", "Type", "init", "rawValue", "1", "1.0", "+1", "-1", "a b",
        "a-b", "", "default", "other", "unknown", "all", "allCases", "é", "true", "null", "nil", "x", "several",
        "class",
        "knownCases", "hashValue", "description", "func", "*", "<=", ">=", "status", "item", "a.b", "A_B", "_",
    ]
    static let titles = [
        "Item", "Value", "status", "Type", "the tree", "Leaf", "String", "self", "masts", "Base", "Other", "Int",
        "JSONValue", "First", "class", "1", "Node",
    ]
}
