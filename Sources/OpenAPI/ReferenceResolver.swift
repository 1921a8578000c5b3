internal import Diagnostics
internal import DocumentTree

/// Finds what a reference points to: in the document itself, or in a file beside it.
///
/// A schema is always the same object, however it is reached, so that its identity can stand for its type.
public final class ReferenceResolver {
    private let store: DocumentStore
    private let context: ReadContext
    private var roots: [String: (node: Node, place: Place)] = [:]
    private var reported: Set<String> = []

    init(root: Node, place: Place, store: DocumentStore, context: ReadContext) {
        self.store = store
        self.context = context
        roots[place.file.path] = (root, place)
    }

    /// The schema that the reference names, through chains of references; nil, with a finding, if there is none.
    public func schema(_ reference: Reference) -> Schema? {
        resolve(reference) { Schema.read($0, $1, context) }
    }

    /// The parameter that stands there or is referred to; nil, with a finding, if there is none.
    public func parameter(_ referenced: Referenced<Parameter>) -> Parameter? {
        value(referenced) { Parameter.read($0, $1, context) }
    }

    /// The request body that stands there or is referred to; nil, with a finding, if there is none.
    public func requestBody(_ referenced: Referenced<RequestBody>) -> RequestBody? {
        value(referenced) { RequestBody.read($0, $1, context) }
    }

    /// The response that stands there or is referred to; nil, with a finding, if there is none.
    public func response(_ referenced: Referenced<Response>) -> Response? {
        value(referenced) { Response.read($0, $1, context) }
    }

    /// The header that stands there or is referred to; nil, with a finding, if there is none.
    public func header(_ referenced: Referenced<Header>) -> Header? {
        value(referenced) { Header.read($0, $1, context) }
    }

    /// The security scheme that stands there or is referred to; nil, with a finding, if there is none.
    public func securityScheme(_ referenced: Referenced<SecurityScheme>) -> SecurityScheme? {
        value(referenced) { SecurityScheme.read($0, $1, context) }
    }

    /// A path item with the operations of the one it refers to, if it does.
    public func pathItem(_ item: PathItem) -> PathItem {
        pathItem(item, visited: [])
    }

    private func pathItem(_ item: PathItem, visited: Set<String>) -> PathItem {
        guard let reference = item.reference else { return item }
        var visited = visited
        guard visited.insert(reference.origin.place.file.path + reference.origin.pointer).inserted else {
            report(.referenceCycle(reference.text, location: reference.origin.location), for: reference)
            return item
        }
        let target = resolve(reference) { PathItem.read($0, path: item.path, $1, context) }
        guard var merged = target.map({ pathItem($0, visited: visited) }) else { return item }
        merged.operations += item.operations.filter { operation in
            !merged.operations.contains { $0.method == operation.method }
        }
        merged.parameters += item.parameters
        return merged
    }

    // MARK: - Following

    private func value<Value>(_ referenced: Referenced<Value>, _ read: (Node, Place) -> Value?) -> Value? {
        switch referenced {
        case .value(let value): value
        case .reference(let reference): resolve(reference, read)
        }
    }

    /// Follows a reference, and the references it leads to, until an object is reached.
    private func resolve<Value>(_ reference: Reference, _ read: (Node, Place) -> Value?) -> Value? {
        var reference = reference
        var visited: Set<String> = []
        while true {
            guard let (node, place) = locate(reference) else { return nil }
            guard visited.insert(place.file.path + place.pointer).inserted else {
                report(.referenceCycle(reference.text, location: reference.origin.location), for: reference)
                return nil
            }
            // A schema may carry keywords beside its `$ref`, so it is read as it stands.
            if Value.self != Schema.self, Value.self != PathItem.self,
                let next = context.reference(node, place)
            {
                reference = next
                continue
            }
            return read(node, place)
        }
    }

    private func locate(_ reference: Reference) -> (Node, Place)? {
        let file = reference.origin.place.file
        let part = reference.documentPart
        let root: (node: Node, place: Place)
        if part.isEmpty {
            guard let known = roots[file.path] else { return nil }
            root = known
        } else {
            guard let node = store.load(relative: part, from: file, at: reference.origin.location) else { return nil }
            let path = node.location.file.path
            root = roots[path] ?? (node, Place(root: node.location.file))
            roots[path] = root
        }
        guard let pointer = JSONPointer(reference.fragment) else {
            report(
                .badReference(
                    reference.text, why: "is not a JSON pointer", location: reference.origin.location), for: reference)
            return nil
        }
        var node = root.node
        var place = root.place
        for token in pointer.tokens {
            let next: Node?
            if let sequence = node.sequence {
                next = Int(token).flatMap { sequence.indices.contains($0) ? sequence[$0] : nil }
            } else {
                next = node[token]
            }
            guard let next else {
                report(
                    .badReference(
                        reference.text,
                        why: "points to nothing: \(place.pointer) has no `\(token)`\(suggestion(token, in: node))",
                        location: reference.origin.location), for: reference)
                return nil
            }
            node = next
            place = place.appending(token)
        }
        return (node, place)
    }

    private func suggestion(_ token: String, in node: Node) -> String {
        let folded = token.lowercased()
        let near = node.mapping?.entries.first { entry in
            let key = entry.key.lowercased()
            return key == folded || key == folded + "s" || key + "s" == folded
        }
        return near.map { "; did you mean `\($0.key)`?" } ?? ""
    }

    private func report(_ diagnostic: Diagnostic, for reference: Reference) {
        let location = reference.origin.location
        guard reported.insert("\(location.file.path):\(location.line):\(location.column)").inserted else { return }
        context.diagnostics.report(diagnostic)
    }
}
