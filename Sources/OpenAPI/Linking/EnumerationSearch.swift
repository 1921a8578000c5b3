/// Finds the enumerations that a schema without one leads to: what it refers to, and its branches and parts.
struct EnumerationSearch {
    /// What a reference names.
    let target: (Reference) -> Schema?

    func enumerations(from keywords: Schema.Keywords) -> [Schema] {
        var found: [Schema] = []
        var visited: Set<ObjectIdentifier> = []
        var pending = next(keywords)
        while let schema = pending.popLast() {
            guard visited.insert(ObjectIdentifier(schema)).inserted else { continue }
            if schema.keywords.enumeration == nil {
                pending += next(schema.keywords)
            } else {
                found.append(schema)
            }
        }
        return found
    }

    private func next(_ keywords: Schema.Keywords) -> [Schema] {
        keywords.allOf + keywords.oneOf + keywords.anyOf + [keywords.reference.flatMap(target)].compactMap(\.self)
    }
}
