internal import DocumentTree
internal import OpenAPI

/// What is said of a member besides what its value looks like.
struct Annotations {
    private(set) var isReadOnly = false
    private(set) var isWriteOnly = false
    private(set) var isDeprecated = false
    /// The nearest.
    private(set) var defaultValue: Node?

    fileprivate mutating func add(_ keywords: Schema.Keywords, isReferred: Bool) {
        isReadOnly = isReadOnly || keywords.isReadOnly
        isWriteOnly = isWriteOnly || keywords.isWriteOnly
        // What is referred to is marked itself, and its default is one of values by themselves: sent unasked wherever a
        // member is of that type, it would be more than many services take.
        guard !isReferred else { return }
        isDeprecated = isDeprecated || keywords.isDeprecated
        defaultValue = defaultValue ?? keywords.defaultValue
    }
}

extension SchemaGraph {
    /// What all say that speak of a member, and its parts; a default that stands nearer goes before one that stands
    /// farther. Of what it refers to, the direction counts.
    func annotations(of member: StructureShape.Member) -> Annotations {
        var annotations = Annotations()
        var visited: Set<ObjectIdentifier> = []
        for schema in member.speaking.reversed() + [member.schema] {
            var pending = [(node: schema, isReferred: false)]
            while let (node, isReferred) = pending.popLast() {
                guard visited.insert(node.id).inserted else { continue }
                annotations.add(node.keywords, isReferred: isReferred)
                if let target = node.keywords.reference.flatMap({ linked.schema($0) }) {
                    pending.append((.schema(target), true))
                }
                // The last is asked first.
                pending += node.parts.map { ($0, isReferred) }
            }
        }
        return annotations
    }
}
