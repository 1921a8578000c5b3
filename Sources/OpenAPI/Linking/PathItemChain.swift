internal import Diagnostics

/// A path item and those that it leads to, each by the `$ref` of the one before.
struct PathItemChain {
    /// How the chain ends.
    enum End {
        /// With a path item that refers to no other, or to nothing.
        case complete
        /// At a reference that leads back.
        case cycle(Reference)
        /// At a reference that is one too many.
        case tooLong(Reference)
    }

    /// Every path item of a chain adds to what the last one has, for each path anew.
    static let maximumLength = 64

    private(set) var items: [PathItem]
    private(set) var end = End.complete

    /// - Parameter target: What a path item's reference names.
    init(from item: PathItem, target: (Reference) -> PathItem?) {
        items = [item]
        var visited: Set<SourceLocation> = []
        var current = item
        while let reference = current.reference {
            guard items.count <= Self.maximumLength else {
                end = .tooLong(reference)
                return
            }
            guard visited.insert(reference.origin.location).inserted else {
                end = .cycle(reference)
                return
            }
            guard var next = target(reference) else { return }
            next.path = item.path
            items.append(next)
            current = next
        }
    }

    /// Whether one of them has an operation.
    var hasOperations: Bool { items.contains { !$0.operations.isEmpty } }

    /// The first path item with all that the others add.
    var merged: PathItem {
        var items = items
        // The last one is what the others refer to.
        let last = items.removeLast()
        return items.reversed().reduce(last) { Self.merged($1, over: $0) }
    }

    /// What stands beside a reference goes before what it leads to.
    private static func merged(_ item: PathItem, over target: PathItem) -> PathItem {
        var merged = target
        let own = Set(item.operations.map(\.method))
        merged.operations = target.operations.filter { !own.contains($0.method) } + item.operations
        merged.parameters += item.parameters
        merged.summary = item.summary ?? target.summary
        merged.description = item.description ?? target.description
        if !item.servers.isEmpty { merged.servers = item.servers }
        return merged
    }
}
