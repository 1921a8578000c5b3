/// Finds what leads back to itself: Tarjan's algorithm, with a stack of its own so that deep documents cannot exhaust the thread's.
///
/// It is an object, since it is asked again and again, and remembers what it went through.
final class ComponentSearch<Element> {
    private let id: (Element) -> ObjectIdentifier
    private let edges: (Element) -> [Element]
    /// Told of each component as soon as it is known: what it leads to was told before.
    private let closed: ((ArraySlice<Element>) -> Void)?
    private var marks: [ObjectIdentifier: Mark] = [:]
    private var path: [Element] = []

    /// What is known of an element that was reached.
    private struct Mark {
        /// How many were reached before it.
        let order: Int
        /// The first of those on the path that it leads back to.
        var low: Int
        /// The number of its strongly connected component, once all of that is known; until then it is on the path.
        var component: Int?
    }

    init(
        id: @escaping (Element) -> ObjectIdentifier, edges: @escaping (Element) -> [Element],
        closed: ((ArraySlice<Element>) -> Void)? = nil
    ) {
        self.id = id
        self.edges = edges
        self.closed = closed
    }

    /// The number of an element's component, which is looked for if it is not known.
    func component(of element: Element) -> Int? {
        visit(element)
        return knownComponent(of: element)
    }

    /// The number of an element's component; nil for one that was not reached.
    func knownComponent(of element: Element) -> Int? { marks[id(element)]?.component }

    func visit(_ root: Element) {
        guard marks[id(root)] == nil else { return }
        var work: [(element: Element, edges: [Element], position: Int)] = [(root, begin(root), 0)]
        while let frame = work.last {
            let own = id(frame.element)
            if frame.position < frame.edges.count {
                work[work.count - 1].position += 1
                let target = frame.edges[frame.position]
                if let mark = marks[id(target)] {
                    if mark.component == nil { lower(own, to: mark.order) }
                } else {
                    work.append((target, begin(target), 0))
                }
                continue
            }
            work.removeLast()
            guard let mark = marks[own] else { continue }
            if let parent = work.last { lower(id(parent.element), to: mark.low) }
            if mark.low == mark.order { close(frame.element, as: mark.order) }
        }
    }

    private func begin(_ element: Element) -> [Element] {
        marks[id(element)] = Mark(order: marks.count, low: marks.count)
        path.append(element)
        return edges(element)
    }

    private func lower(_ own: ObjectIdentifier, to low: Int) {
        if let known = marks[own]?.low, low < known { marks[own]?.low = low }
    }

    private func close(_ element: Element, as number: Int) {
        let own = id(element)
        var start = path.endIndex
        repeat {
            start -= 1
            marks[id(path[start])]?.component = number
        } while start > path.startIndex && id(path[start]) != own
        closed?(path[start...])
        path.removeSubrange(start...)
    }
}

extension ComponentSearch where Element: AnyObject {
    convenience init(edges: @escaping (Element) -> [Element]) { self.init(id: { ObjectIdentifier($0) }, edges: edges) }
}
