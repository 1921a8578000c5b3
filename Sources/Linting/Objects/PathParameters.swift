internal import DocumentTree
internal import OpenAPI

/// Those of a list of parameters that say `in: path`; an object, since paths share lists.
final class PathParameters: Sendable {
    /// Their names, and where they are written.
    let found: [(name: String, node: Node)]
    let names: Set<String>
    /// Whether every reference in the list leads to a parameter.
    let isComplete: Bool

    static let none = PathParameters([])

    init(_ parameters: [(written: Node, resolved: Node?)]) {
        found = parameters.compactMap { written, resolved in
            guard resolved?["in"]?.string == "path", let name = resolved?["name"]?.string else { return nil }
            return (name, written)
        }
        names = Set(found.map(\.name))
        isComplete = parameters.allSatisfy { $0.resolved != nil }
    }
}
