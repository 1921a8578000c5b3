internal import OpenAPI

/// Finds the properties that must be stored behind a reference because their structure would contain itself.
///
/// Arrays, maps and unions already hold their contents elsewhere, so only structures and tuples within each other count.
struct Recursion {
    private let reader: ShapeReader
    private let registry: TypeRegistry
    /// The number of each type's strongly connected component.
    private var components: [ObjectIdentifier: Int] = [:]

    init(reader: ShapeReader, registry: TypeRegistry) {
        self.reader = reader
        self.registry = registry
        var search = ComponentSearch(edges: edges)
        func visit(_ type: NominalType) {
            search.visit(type)
            type.children.forEach(visit)
        }
        registry.topLevel.forEach(visit)
        components = search.components
    }

    func isIndirect(_ member: Schema, in type: NominalType) -> Bool {
        guard let target = structure(behind: member), let own = components[ObjectIdentifier(type)],
            components[ObjectIdentifier(target)] == own
        else { return false }
        return target === type || edges(target).contains { components[ObjectIdentifier($0)] == own }
    }

    private func edges(_ type: NominalType) -> [NominalType] {
        switch type.shape.form {
        case .structure(let shape): shape.members.compactMap { structure(behind: $0.schema) }
        case .tuple(let shape): shape.elements.compactMap { structure(behind: $0) }
        case .scalar, .reference, .array, .dictionary, .enumeration, .union: []
        }
    }

    private func structure(behind schema: Schema) -> NominalType? {
        let shape = reader.resolvedShape(of: schema).shape
        switch shape.form {
        case .structure, .tuple: return registry.type(of: shape.schema)
        case .scalar, .reference, .array, .dictionary, .enumeration, .union: return nil
        }
    }
}

/// Tarjan's algorithm, with a stack of its own so that deep documents cannot exhaust the thread's.
private struct ComponentSearch {
    let edges: (NominalType) -> [NominalType]
    var components: [ObjectIdentifier: Int] = [:]
    private var order: [ObjectIdentifier: Int] = [:]
    private var low: [ObjectIdentifier: Int] = [:]
    private var path: [NominalType] = []
    private var onPath: Set<ObjectIdentifier> = []
    private var next = 0

    init(edges: @escaping (NominalType) -> [NominalType]) { self.edges = edges }

    mutating func visit(_ root: NominalType) {
        guard order[ObjectIdentifier(root)] == nil else { return }
        var work: [(type: NominalType, edges: [NominalType], position: Int)] = [(root, begin(root), 0)]
        while let frame = work.last {
            let id = ObjectIdentifier(frame.type)
            if frame.position < frame.edges.count {
                work[work.count - 1].position += 1
                let target = frame.edges[frame.position]
                let targetID = ObjectIdentifier(target)
                if order[targetID] == nil {
                    work.append((target, begin(target), 0))
                } else if onPath.contains(targetID) {
                    low[id] = min(low[id] ?? 0, order[targetID] ?? 0)
                }
                continue
            }
            work.removeLast()
            if let parent = work.last {
                let parentID = ObjectIdentifier(parent.type)
                low[parentID] = min(low[parentID] ?? 0, low[id] ?? 0)
            }
            if low[id] == order[id] { close(frame.type) }
        }
    }

    private mutating func begin(_ type: NominalType) -> [NominalType] {
        let id = ObjectIdentifier(type)
        order[id] = next
        low[id] = next
        next += 1
        path.append(type)
        onPath.insert(id)
        return edges(type)
    }

    private mutating func close(_ type: NominalType) {
        let number = order[ObjectIdentifier(type)] ?? 0
        while let member = path.popLast() {
            onPath.remove(ObjectIdentifier(member))
            components[ObjectIdentifier(member)] = number
            if member === type { break }
        }
    }
}
