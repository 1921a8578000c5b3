internal import DocumentTree

/// A value of a document, and the way to it.
final class PathSpot {
    enum Step: Hashable {
        case name(String)
        case index(Int)
    }

    let node: Node
    let parent: PathSpot?
    let step: Step?

    init(_ node: Node) {
        self.node = node
        parent = nil
        step = nil
    }

    init(_ node: Node, _ step: Step, of parent: PathSpot) {
        self.node = node
        self.parent = parent
        self.step = step
    }

    /// The steps from the root.
    var steps: [Step] {
        var steps: [Step] = []
        var spot = self
        while let parent = spot.parent, let step = spot.step {
            steps.append(step)
            spot = parent
        }
        return steps.reversed()
    }
}
