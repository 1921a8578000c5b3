internal import Diagnostics
internal import DocumentTree

/// The documents that were read and the names in them: what a reference can be found by without reading anything.
struct ReferenceIndex: Sendable {
    typealias Target = ReferenceLocator.Target

    /// Why there is nothing where a fragment points to.
    enum Missing {
        /// What is written there is no pointer, though it begins as one.
        case malformedPointer
        /// A name, where the standard has pointers alone.
        case noPointer
        case anchor(String)
        /// The last value on the way has no such member.
        case member(String, of: Node, at: JSONPointer)
    }

    enum Answer {
        case found(Target)
        case missing(Missing)
    }

    /// A document or schema, as references spell it.
    private struct Name: Hashable {
        let scope: ObjectIdentifier
        let uri: URIReference
    }

    /// Whether `$id`, `$anchor` and `$self` mean anything: from OpenAPI 3.1 on.
    let version: OpenAPIDocument.Version
    /// The root document's scope.
    let root: ReferenceScope
    /// Those of all documents, by file.
    private(set) var documents: [ObjectIdentifier: ReferenceScope] = [:]
    private var resources: [URIReference: ReferenceScope] = [:]
    /// Schemas with an `$id`, by where they stand.
    private var scopes: [SourceLocation: ReferenceScope] = [:]
    private var anchors: [ObjectIdentifier: [String: Target]] = [:]
    /// By document, for references that look for an anchor outside the schema with an `$id` that it belongs to.
    private var strayAnchors: [ObjectIdentifier: [String: [Target]]] = [:]
    /// What references led to that name a document.
    private var found: [Name: ReferenceScope] = [:]

    init(root: OpenedDocument, version: OpenAPIDocument.Version) {
        self.version = version
        self.root = root.scope
        add(root)
    }

    // MARK: - Documents

    mutating func add(_ document: OpenedDocument) {
        let scope = document.scope
        documents[ObjectIdentifier(scope.file)] = scope
        for name in [scope.uri, document.foundAt] where resources[name] == nil { resources[name] = scope }
        if let scan = document.scan { note(scan, in: scope) }
    }

    /// The document that a value is part of.
    func document(of node: Node) -> ReferenceScope {
        documents[ObjectIdentifier(node.location.file)] ?? root
    }

    /// The document that a scope is part of.
    func document(of scope: ReferenceScope) -> ReferenceScope {
        documents[ObjectIdentifier(scope.file)] ?? scope
    }

    /// The schema with an `$id` that stands there, if there is one.
    func scope(at node: Node) -> ReferenceScope? {
        scopes.isEmpty ? nil : scopes[node.location]
    }

    /// The document or schema that has this URI.
    func resource(_ uri: URIReference) -> ReferenceScope? { resources[uri] }

    /// Keeps what a reference led to, seen from where it stands.
    mutating func note(_ resource: ReferenceScope, named uri: URIReference, from scope: ReferenceScope) {
        found[Name(scope: ObjectIdentifier(scope), uri: uri)] = resource
    }

    private mutating func note(_ scan: IdentifierScan, in document: ReferenceScope) {
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

    // MARK: - Finding

    /// What a reference in a value names, one step far; nil if that is nothing, or was not read.
    func target(of text: String, in node: Node) -> Target? {
        let scope = scope(at: node) ?? document(of: node)
        let uri = URIReference(text)
        let name = uri.withoutFragment
        let resource =
            uri.isFragment
            ? scope
            : found[Name(scope: ObjectIdentifier(scope), uri: name)] ?? resources[name.resolved(against: scope.uri)]
        guard let resource, case .found(let target) = find(uri.fragment ?? "", in: resource) else { return nil }
        return target
    }

    /// What a fragment points to.
    func find(_ fragment: String, in scope: ReferenceScope) -> Answer {
        guard !fragment.isEmpty else {
            return .found(Target(node: scope.node, scope: scope, tokens: scope.tokens))
        }
        // Pointers from a document's root are common also where an `$id` makes them wrong.
        let document = document(of: scope)
        guard fragment.hasPrefix("/") else {
            guard version >= .v3_1 else { return .missing(.noPointer) }
            let name = URIReference.decoded(fragment) ?? fragment
            let strays = strayAnchors[ObjectIdentifier(scope.file)]?[name] ?? []
            guard
                let target = anchors[ObjectIdentifier(scope)]?[name] ?? anchors[ObjectIdentifier(document)]?[name]
                    ?? (strays.count == 1 ? strays.first : nil)
            else { return .missing(.anchor(name)) }
            return .found(target)
        }
        guard let pointer = JSONPointer("#" + fragment) else { return .missing(.malformedPointer) }
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
                return .missing(.member(token, of: node, at: reached))
            }
            node = next
            reached = reached.appending(token)
            if let inner = self.scope(at: node) { within = inner }
        }
        return .found(Target(node: node, scope: within, tokens: scope.tokens + pointer.tokens))
    }
}

extension URIReference {
    /// Whether it names something in the document that it stands in.
    var isFragment: Bool { scheme == nil && authority == nil && path.isEmpty && query == nil }
}
