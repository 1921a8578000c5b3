package import Diagnostics
package import DocumentTree

/// Finds what a `$ref` names: by a path, a URL, a JSON pointer, or a name that a schema gives itself.
///
/// Reports nothing but documents that cannot be read.
package final class ReferenceLocator {
    /// A value of a document.
    package struct Target {
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
        /// It names a document that was reported.
        case unreadable
    }

    private struct Question: Hashable {
        let scope: ObjectIdentifier
        let text: String
    }

    let store: DocumentStore
    /// Whether `$id`, `$anchor` and `$self` mean anything: from OpenAPI 3.1 on.
    private let version: OpenAPIDocument.Version
    private var documents: [ObjectIdentifier: ReferenceScope] = [:]
    private var resources: [URIReference: ReferenceScope] = [:]
    /// Schemas with an `$id`, by where they stand.
    private var scopes: [SourceLocation: ReferenceScope] = [:]
    private var anchors: [ObjectIdentifier: [String: Target]] = [:]
    /// By document, for references that look for an anchor outside the schema with an `$id` that it belongs to.
    private var strayAnchors: [ObjectIdentifier: [String: [Target]]] = [:]
    private var answers: [Question: Target] = [:]
    /// References to documents that could not be read: told once for each, however often it is looked up.
    private var unreadable: Set<SourceLocation> = []
    private var hasReadNeighbours = false
    /// By the place of a mapping, its keys by what a reference that misses them may have meant.
    private var foldedKeys: [SourceLocation: [String: String]] = [:]

    /// The root document's scope.
    package private(set) var root: ReferenceScope

    package init(root node: Node, store: DocumentStore, version: OpenAPIDocument.Version) {
        self.store = store
        self.version = version
        root = ReferenceScope(
            file: node.location.file, documentName: "", node: node, tokens: [], uri: URIReference(""),
            isFoundThere: true)
        root = opened(node)
    }

    /// The scope of a document that was read.
    func opened(_ node: Node) -> ReferenceScope {
        let file = node.location.file
        if let known = documents[ObjectIdentifier(file)] { return known }
        let found = store.uri(of: file)
        var uri = found
        if version >= .v3_2, node["openapi"] != nil, let own = node["$self"]?.string {
            uri = URIReference(own).withoutFragment.resolved(against: found)
        }
        let files = documents.isEmpty ? store.rootFiles : [file]
        let scan = version >= .v3_1 && files.contains(where: Identifiers.mayOccur) ? IdentifierScan(node) : nil
        if let own = scan?.ids.first, own.tokens.isEmpty {
            uri = URIReference(own.name).withoutFragment.resolved(against: uri)
        }
        let scope = ReferenceScope(
            file: file, documentName: store.name(of: file), node: node, tokens: [], uri: uri,
            isFoundThere: uri == found)
        documents[ObjectIdentifier(file)] = scope
        for name in [uri, found] where resources[name] == nil { resources[name] = scope }
        if let scan { note(scan, in: scope) }
        return scope
    }

    /// The documents that references led to, and the root.
    var documentRoots: [(name: String, root: Node)] { documents.values.map { ($0.documentName, $0.node) } }

    /// The document that a value is part of.
    package func document(of node: Node) -> ReferenceScope {
        documents[ObjectIdentifier(node.location.file)] ?? root
    }

    /// The document that a scope is part of.
    package func document(of scope: ReferenceScope) -> ReferenceScope {
        documents[ObjectIdentifier(scope.file)] ?? scope
    }

    /// The schema with an `$id` that stands there, if there is one.
    package func scope(at node: Node) -> ReferenceScope? {
        scopes.isEmpty ? nil : scopes[node.location]
    }

    private func note(_ scan: IdentifierScan, in document: ReferenceScope) {
        var around: [[String]: ReferenceScope] = [[]: document]
        func nearest(_ tokens: [String]) -> ReferenceScope {
            var tokens = tokens[...]
            while true {
                if let scope = around[Array(tokens)] { return scope }
                if tokens.popLast() == nil { return document }
            }
        }
        for id in scan.ids where !id.tokens.isEmpty {
            let uri = URIReference(id.name).withoutFragment.resolved(against: nearest(id.tokens).uri)
            let scope = ReferenceScope(
                file: document.file, documentName: document.documentName, node: id.node, tokens: id.tokens, uri: uri,
                isFoundThere: false)
            around[id.tokens] = scope
            scopes[id.node.location] = scope
            if resources[uri] == nil { resources[uri] = scope }
        }
        for anchor in scan.anchors {
            let scope = nearest(anchor.tokens)
            let target = Target(node: anchor.node, scope: scope, tokens: anchor.tokens)
            if anchors[ObjectIdentifier(scope)]?[anchor.name] == nil {
                anchors[ObjectIdentifier(scope), default: [:]][anchor.name] = target
            }
            strayAnchors[ObjectIdentifier(document.file), default: [:]][anchor.name, default: []].append(target)
        }
    }

    // MARK: - Locating

    /// What the reference names, one step far.
    package func locate(_ text: String, from scope: ReferenceScope, at location: SourceLocation) -> Answer {
        let question = Question(scope: ObjectIdentifier(scope), text: text)
        if let known = answers[question] { return .found(known) }
        let uri = URIReference(text)
        let isWithin = uri.scheme == nil && uri.authority == nil && uri.path.isEmpty && uri.query == nil
        var resource = scope
        if !isWithin {
            guard !unreadable.contains(location) else { return .unreadable }
            guard let found = self.resource(uri.withoutFragment, text, from: scope, at: location) else {
                unreadable.insert(location)
                return .unreadable
            }
            resource = found
        }
        let answer = find(uri.fragment ?? "", in: resource)
        if case .found(let target) = answer { answers[question] = target }
        return answer
    }

    private func resource(
        _ uri: URIReference, _ text: String, from scope: ReferenceScope, at location: SourceLocation
    ) -> ReferenceScope? {
        let absolute = uri.resolved(against: scope.uri)
        if let known = named(absolute) { return known }
        if uri.scheme == nil, uri.authority == nil, !store.isRemote(scope.file) {
            // Documents that have URIs of their own lie beside each other on a disk as well.
            if store.hasFile(text, from: scope.file) { return load(text, from: scope, at: location) }
            if let known = namedNearby(absolute) { return known }
            if scope.isFoundThere || !absolute.isHTTP { return load(text, from: scope, at: location) }
        } else if let known = namedNearby(absolute) {
            return known
        }
        return load(absolute.description, from: scope, at: location)
    }

    private func load(_ text: String, from scope: ReferenceScope, at location: SourceLocation) -> ReferenceScope? {
        store.load(relative: text, from: scope.file, at: location).map(opened)
    }

    /// The document or schema that has this URI.
    private func named(_ uri: URIReference) -> ReferenceScope? {
        version >= .v3_1 ? resources[uri] : nil
    }

    /// The same, once every file that is within reach has been looked at.
    private func namedNearby(_ uri: URIReference) -> ReferenceScope? {
        guard version >= .v3_1 else { return nil }
        if !hasReadNeighbours {
            hasReadNeighbours = true
            readNeighbours()
        }
        return resources[uri]
    }

    /// Reads the files that the documents read so far lead to, so that no name depends on what is read first.
    private func readNeighbours() {
        var pending = documents.values.filter { !store.isRemote($0.file) }.sorted { $0.file.path < $1.file.path }
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

    // MARK: - Fragments

    private func find(_ fragment: String, in scope: ReferenceScope) -> Answer {
        guard !fragment.isEmpty else {
            return .found(Target(node: scope.node, scope: scope, tokens: scope.tokens))
        }
        // Pointers from a document's root are common also where an `$id` makes them wrong.
        let document = document(of: scope)
        guard fragment.hasPrefix("/") else {
            guard version >= .v3_1 else {
                return .missing("this is no JSON pointer, such as `#/components/schemas/Pet`")
            }
            let name = URIReference.decoded(fragment) ?? fragment
            let strays = strayAnchors[ObjectIdentifier(scope.file)]?[name] ?? []
            guard
                let target = anchors[ObjectIdentifier(scope)]?[name] ?? anchors[ObjectIdentifier(document)]?[name]
                    ?? (strays.count == 1 ? strays.first : nil)
            else { return .missing("no schema has the `$anchor` `\(name)`") }
            return .found(target)
        }
        guard let pointer = JSONPointer("#" + fragment) else { return .missing("this is no JSON pointer") }
        let first = follow(pointer, in: scope)
        if case .missing = first, scope !== document, case .found(let target) = follow(pointer, in: document) {
            return .found(target)
        }
        return first
    }

    private func follow(_ pointer: JSONPointer, in scope: ReferenceScope) -> Answer {
        var node = scope.node
        var within = scope
        var reached = JSONPointer()
        for (index, token) in pointer.tokens.enumerated() {
            guard let next = JSONPointer(tokens: [token]).resolve(in: node) else {
                if token.isEmpty, index == pointer.tokens.count - 1 {
                    return .found(
                        Target(
                            node: node, scope: within, tokens: scope.tokens + pointer.tokens.dropLast(),
                            hasEmptyToken: true))
                }
                return .missing("\(reached) has no `\(token)`\(suggestion(token, in: node))")
            }
            node = next
            reached = reached.appending(token)
            if let inner = self.scope(at: node) { within = inner }
        }
        return .found(Target(node: node, scope: within, tokens: scope.tokens + pointer.tokens))
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

/// The keywords by which schemas and documents name themselves.
enum Identifiers {
    private static let keywords = ["$id", "$anchor", "$dynamicAnchor"].map { Array($0.utf8) }

    /// Whether one of them is written anywhere in a file; most documents have none, and need not be searched.
    static func mayOccur(in file: SourceFile) -> Bool {
        file.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while let dollar = bytes[start...].firstIndex(of: UInt8(ascii: "$")) {
                if keywords.contains(where: { bytes[dollar...].starts(with: $0) }) { return true }
                start = dollar + 1
            }
            return false
        }
    }
}
