import DocumentTree
import Hyperstack
import Testing

/// Makes a whole value of a schema from the examples of its members, to put one of them to the test in its place.
struct Sample {
    let document: Document

    /// A value with every member of the schema with this name.
    func value(ofSchema name: String) throws -> JSONValue {
        try value(of: try #require(document.schemas.first { $0.key == name }).value)
    }

    private func value(of schema: Node) throws -> JSONValue {
        let schema = try document.resolve(schema)
        if let example = schema["examples"]?.sequence?.first ?? schema["enum"]?.sequence?.first ?? schema["const"]
            ?? schema["default"]
        {
            return example.value()
        }
        if schema["properties"] == nil, let branch = schema["anyOf"]?.sequence?.first { return try value(of: branch) }
        if let items = schema["items"] { return .array([try value(of: items)]) }
        if schema["properties"] == nil, let branch = schema["anyOf"]?.sequence?.first { return try value(of: branch) }
        let properties = try #require(schema["properties"]?.mapping, "\(schema.location) gives no value")
        var members: [String: JSONValue] = [:]
        for property in properties.entries { members[property.key] = try value(of: property.value) }
        return .object(members)
    }
}
