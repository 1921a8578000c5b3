/// Finds what leads back to itself: Tarjan's algorithm, with a stack of its own so that deep documents cannot exhaust the thread's.
///
/// It is an object, since it is asked again and again, and remembers what it went through.
final class ComponentSearch<Element> {
    private let id: (Element) -> ObjectIdentifier
    let edges: (Element) -> [Element]
    /// The number of each element's strongly connected component.
    private(set) var components: [ObjectIdentifier: Int] = [:]
    private var order: [ObjectIdentifier: Int] = [:]
    private var low: [ObjectIdentifier: Int] = [:]
    private var path: [Element] = []
    private var onPath: Set<ObjectIdentifier> = []
    private var next = 0

    init(id: @escaping (Element) -> ObjectIdentifier, edges: @escaping (Element) -> [Element]) {
        self.id = id
        self.edges = edges
    }

    /// The number of an element's component, which is looked for if it is not known.
    func component(of element: Element) -> Int? {
        visit(element)
        return components[id(element)]
    }

    func visit(_ root: Element) {
        guard order[id(root)] == nil else { return }
        var work: [(element: Element, edges: [Element], position: Int)] = [(root, begin(root), 0)]
        while let frame = work.last {
            let own = id(frame.element)
            if frame.position < frame.edges.count {
                work[work.count - 1].position += 1
                let target = frame.edges[frame.position]
                let targetID = id(target)
                if order[targetID] == nil {
                    work.append((target, begin(target), 0))
                } else if onPath.contains(targetID) {
                    low[own] = min(low[own] ?? 0, order[targetID] ?? 0)
                }
                continue
            }
            work.removeLast()
            if let parent = work.last {
                let parentID = id(parent.element)
                low[parentID] = min(low[parentID] ?? 0, low[own] ?? 0)
            }
            if low[own] == order[own] { close(frame.element) }
        }
    }

    private func begin(_ element: Element) -> [Element] {
        let own = id(element)
        order[own] = next
        low[own] = next
        next += 1
        path.append(element)
        onPath.insert(own)
        return edges(element)
    }

    private func close(_ element: Element) {
        let own = id(element)
        let number = order[own] ?? 0
        while let member = path.popLast() {
            onPath.remove(id(member))
            components[id(member)] = number
            if id(member) == own { break }
        }
    }
}

extension ComponentSearch where Element: AnyObject {
    convenience init(edges: @escaping (Element) -> [Element]) { self.init(id: { ObjectIdentifier($0) }, edges: edges) }
}
