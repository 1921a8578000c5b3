internal import OpenAPI

/// Rows of schemas, of which each leads to the next, and what is at their ends.
///
/// Each of a long row may be asked for: none is followed twice. It is an object, since it remembers where they led.
final class SchemaRows<End> {
    struct Row {
        var end: End
        /// How many schemas are before the last one.
        var count: Int
    }

    private let next: (Schema) -> Schema?
    private let end: (Schema) -> End
    private var known: [ObjectIdentifier: Row] = [:]

    /// - Parameters:
    ///   - next: The schema that one leads to; nil where a row ends.
    ///   - end: What is asked of the last one.
    init(next: @escaping (Schema) -> Schema?, end: @escaping (Schema) -> End) {
        self.next = next
        self.end = end
    }

    /// The row that a schema begins; one that comes back to itself ends where it does.
    func row(from schema: Schema) -> Row {
        var way: [ObjectIdentifier] = []
        var visited: Set<ObjectIdentifier> = []
        var last = schema
        while known[ObjectIdentifier(last)] == nil, visited.insert(ObjectIdentifier(last)).inserted,
            let target = next(last)
        {
            way.append(ObjectIdentifier(last))
            last = target
        }
        var row = known[ObjectIdentifier(last)] ?? Row(end: end(last), count: 0)
        known[ObjectIdentifier(last)] = row
        for id in way.reversed() {
            row.count += 1
            known[id] = row
        }
        return row
    }
}

extension SchemaRows<Schema> {
    convenience init(next: @escaping (Schema) -> Schema?) { self.init(next: next) { $0 } }
}
