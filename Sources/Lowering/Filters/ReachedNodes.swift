internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// What is written in the parts of a document that are kept, and in all that they refer to.
struct ReachedNodes {
    /// Where all of it stands, in the files themselves.
    private(set) var locations: Set<SourceLocation> = []
    private var visited: Set<SourceLocation> = []
    private let linked: LinkedReferences

    init(_ linked: LinkedReferences) { self.linked = linked }

    /// Adds a value, what is in it, and what that refers to.
    mutating func add(_ root: Node) {
        var pending = [root]
        while let node = pending.popLast() {
            guard visited.insert(node.location).inserted else { continue }
            locations.insert(node.location.original)
            pending += node.sequence ?? []
            for entry in node.mapping?.entries ?? [] {
                locations.insert(entry.keyLocation.original)
                pending.append(entry.value)
                guard entry.key == "$ref" || entry.key == "$dynamicRef", let text = entry.value.string,
                    let target = linked.target(of: text, in: node)
                else { continue }
                pending.append(target)
            }
            for entry in node["mapping"]?.mapping?.entries ?? [] where node["propertyName"] != nil {
                guard let text = entry.value.string else { continue }
                let reference = text.contains("/") || text.contains("#") ? text : "#/components/schemas/" + text
                if let target = linked.target(of: reference, in: node) { pending.append(target) }
            }
        }
    }
}
