internal import DocumentTree

/// Finds schemas from which on there is nothing but references.
struct ReferenceCircles {
    private let context: ReadContext
    private var known: [ObjectIdentifier: Bool] = [:]

    init(_ context: ReadContext) { self.context = context }

    /// Whether the schema is a reference that leads back to itself, or to such a one.
    mutating func holds(_ schema: Schema) -> Bool {
        var way: [Schema] = []
        var visited: Set<ObjectIdentifier> = []
        var current: Schema? = schema
        var answer = false
        while let here = current {
            if let known = known[ObjectIdentifier(here)] {
                answer = known
                break
            }
            guard visited.insert(ObjectIdentifier(here)).inserted else {
                answer = true
                break
            }
            way.append(here)
            guard here.keywords.isOnlyReference, let reference = here.keywords.reference,
                case .found(let target) = context.locate(reference)
            else { break }
            current = Schema.read(target.node, context.place(of: target), context)
        }
        for schema in way { known[ObjectIdentifier(schema)] = answer }
        return answer
    }
}

extension Schema.Keywords {
    /// Whether a `$ref` stands here and nothing else says what a value looks like.
    fileprivate var isOnlyReference: Bool {
        guard reference != nil else { return false }
        var rest = self
        rest.reference = nil
        return rest.saysNoShape
    }
}
