/// Finds what leads back to itself: Tarjan's algorithm, with a stack of its own so that deep documents cannot exhaust the thread's.
struct ComponentSearch<Element: AnyObject> {
    let edges: (Element) -> [Element]
    /// The number of each element's strongly connected component.
    private(set) var components: [ObjectIdentifier: Int] = [:]
    private var order: [ObjectIdentifier: Int] = [:]
    private var low: [ObjectIdentifier: Int] = [:]
    private var path: [Element] = []
    private var onPath: Set<ObjectIdentifier> = []
    private var next = 0

    init(edges: @escaping (Element) -> [Element]) { self.edges = edges }

    mutating func visit(_ root: Element) {
        guard order[ObjectIdentifier(root)] == nil else { return }
        var work: [(element: Element, edges: [Element], position: Int)] = [(root, begin(root), 0)]
        while let frame = work.last {
            let id = ObjectIdentifier(frame.element)
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
                let parentID = ObjectIdentifier(parent.element)
                low[parentID] = min(low[parentID] ?? 0, low[id] ?? 0)
            }
            if low[id] == order[id] { close(frame.element) }
        }
    }

    private mutating func begin(_ element: Element) -> [Element] {
        let id = ObjectIdentifier(element)
        order[id] = next
        low[id] = next
        next += 1
        path.append(element)
        onPath.insert(id)
        return edges(element)
    }

    private mutating func close(_ element: Element) {
        let number = order[ObjectIdentifier(element)] ?? 0
        while let member = path.popLast() {
            onPath.remove(ObjectIdentifier(member))
            components[ObjectIdentifier(member)] = number
            if member === element { break }
        }
    }
}
