internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Which findings are of parts of a document that are filtered out.
///
/// Whoever filters something out does not want to be told what is wrong with it.
struct FilteredFindings {
    private let reached: Set<SourceLocation>
    private var dropped: Set<SourceLocation> = []
    /// The documents that the root document refers to, of which only what is reached counts.
    private let others: Set<ObjectIdentifier>

    /// - Parameters:
    ///   - kept: The paths with the operations that are kept.
    ///   - schemas: The places of the schemas whose types are.
    init(_ document: OpenAPIDocument, kept: [PathPlan], schemas: [Place]) {
        var reached = ReachedNodes(document.linked)
        let keptOperations = Set(
            kept.flatMap { $0.operations.map(\.operation) + $0.leftOut.map(\.operation) }.map(\.origin.location))
        let keptItems = Set(kept.map(\.item.origin.location))
        others = Set(
            document.linked.documents.filter { !$0.name.isEmpty }.map { ObjectIdentifier($0.root.location.file) })
        for (name, root) in document.linked.documents where name.isEmpty {
            for entry in root.mapping?.entries ?? [] where !["paths", "components"].contains(entry.key) {
                reached.add(entry.value)
            }
            root["components"]?["securitySchemes"].map { reached.add($0) }
        }
        for path in kept {
            for operation in path.operations.map(\.operation) + path.leftOut.map(\.operation) {
                Self.node(at: operation.origin.place, document).map { reached.add($0) }
            }
            for parameter in path.item.parameters {
                Self.node(at: parameter.origin.place, document).map { reached.add($0) }
            }
        }
        for place in schemas { Self.node(at: place, document).map { reached.add($0) } }
        self.reached = reached.locations
        // What is in the paths and components of the document, but for what holds what is kept.
        for entry in document.root["paths"]?.mapping?.entries ?? [] {
            let isKept = keptItems.contains(entry.value.location)
            if !isKept { drop(entry) }
            for operation in entry.value.mapping?.entries ?? []
            where isKept && operation.value.mapping != nil && !keptOperations.contains(operation.value.location) {
                drop(operation)
            }
        }
        for kind in document.root["components"]?.mapping?.entries ?? [] where kind.key != "securitySchemes" {
            for entry in kind.value.mapping?.entries ?? []
            where !reached.locations.contains(entry.value.location.original) {
                drop(entry)
            }
        }
    }

    /// Whether a finding is of something that is kept, or of nothing that could be filtered out.
    func keeps(_ diagnostic: Diagnostic) -> Bool {
        guard let location = diagnostic.location else { return true }
        if reached.contains(location) { return true }
        return !dropped.contains(location) && !others.contains(ObjectIdentifier(location.file))
    }

    /// Whether what is written there is reached.
    func reaches(_ location: SourceLocation) -> Bool { reached.contains(location.original) }

    private mutating func drop(_ entry: Mapping.Entry) {
        dropped.insert(entry.keyLocation.original)
        var pending = [entry.value]
        while let node = pending.popLast() {
            guard dropped.insert(node.location.original).inserted else { continue }
            pending += node.sequence ?? []
            for entry in node.mapping?.entries ?? [] {
                dropped.insert(entry.keyLocation.original)
                pending.append(entry.value)
            }
        }
    }

    private static func node(at place: Place, _ document: OpenAPIDocument) -> Node? {
        let name = place.documentName
        let root = document.linked.documents.first { $0.name == name }?.root ?? document.root
        return JSONPointer(tokens: place.tokens).resolve(in: root)
    }
}
