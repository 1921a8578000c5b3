internal import Diagnostics
internal import DocumentTree

/// Finds what a `$ref` points to, without reporting anything but files that cannot be read.
final class ReferenceLookup {
    enum Answer {
        case found(Node)
        /// It points to nothing, for this reason.
        case missing(String)
        /// It leads back to itself.
        case cycle
        /// It points out of what is read here: to a URL, or to a schema by its `$id`.
        case elsewhere
        /// It names a file that was reported already.
        case unreadable
    }

    private let root: Node
    private let store: DocumentStore
    private let ownURI: String?
    private var roots: [ObjectIdentifier: Node] = [:]
    /// References to files that could not be read: told once for each, however often it is looked up.
    private var unreadable: Set<SourceLocation> = []
    /// Names of schemas: `$id`, and `$anchor` with a `#` before it.
    private var identifiers: Set<String> = []

    init(root: Node, store: DocumentStore) {
        self.root = root
        self.store = store
        ownURI = root["$self"]?.string
        roots[ObjectIdentifier(root.location.file)] = root
    }

    /// Notes the names that a schema gives itself.
    func note(_ schema: Mapping) {
        if let id = schema["$id"]?.string { identifiers.insert(id) }
        for key in ["$anchor", "$dynamicAnchor"] {
            if let anchor = schema[key]?.string { identifiers.insert("#" + anchor) }
        }
    }

    /// What the reference points to, through the references that it leads to.
    ///
    /// - Parameter resource: The schema with an `$id` around the reference, if there is one.
    func find(_ text: String, at location: SourceLocation, resource: Node? = nil) -> Answer {
        var answer = step(text, at: location, resource: resource)
        var visited: Set<SourceLocation> = [location]
        while case .found(let node) = answer, let next = node["$ref"], let text = next.string, node.isOnlyReference {
            guard visited.insert(next.location).inserted else { return .cycle }
            answer = step(text, at: next.location, resource: nil)
        }
        // Where the chain breaks later, that is told at the reference that breaks it.
        if visited.count > 1, case .missing = answer { return .elsewhere }
        return answer
    }

    /// The object itself, or what it refers to.
    func resolve(_ node: Node) -> Node? {
        guard let reference = node["$ref"], let text = reference.string else { return node }
        guard case .found(let target) = find(text, at: reference.location) else { return nil }
        return target
    }

    private func step(_ text: String, at location: SourceLocation, resource: Node?) -> Answer {
        let split = text.utf8.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
        var base = String(text[..<split])
        let fragment = String(text[split...])
        if base == ownURI { base = "" }
        if !base.isEmpty, identifiers.contains(base) || identifiers.contains(text) || Self.isRemote(base) {
            return .elsewhere
        }
        guard let document = document(base, reference: text, at: location) else { return .unreadable }
        guard !fragment.isEmpty, fragment != "#" else { return .found(document) }
        if !fragment.hasPrefix("#/") {
            return identifiers.contains(fragment) ? .elsewhere : .missing("no schema has this `$anchor`")
        }
        guard let pointer = JSONPointer(fragment) else { return .missing("this is no JSON pointer") }
        if base.isEmpty, let resource, let node = pointer.resolve(in: resource) { return .found(node) }
        if let node = pointer.resolve(in: document) { return .found(node) }
        return .missing(Self.reason(pointer, in: document))
    }

    private func document(_ base: String, reference: String, at location: SourceLocation) -> Node? {
        if base.isEmpty { return roots[ObjectIdentifier(location.file)] }
        guard !unreadable.contains(location) else { return nil }
        guard let node = store.load(relative: reference, from: location.file, at: location) else {
            unreadable.insert(location)
            return nil
        }
        roots[ObjectIdentifier(node.location.file)] = node
        return node
    }

    /// Whether the reference has a scheme or a host (RFC 3986, section 4.2).
    private static func isRemote(_ base: String) -> Bool {
        if base.hasPrefix("//") { return true }
        guard let colon = base.firstIndex(of: ":"), base.first?.isLetter == true else { return false }
        return base[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    /// The first step on the way that leads nowhere.
    private static func reason(_ pointer: JSONPointer, in document: Node) -> String {
        var reached = JSONPointer()
        for token in pointer.tokens {
            let next = reached.appending(token)
            guard next.resolve(in: document) != nil else {
                return "\(reached) has no `\(token)`"
            }
            reached = next
        }
        return "there is nothing"
    }
}

extension Node {
    /// Whether a mapping says nothing but where to look.
    fileprivate var isOnlyReference: Bool {
        mapping?.entries.allSatisfy { ["$ref", "summary", "description"].contains($0.key) } ?? false
    }
}
