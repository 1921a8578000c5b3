internal import ClientModel

/// A union that is a branch of one of its own branches, so that reading one would try the other without end: its branches,
/// with those that lead back to it replaced by what they have besides.
struct UnrolledUnion {
    private let original: Shape
    private let union: UnionShape
    private(set) var branches: [SchemaNode] = []
    /// Whether a value may be `null` by one of the unions that were replaced.
    private var isNullable = false
    /// How many unions of a circle are written out in each other; of more, the branch that leads back is dropped.
    private static let maximumCount = 100

    /// Nil where no branch leads back.
    ///
    /// - Parameter behind: What is behind references, and its shape by itself if it is of the circle that the node is in.
    init?(_ node: SchemaNode, _ behind: (SchemaNode) -> (end: SchemaNode, circular: Shape?)) {
        guard let original = behind(node).circular, case .union(let union) = original.form else { return nil }
        self.original = original
        self.union = union
        var seen: Set<SchemaNode> = []
        var replacedCount = 0
        var pending = Array(union.branches.reversed())
        while let branch = pending.popLast() {
            let (end, circular) = behind(branch)
            if end == node {
                replacedCount += 1
                continue
            }
            guard seen.insert(end).inserted else { continue }
            switch circular?.form {
            case .reference(let target, _): pending.append(target)
            case .union(let inner):
                replacedCount += 1
                isNullable = isNullable || circular?.isNullable == true
                if replacedCount <= Self.maximumCount { pending += inner.branches.reversed() }
            case .scalar, .array, .tuple, .dictionary, .structure, .enumeration, nil: branches.append(branch)
            }
        }
        if replacedCount == 0 { return nil }
    }

    /// What the node is with these branches.
    ///
    /// - Parameter classified: The shape of a node by itself.
    func shape(_ classified: (SchemaNode) -> Shape) -> Shape {
        var union = union
        if let index = union.defaultIndex { union.defaultIndex = branches.firstIndex(of: union.branches[index]) }
        union.branches = branches
        let only = branches.count == 1 ? classified(branches[0]) : nil
        let form = branches.isEmpty ? .scalar(.any) : only?.form ?? .union(union)
        return Shape(
            schema: original.schema, form: form,
            isNullable: original.isNullable || isNullable || only?.isNullable == true,
            envelopeKey: original.envelopeKey)
    }
}
