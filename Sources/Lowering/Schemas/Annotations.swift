internal import DocumentTree
internal import OpenAPI

/// What is said of a member besides what its value looks like.
struct Annotations {
    private(set) var directions: Directions = []
    private(set) var isDeprecated = false
    /// The nearest.
    private(set) var defaultValue: Node?

    /// Which of the directions alone values have.
    struct Directions: OptionSet {
        let rawValue: UInt8
        static let readOnly = Directions(rawValue: 1)
        static let writeOnly = Directions(rawValue: 2)
    }

    var isReadOnly: Bool { directions.contains(.readOnly) }
    var isWriteOnly: Bool { directions.contains(.writeOnly) }

    fileprivate init() {}

    fileprivate init(_ keywords: Schema.Keywords) {
        directions = Directions(keywords)
        isDeprecated = keywords.isDeprecated
        defaultValue = keywords.defaultValue
    }

    /// Adds what stands farther away.
    fileprivate mutating func add(_ other: Annotations) {
        directions.formUnion(other.directions)
        isDeprecated = isDeprecated || other.isDeprecated
        defaultValue = defaultValue ?? other.defaultValue
    }

    fileprivate mutating func add(_ directions: Directions) { self.directions.formUnion(directions) }
}

extension Annotations.Directions {
    fileprivate init(_ keywords: Schema.Keywords) {
        self = keywords.isReadOnly ? .readOnly : []
        if keywords.isWriteOnly { insert(.writeOnly) }
    }
}

/// Finds what is said of members. What many of them refer to or are made of is looked through once.
final class AnnotationSearch {
    private let linked: LinkedReferences
    /// What nodes with parts say, what they refer to aside.
    private var known: [ObjectIdentifier: Annotations] = [:]
    /// What nodes, their parts, and all that these refer to say of directions.
    private var directions: [ObjectIdentifier: Annotations.Directions] = [:]
    private lazy var search = ComponentSearch<SchemaNode>(
        id: \.id, edges: { [unowned self] in edges($0) }, closed: { [unowned self] in close($0) })

    init(linked: LinkedReferences) { self.linked = linked }

    /// What all say that speak of a member, and its parts; a default that stands nearer goes before one that stands
    /// farther.
    ///
    /// Of what it refers to, the direction counts alone: that is marked itself where it is deprecated, and its default is
    /// one of values by themselves. Sent unasked wherever a member is of that type, it would be more than many services take.
    func annotations(of member: StructureShape.Member) -> Annotations {
        var annotations = Annotations()
        for schema in member.speaking.reversed() + [member.schema] {
            annotations.add(said(by: schema))
            for inner in edges(schema) { annotations.add(reached(from: inner)) }
        }
        return annotations
    }

    /// What a node and its parts say, the last part first.
    private func said(by node: SchemaNode) -> Annotations {
        let parts = node.parts
        guard !parts.isEmpty else { return Annotations(node.keywords) }
        if let known = known[node.id] { return known }
        var annotations = Annotations(node.keywords)
        for part in parts.reversed() { annotations.add(said(by: part)) }
        known[node.id] = annotations
        return annotations
    }

    private func edges(_ node: SchemaNode) -> [SchemaNode] {
        guard let target = node.keywords.reference.flatMap({ linked.schema($0) }) else { return node.parts }
        return node.parts + [.schema(target)]
    }

    private func reached(from node: SchemaNode) -> Annotations.Directions {
        if let known = directions[node.id] { return known }
        search.visit(node)
        return directions[node.id] ?? []
    }

    /// All that lead to each other say the same; what they lead to besides is known by then.
    private func close(_ component: ArraySlice<SchemaNode>) {
        var common: Annotations.Directions = []
        for node in component {
            common.formUnion(Annotations.Directions(node.keywords))
            for inner in edges(node) { common.formUnion(directions[inner.id] ?? []) }
        }
        for node in component { directions[node.id] = common }
    }
}
