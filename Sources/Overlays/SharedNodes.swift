internal import Diagnostics
internal import DocumentTree

/// Keeps what is changed apart from what it was a copy of.
///
/// A value is known by where it is written: what YAML's aliases share is one value to those who read the document. So
/// one that is written once and stands in several places needs places of its own as soon as the two may differ.
final class SharedNodes {
    private let budget: OverlayBudget
    private var seen: Set<SourceLocation> = []
    private var shared: Set<SourceLocation> = []
    private var number = 0

    init(budget: OverlayBudget) { self.budget = budget }

    /// Notes what aliases share in a document, and what another has that is the same file.
    func note(_ root: Node) throws(OverlayBudget.Spent) {
        var waiting = [root]
        while let node = waiting.popLast() {
            guard node.isContainer else { continue }
            try budget.spend()
            guard seen.insert(node.location).inserted else {
                shared.insert(node.location)
                continue
            }
            waiting += node.mapping?.entries.map(\.value) ?? node.sequence ?? []
        }
    }

    /// How many levels a value has.
    func height(of root: Node) throws(OverlayBudget.Spent) -> Int {
        var height = 0
        var level = [root]
        while !level.isEmpty {
            height += 1
            try budget.spend(level.count)
            level = level.flatMap { $0.mapping?.entries.map(\.value) ?? $0.sequence ?? [] }.filter(\.isContainer)
        }
        return height
    }

    /// A location for a value that takes the place of the one there.
    func location(changing node: Node) -> SourceLocation {
        guard shared.contains(node.location) else { return node.location }
        number += 1
        let file = SourceFile(copyOf: node.location.file, number: number)
        return SourceLocation(file: file, line: node.location.line, column: node.location.column)
    }

    /// The same value with places of its own.
    func copy(_ node: Node) throws(OverlayBudget.Spent) -> Node {
        number += 1
        var files: [ObjectIdentifier: SourceFile] = [:]
        return try copy(node, number, &files)
    }

    private func copy(
        _ node: Node, _ number: Int, _ files: inout [ObjectIdentifier: SourceFile]
    ) throws(OverlayBudget.Spent) -> Node {
        try budget.spend(OverlayBudget.selection)
        let original = node.location.file
        let file = files[ObjectIdentifier(original)] ?? SourceFile(copyOf: original, number: number)
        files[ObjectIdentifier(original)] = file
        func place(_ location: SourceLocation) -> SourceLocation {
            location.file === original
                ? SourceLocation(file: file, line: location.line, column: location.column) : location
        }
        let location = place(node.location)
        switch node.content {
        case .sequence(let elements):
            var copies: [Node] = []
            for element in elements { copies.append(try copy(element, number, &files)) }
            return Node(.sequence(copies), at: location)
        case .mapping(let mapping):
            var entries: [Mapping.Entry] = []
            for entry in mapping.entries {
                entries.append(
                    Mapping.Entry(
                        key: entry.key, keyLocation: place(entry.keyLocation),
                        value: try copy(entry.value, number, &files)))
            }
            return Node(.mapping(Mapping(entries)), at: location)
        default: return Node(node.content, at: location, text: node.text)
        }
    }
}
