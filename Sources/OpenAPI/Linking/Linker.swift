internal import DocumentTree

/// Resolves every reference that a document leads to, and reads what they name, so that nothing is left to be read.
///
/// ```
/// paths, webhooks, components ─▶ operations ─▶ parameters, bodies, responses, headers ─▶ media types ─▶ schemas
///                                    └─▶ callbacks ─▶ path items                                        └─▶ schemas
/// ```
///
/// Each object is gone through once, however many references lead to it; what is still to be gone through waits in a
/// list, not on the thread's stack. What is missing, unreadable or a circle is told here, once for each place.
final class Linker {
    private let context: ReadContext
    /// What is to be gone through; the last is the next.
    private var pending: [LinkItem] = []
    private var links = LinkTable()
    private var schemas = SchemaTable()
    private var objects = LinkedObjects()
    private var circles: ReferenceCircles
    /// The numbers of the references to what is not there.
    private var absent: Set<Int> = []
    /// What schemas refer to that is not there, by document.
    private var absentSchemas: Set<[String]> = []

    private init(_ context: ReadContext) {
        self.context = context
        circles = ReferenceCircles(context)
    }

    /// What the references of a document name.
    static func link(_ contents: DocumentContents, _ context: ReadContext) -> LinkedReferences {
        let linker = Linker(context)
        linker.linkAll(from: contents.paths.map(LinkItem.chain))
        linker.linkAll(from: contents.webhooks.map(LinkItem.chain))
        let components = contents.components
        linker.linkAll(from: components.schemas.map { .schema($0.schema) })
        linker.linkAll(from: components.responses.map { .response($0.value) })
        linker.linkAll(from: components.parameters.map { .parameter($0.value) })
        linker.linkAll(from: components.requestBodies.map { .requestBody($0.value) })
        linker.linkAll(from: components.headers.map { .header($0.value) })
        linker.linkAll(from: components.securitySchemes.map { .securityScheme($0.value) })
        context.additions.follow(linker.schema(of:))
        context.losses.schemas.total += linker.absentSchemas.count
        context.losses.schemas.lost += linker.absentSchemas.count
        return LinkedReferences(
            version: context.version, index: context.locator.index, overlayFiles: context.locator.store.overlays,
            byteCount: context.locator.store.byteCount, links: linker.links, absent: linker.absent,
            schemas: linker.schemas, chosenExtensions: context.additions.followed, objects: linker.objects)
    }

    private func linkAll(from items: [LinkItem]) {
        add(items)
        while let item = pending.popLast() { link(item) }
    }

    /// Adds what is to be gone through next, the first first.
    private func add(_ items: [LinkItem]) { pending += items.reversed() }

    private func link(_ item: LinkItem) {
        switch item {
        case .pathItem(let item): add(item.parts)
        case .chain(let item): linkChain(from: item)
        case .operation(let operation): add(operation.parts)
        case .callback(let callback): link(callback)
        case .parameter(let parameter): link(parameter, \.parameters, .uncallable, Parameter.read)
        case .requestBody(let body): link(body, \.requestBodies, .uncallable, RequestBody.read)
        case .response(let response): link(response, \.responses, .response, Response.read)
        case .header(let header): link(header, \.headers, .leftOut, Header.read)
        case .securityScheme(let scheme): link(scheme, \.securitySchemes, .securityScheme, SecurityScheme.read)
        case .media(let media): add(media.parts)
        case .encoding(let encoding): add(encoding.parts)
        case .schema(let schema): link(schema)
        case .discriminator(let discriminator): link(discriminator)
        }
    }

    // MARK: - Objects

    /// Adds what stands in an object; in what a reference leads to, only if none led there before.
    private func link<Value: LinkedObject & Sendable>(
        _ referenced: Referenced<Value>, _ table: WritableKeyPath<LinkedObjects, ObjectTable<Value>>,
        _ absence: Absence, _ read: (Node, Place, ReadContext) -> Value?
    ) {
        switch referenced {
        case .value(let value): add(value.parts)
        case .reference(let reference):
            guard let id = reference.id, !links.isKnown(id) else { return }
            let target = context.object(of: reference, orElse: absence)
            if target == nil { absent.insert(id) }
            links[id] = target.flatMap { node, place in position(of: node, place, table, read) { add($0.parts) } }
        }
    }

    private func position<Value: Sendable>(
        of node: Node, _ place: Place, _ table: WritableKeyPath<LinkedObjects, ObjectTable<Value>>,
        _ read: (Node, Place, ReadContext) -> Value?, isNew: (Value) -> Void
    ) -> Int? {
        let count = objects[keyPath: table].values.count
        let position = objects[keyPath: table].position(of: node, place) { read($0, $1, context) }
        if position == count { isNew(objects[keyPath: table].values[count]) }
        return position
    }

    // MARK: - Path items

    private func linkChain(from item: PathItem) {
        let chain = PathItemChain(from: item, target: target(of:))
        add(item.parts)
        switch chain.end {
        case .complete: break
        case .cycle(let reference): context.reportCycle(reference)
        case .tooLong(let reference):
            context.report(.longChain(reference, limit: PathItemChain.maximumLength), for: reference)
        }
    }

    private func target(of reference: Reference) -> PathItem? {
        guard let id = reference.id else { return nil }
        if !links.isKnown(id) {
            // Its path is that of the one that refers to it.
            let read: (Node, Place, ReadContext) -> PathItem? = { PathItem.read($0, path: "", $1, $2) }
            switch context.value(of: reference, orElse: .leftOut) {
            case .found(let node, let place):
                links[id] = position(of: node, place, \.pathItems, read) { add([.pathItem($0)]) }
            case .absent, .refused:
                absent.insert(id)
                links[id] = nil
            }
        }
        return links[id].map { objects.pathItems[$0] }
    }

    private func link(_ callback: Callback) {
        guard !links.isKnown(callback.id) else { return }
        let place = callback.origin.place
        let object: (Node, Place)? =
            if let reference = context.reference(callback.node, place) {
                context.object(of: reference, orElse: .leftOut)
            } else {
                (callback.node, place)
            }
        links[callback.id] = object.flatMap { node, place in
            position(of: node, place, \.callbacks, Callback.pathItems) { add($0.map(LinkItem.chain)) }
        }
    }

    // MARK: - Schemas

    private func link(_ schema: Schema) {
        guard schemas.insert(schema) else { return }
        add(schema.parts)
        if let reference = schema.keywords.reference { link(reference) }
    }

    private func link(_ discriminator: Schema.Discriminator) {
        for target in discriminator.mapping.map(\.target) + [discriminator.defaultTarget].compactMap(\.self) {
            guard let id = target.id, !links.isKnown(id) else { continue }
            switch context.locate(target) {
            case .missing(let reason):
                context.report(
                    .mappingTargetNotFound(target.text, why: reason, target.origin.location), for: target)
                links[id] = nil
            case .noFile:
                context.report(
                    .mappingTargetNotFound(target.text, why: "there is no such file", target.origin.location),
                    for: target)
                links[id] = nil
            case .found, .unreadable: link(target)
            }
        }
    }

    private func link(_ reference: Reference) {
        guard let id = reference.id, !links.isKnown(id) else { return }
        let schema: Schema
        switch context.value(of: reference, orElse: .anyValue) {
        case .found(let node, let place): schema = Schema.read(node, place, context)
        case .absent:
            absent.insert(id)
            absentSchemas.insert([reference.origin.place.documentName, reference.text])
            // Nothing is known of it, so that it may be anything.
            schema = Schema(id: context.nextSchema(), origin: reference.origin, keywords: Schema.Keywords())
        case .refused:
            links[id] = nil
            return
        }
        guard !circles.holds(schema) else {
            context.reportCycle(reference)
            links[id] = nil
            return
        }
        links[id] = schema.id
        add([.schema(schema)])
    }

    /// What a reference to a schema names, as far as references were linked.
    private func schema(of reference: Reference) -> Schema? {
        reference.id.flatMap { links[$0] }.flatMap { schemas[$0] }
    }
}
