package import Diagnostics
package import DocumentTree

/// Finds what a `$ref` names: by a path, a URL, a JSON pointer, or a name that a schema gives itself.
///
/// Reads documents as references name them. Reports nothing but documents that cannot be read.
package final class ReferenceLocator {
    /// A value of a document.
    package struct Target: Sendable {
        package let node: Node
        package let scope: ReferenceScope
        /// The way from the document's root.
        package let tokens: [String]
        /// Whether the pointer ends with a `/` too many.
        package var hasEmptyToken = false
    }

    package enum Answer {
        case found(Target)
        /// It points to nothing, for this reason.
        case missing(String)
        /// It names a file that is not there: this says so, and was not reported.
        case noFile(Diagnostic)
        /// It names a document that was reported.
        case unreadable
    }

    private struct Question: Hashable {
        let scope: ObjectIdentifier
        let text: String
    }

    package let store: DocumentStore
    /// What was read so far.
    private(set) var index: ReferenceIndex
    private var answers: [Question: Target] = [:]
    /// References to documents that could not be read: told once for each, however often it is looked up.
    private var unreadable: Set<SourceLocation> = []
    private var hasReadNeighbours = false
    /// By the place of a mapping, its keys by what a reference that misses them may have meant.
    private var foldedKeys: [SourceLocation: [String: String]] = [:]

    package init(root node: Node, store: DocumentStore, version: OpenAPIDocument.Version) {
        self.store = store
        let root = OpenedDocument(node, store: store, version: version, isRoot: true)
        index = ReferenceIndex(root: root, version: version)
    }

    /// The root document's scope.
    package var root: ReferenceScope { index.root }

    /// The scope of a document that was read.
    func opened(_ node: Node) -> ReferenceScope {
        if let known = index.documents[ObjectIdentifier(node.location.file)] { return known }
        let document = OpenedDocument(node, store: store, version: index.version, isRoot: false)
        index.add(document)
        return document.scope
    }

    /// The document that a value is part of.
    package func document(of node: Node) -> ReferenceScope { index.document(of: node) }

    /// The document that a scope is part of.
    package func document(of scope: ReferenceScope) -> ReferenceScope { index.document(of: scope) }

    /// The schema with an `$id` that stands there, if there is one.
    package func scope(at node: Node) -> ReferenceScope? { index.scope(at: node) }

    // MARK: - Locating

    /// What the reference names, one step far.
    package func locate(_ text: String, from scope: ReferenceScope, at location: SourceLocation) -> Answer {
        let question = Question(scope: ObjectIdentifier(scope), text: text)
        if let known = answers[question] { return .found(known) }
        let uri = URIReference(text)
        var resource = scope
        if !uri.isFragment {
            guard !unreadable.contains(location) else { return .unreadable }
            switch self.resource(uri.withoutFragment, text, from: scope, at: location) {
            case .found(let found):
                index.note(found, named: uri.withoutFragment, from: scope)
                resource = found
            case .absent(let diagnostic): return .noFile(diagnostic)
            case .refused:
                unreadable.insert(location)
                return .unreadable
            }
        }
        switch index.find(uri.fragment ?? "", in: resource) {
        case .found(let target):
            answers[question] = target
            return .found(target)
        case .missing(let missing): return .missing(words(for: missing))
        }
    }

    /// A document or schema, or why there is none.
    private enum Resource {
        case found(ReferenceScope)
        case absent(Diagnostic)
        case refused
    }

    private func resource(
        _ uri: URIReference, _ text: String, from scope: ReferenceScope, at location: SourceLocation
    ) -> Resource {
        let absolute = uri.resolved(against: scope.uri)
        if let known = named(absolute) { return .found(known) }
        if uri.scheme == nil, uri.authority == nil, !store.isRemote(scope.file) {
            // Documents that have URIs of their own lie beside each other on a disk as well.
            if store.hasFile(text, from: scope.file) { return load(text, from: scope, at: location) }
            if let known = namedNearby(absolute) { return .found(known) }
            if scope.isFoundThere || !absolute.isHTTP { return load(text, from: scope, at: location) }
        } else if let known = namedNearby(absolute) {
            return .found(known)
        }
        return load(absolute.description, from: scope, at: location)
    }

    private func load(_ text: String, from scope: ReferenceScope, at location: SourceLocation) -> Resource {
        switch store.find(text, from: scope.file, at: location) {
        case .found(let node): .found(opened(node))
        case .absent(let diagnostic): .absent(diagnostic)
        case .refused: .refused
        }
    }

    /// What the reference of an example names, one step far; nil, without a word, where that is nothing or not within
    /// reach. What is wrong with a file is a warning, since no client needs an example.
    package func locateExample(_ text: String, from scope: ReferenceScope) -> Target? {
        let uri = URIReference(text)
        var resource = scope
        if !uri.isFragment {
            guard uri.scheme == nil, uri.authority == nil, store.hasFile(text, from: scope.file),
                case .found(let node) = store.find(text, from: scope.file, isOptional: true)
            else { return nil }
            resource = opened(node)
            index.note(resource, named: uri.withoutFragment, from: scope)
        }
        guard case .found(let target) = index.find(uri.fragment ?? "", in: resource) else { return nil }
        return target
    }

    /// The document or schema that has this URI.
    private func named(_ uri: URIReference) -> ReferenceScope? {
        index.version >= .v3_1 ? index.resource(uri) : nil
    }

    /// The same, once every file that is within reach has been looked at.
    private func namedNearby(_ uri: URIReference) -> ReferenceScope? {
        guard index.version >= .v3_1 else { return nil }
        if !hasReadNeighbours {
            hasReadNeighbours = true
            readNeighbours()
        }
        return index.resource(uri)
    }

    /// Reads the files that the documents read so far lead to, so that no name depends on what is read first.
    private func readNeighbours() {
        var pending = index.documents.values.filter { !store.isRemote($0.file) }
            .sorted { $0.file.path < $1.file.path }
        var seen = Set(pending.map { ObjectIdentifier($0.file) })
        while let document = pending.popLast() {
            for text in IdentifierScan(document.node).references {
                let uri = URIReference(text)
                guard uri.scheme == nil, uri.authority == nil, !uri.path.isEmpty,
                    store.hasFile(text, from: document.file),
                    let node = store.load(relative: text, from: document.file),
                    seen.insert(ObjectIdentifier(node.location.file)).inserted
                else { continue }
                pending.append(opened(node))
            }
        }
    }

    // MARK: - What is missing

    private func words(for missing: ReferenceIndex.Missing) -> String {
        switch missing {
        case .malformedPointer: "this is no JSON pointer"
        case .noPointer: "this is no JSON pointer, such as `#/components/schemas/Pet`"
        case .anchor(let name): "no schema has the `$anchor` `\(name)`"
        case .member(let token, let node, let reached): "\(reached) has no `\(token)`\(suggestion(token, in: node))"
        }
    }

    private func suggestion(_ token: String, in node: Node) -> String {
        guard let entries = node.mapping?.entries else { return "" }
        let known =
            foldedKeys[node.location]
            ?? Dictionary(
                entries.map { (Self.folded($0.key), $0.key) }
            ) { first, _ in first }
        foldedKeys[node.location] = known
        return known[Self.folded(token)].map { "; did you mean `\($0)`?" } ?? ""
    }

    /// Small, and singular.
    private static func folded(_ key: String) -> String {
        let small = key.lowercased()
        return small.hasSuffix("s") ? String(small.dropLast()) : small
    }
}
