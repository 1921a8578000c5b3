/// The schemas that a document leads to, by their numbers.
struct SchemaTable: Sendable {
    private var schemas: [Schema?] = []

    /// Adds a schema; false if it was there.
    mutating func insert(_ schema: Schema) -> Bool {
        guard let id = schema.id, self[id] == nil else { return false }
        if schemas.count <= id { schemas.append(contentsOf: repeatElement(nil, count: id + 1 - schemas.count)) }
        schemas[id] = schema
        return true
    }

    subscript(id: Int) -> Schema? { schemas.indices.contains(id) ? schemas[id] : nil }
}
