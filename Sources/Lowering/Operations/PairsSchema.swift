internal import OpenAPI

/// Decides what a body of `application/x-www-form-urlencoded` is made of, by its schema.
struct PairsSchema {
    let linked: LinkedReferences

    /// Pairs, or a text or bytes that the caller writes. Nil where no value of the schema has members, nor is a text.
    func format(of schema: Schema?) -> ContentFormat? {
        guard let schema else { return .form }
        if linked.target(schema).isBinary { return .bytes }
        var visited: Set<ObjectIdentifier> = []
        guard let types = types(schema, &visited), !types.isEmpty, !types.contains(.object) else { return .form }
        return types == [.string] ? .text : nil
    }

    /// The types that values can have besides null; nil where nothing says so.
    private func types(_ schema: Schema, _ visited: inout Set<ObjectIdentifier>) -> Set<Schema.SimpleType>? {
        let schema = linked.target(schema)
        guard visited.insert(ObjectIdentifier(schema)).inserted else { return [] }
        let keywords = schema.keywords
        let own = keywords.types.filter { $0 != .null }
        if !own.isEmpty { return Set(own) }
        if !keywords.properties.isEmpty { return [.object] }
        for part in keywords.allOf {
            if let types = types(part, &visited), !types.isEmpty { return types }
        }
        var all: Set<Schema.SimpleType> = []
        let branches = keywords.oneOf + keywords.anyOf
        for branch in branches where branch.keywords.types != [.null] {
            guard let types = types(branch, &visited) else { return nil }
            all.formUnion(types)
        }
        return branches.isEmpty ? nil : all
    }
}
