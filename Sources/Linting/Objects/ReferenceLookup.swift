internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Finds what a `$ref` points to, through the references it leads to.
final class ReferenceLookup {
    enum Answer {
        case found(Node)
        /// It points to nothing, for this reason.
        case missing(String)
        /// It leads back to itself.
        case cycle
        /// What is wrong is told at a reference it leads to.
        case elsewhere
        /// It names a document that was reported already.
        case unreadable
    }

    let locator: ReferenceLocator
    /// By the place of a reference on the way, how a chain ends that comes by.
    private var ends: [SourceLocation: Answer] = [:]

    init(root: Node, store: DocumentStore, version: OpenAPIDocument.Version) {
        locator = ReferenceLocator(root: root, store: store, version: version)
    }

    /// What the reference points to, and the first thing on the way; nothing is on that to a file of text.
    func find(
        _ text: String, at location: SourceLocation, from scope: ReferenceScope, isText: Bool = false
    ) -> (answer: Answer, first: ReferenceLocator.Target?) {
        if isText, DocumentStore.namesText(text) {
            switch locator.store.text(text, from: scope.file, at: location) {
            case .found(let text): return (.found(Node(.string(text), at: location)), nil)
            case .absent(let diagnostic): locator.store.report(diagnostic)
            case .refused: break
            }
            return (.unreadable, nil)
        }
        var answer = locator.locate(text, from: scope, at: location)
        let first: ReferenceLocator.Target
        switch answer {
        case .found(let target): first = target
        case .missing(let reason): return (.missing(reason), nil)
        case .noFile(let diagnostic):
            locator.store.report(diagnostic)
            return (.unreadable, nil)
        case .unreadable: return (.unreadable, nil)
        }
        var visited: Set<SourceLocation> = [location]
        while case .found(let target) = answer, let next = target.node["$ref"], let text = next.string,
            target.node.isOnlyReference
        {
            if let known = ends[next.location] { return (end(known, of: visited), first) }
            guard visited.insert(next.location).inserted else { return (end(.cycle, of: visited), first) }
            answer = locator.locate(text, from: target.scope, at: next.location)
            if case .noFile(let diagnostic) = answer { locator.store.report(diagnostic) }
        }
        // Where the chain breaks later, that is told at the reference that breaks it.
        guard case .found(let target) = answer else { return (end(.elsewhere, of: visited), first) }
        return (end(.found(target.node), of: visited), first)
    }

    private func end(_ answer: Answer, of way: Set<SourceLocation>) -> Answer {
        for location in way { ends[location] = answer }
        return answer
    }

    /// The object itself, or what it refers to.
    func resolve(_ node: Node) -> Node? {
        guard let reference = node["$ref"], let text = reference.string else { return node }
        let scope = locator.document(of: node)
        guard case .found(let target) = find(text, at: reference.location, from: scope).answer else { return nil }
        return target
    }
}

extension Node {
    /// Whether a mapping says nothing but where to look.
    fileprivate var isOnlyReference: Bool {
        mapping?.entries.allSatisfy { ["$ref", "summary", "description"].contains($0.key) } ?? false
    }
}
