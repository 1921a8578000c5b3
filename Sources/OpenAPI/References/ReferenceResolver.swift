public import Diagnostics
public import DocumentTree

/// Finds what a reference points to: in the document itself, or in one that it refers to.
///
/// A schema is always the same object, however it is reached, so that its identity can stand for its type.
public final class ReferenceResolver {
    private let context: ReadContext
    private var reported: Set<SourceLocation> = []
    /// Whether nothing but references is to be found from a schema on.
    private var circular: [ObjectIdentifier: Bool] = [:]
    private var parameters = ReadOnce<Parameter>()
    private var requestBodies = ReadOnce<RequestBody>()
    private var responses = ReadOnce<Response>()
    private var headers = ReadOnce<Header>()
    private var securitySchemes = ReadOnce<SecurityScheme>()
    private var pathItems = ReadOnce<PathItem>()
    private var callbacks = ReadOnce<[PathItem]>()

    init(context: ReadContext) {
        self.context = context
    }

    /// Every document that was read so far: its name, which is empty for the root document, and its content.
    public var documents: [(name: String, root: Node)] {
        context.locator.documentRoots.sorted { $0.name < $1.name }
    }

    /// The value that a reference in a value names, one step far; nil if that is nothing.
    package func target(of reference: String, in node: Node) -> Node? {
        let scope = context.locator.scope(at: node) ?? context.locator.document(of: node)
        guard case .found(let target) = context.locator.locate(reference, from: scope, at: node.location) else {
            return nil
        }
        return target.node
    }

    /// The files whose changes the root document has.
    public var overlayFiles: [SourceFile] { context.locator.store.overlays }

    /// How large the documents are that were read so far, in bytes.
    public var byteCount: Int { context.locator.store.byteCount }

    /// The schema that the reference names, through chains of references; nil, with a finding, if there is none.
    public func schema(_ reference: Reference) -> Schema? {
        guard let (node, place) = locate(reference) else { return nil }
        let schema = Schema.read(node, place, context)
        guard !isCircular(schema) else {
            report(.referenceCycle(reference.text, location: reference.origin.location), for: reference)
            return nil
        }
        return schema
    }

    /// The schema that an entry of a discriminator's `mapping` names; nil, with a warning, if there is none.
    public func mappedSchema(_ reference: Reference) -> Schema? {
        if case .missing(let reason) = context.locate(reference) {
            report(.mappingTargetNotFound(reference.text, why: reason, reference.origin.location), for: reference)
            return nil
        }
        return schema(reference)
    }

    /// The extensions of an enumeration of which a user says something by a schema that leads to it.
    public func chosenExtensions(of schema: Schema) -> [String: Node]? { context.additions.extensions(of: schema) }

    /// The parameter that stands there or is referred to; nil, with a finding, if there is none.
    public func parameter(_ referenced: Referenced<Parameter>) -> Parameter? {
        value(referenced, \.parameters) { Parameter.read($0, $1, context) }
    }

    /// The request body that stands there or is referred to; nil, with a finding, if there is none.
    public func requestBody(_ referenced: Referenced<RequestBody>) -> RequestBody? {
        value(referenced, \.requestBodies) { RequestBody.read($0, $1, context) }
    }

    /// The response that stands there or is referred to; nil, with a finding, if there is none.
    public func response(_ referenced: Referenced<Response>) -> Response? {
        value(referenced, \.responses) { Response.read($0, $1, context) }
    }

    /// The header that stands there or is referred to; nil, with a finding, if there is none.
    public func header(_ referenced: Referenced<Header>) -> Header? {
        value(referenced, \.headers) { Header.read($0, $1, context) }
    }

    /// The version of the standard that the document follows.
    public var version: OpenAPIDocument.Version { context.version }

    /// The security scheme that stands there or is referred to; nil, with a finding, if there is none.
    public func securityScheme(_ referenced: Referenced<SecurityScheme>) -> SecurityScheme? {
        value(referenced, \.securitySchemes) { SecurityScheme.read($0, $1, context) }
    }

    /// Every path item of a chain adds to what the last one has, for each path anew.
    private static let longestPathItemChain = 64

    /// A path item with the operations of the one it refers to, if it does.
    public func pathItem(_ item: PathItem) -> PathItem {
        var way = [item]
        var visited: Set<SourceLocation> = []
        var current = item
        while let reference = current.reference {
            guard way.count <= Self.longestPathItemChain else {
                report(.longChain(reference, limit: Self.longestPathItemChain), for: reference)
                break
            }
            guard visited.insert(reference.origin.location).inserted else {
                reportCycle(reference)
                break
            }
            guard let (node, place) = locate(reference),
                var target = once(node, place, \.pathItems, { PathItem.read($0, path: item.path, $1, context) })
            else { break }
            target.path = item.path
            way.append(target)
            current = target
        }
        // The last one is what the others refer to.
        let last = way.removeLast()
        return way.reversed().reduce(last) { merged($1, over: $0) }
    }

    /// What stands beside a reference goes before what it leads to.
    private func merged(_ item: PathItem, over target: PathItem) -> PathItem {
        var merged = target
        let own = Set(item.operations.map(\.method))
        merged.operations = target.operations.filter { !own.contains($0.method) } + item.operations
        merged.parameters += item.parameters
        merged.summary = item.summary ?? target.summary
        merged.description = item.description ?? target.description
        if !item.servers.isEmpty { merged.servers = item.servers }
        return merged
    }

    /// The path items of a callback, or of the one that it refers to, with its expressions in place of paths.
    public func pathItems(of callback: Callback) -> [PathItem] {
        let read: [PathItem]? =
            if let reference = context.reference(callback.node, callback.origin.place) {
                target(of: reference).flatMap { once($0.0, $0.1, \.callbacks, readPathItems) }
            } else {
                once(callback.node, callback.origin.place, \.callbacks, readPathItems)
            }
        return read ?? []
    }

    private func readPathItems(_ node: Node, _ place: Place) -> [PathItem]? {
        Callback.pathItems(node, place, context).map(pathItem)
    }

    // MARK: - Following

    private func value<Value>(
        _ referenced: Referenced<Value>, _ known: ReferenceWritableKeyPath<ReferenceResolver, ReadOnce<Value>>,
        _ read: (Node, Place) -> Value?
    ) -> Value? {
        switch referenced {
        case .value(let value): value
        case .reference(let reference): target(of: reference).flatMap { once($0.0, $0.1, known, read) }
        }
    }

    private func once<Value>(
        _ node: Node, _ place: Place, _ known: ReferenceWritableKeyPath<ReferenceResolver, ReadOnce<Value>>,
        _ read: (Node, Place) -> Value?
    ) -> Value? {
        if let value = self[keyPath: known][node, place] { return value }
        let value = read(node, place)
        self[keyPath: known][node, place] = .some(value)
        return value
    }

    /// Follows a reference, and the references it leads to, until an object is reached.
    func target(of reference: Reference) -> (Node, Place)? {
        var reference = reference
        var way: [SourceLocation] = []
        var visited: Set<SourceLocation> = []
        let end: ReferenceEnd
        while true {
            // Each step of a long chain is taken once, wherever one begins.
            if let known = context.ends[reference.origin.location] {
                if case .cycle = known, way.isEmpty { reportCycle(reference) }
                end = known
                break
            }
            way.append(reference.origin.location)
            guard let (node, place) = locate(reference) else {
                end = .nothing
                break
            }
            guard visited.insert(node.location).inserted else {
                reportCycle(reference)
                end = .cycle
                break
            }
            guard let next = context.reference(node, place) else {
                end = .object(node, place)
                break
            }
            reference = next
        }
        for location in way { context.ends[location] = end }
        guard case .object(let node, let place) = end else { return nil }
        return (node, place)
    }

    private func reportCycle(_ reference: Reference) {
        report(.referenceCycle(reference.text, location: reference.origin.location), for: reference)
    }

    private func locate(_ reference: Reference) -> (Node, Place)? {
        switch context.locate(reference) {
        case .found(let target):
            if target.hasEmptyToken { report(.emptyToken(reference.text, reference.origin.location), for: reference) }
            return (target.node, context.place(of: target))
        case .missing(let reason):
            report(
                .badReference(reference.text, why: reason, location: reference.origin.location), for: reference)
            return nil
        case .unreadable: return nil
        }
    }

    private func isCircular(_ schema: Schema) -> Bool {
        if let known = circular[ObjectIdentifier(schema)] { return known }
        var way: [Schema] = []
        var visited: Set<ObjectIdentifier> = []
        var current: Schema? = schema
        var answer = false
        while let here = current {
            guard visited.insert(ObjectIdentifier(here)).inserted else {
                answer = true
                break
            }
            if let known = circular[ObjectIdentifier(here)] {
                answer = known
                break
            }
            way.append(here)
            guard here.keywords.isOnlyReference, let reference = here.keywords.reference,
                case .found(let target) = context.locate(reference)
            else { break }
            current = Schema.read(target.node, context.place(of: target), context)
        }
        for schema in way { circular[ObjectIdentifier(schema)] = answer }
        return answer
    }

    private func report(_ diagnostic: Diagnostic, for reference: Reference) {
        guard reported.insert(reference.origin.location).inserted else { return }
        context.diagnostics.report(diagnostic)
    }
}

extension Schema.Keywords {
    /// Whether a `$ref` stands here and nothing else says what a value looks like.
    fileprivate var isOnlyReference: Bool {
        guard reference != nil else { return false }
        var rest = self
        rest.reference = nil
        return rest.saysNoShape
    }
}
