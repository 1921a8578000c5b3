internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Puts together the map of the whole document.
struct DocumentMapping {
    let document: OpenAPIDocument
    let paths: [PathPlan]
    let webhooks: [WebhookPlan]
    var module: ClientModule
    let addresses: OperationAddresses
    let registry: TypeRegistry
    let diagnostics: [Diagnostic]
    let budget: OutputBudget
    /// What the configuration filters out; nil where it has no filter.
    var filtering: Filtering?

    struct Filtering {
        /// How many operations are filtered out.
        var operations: Int
        /// The outermost names of the types that are.
        var types: Set<String>
        var findings: FilteredFindings?
    }

    private var places: SourcePlaces { SourcePlaces(document, budget) }

    func map() -> DocumentMap {
        let references = TypeReferences(registry: registry, graph: registry.graph)
        let operations = OperationMapping(
            paths: paths, module: module, addresses: addresses,
            // What it would report was reported before.
            responses: ResponseLowering(graph: registry.graph, references: references, diagnostics: DiagnosticSink()),
            linked: document.linked, places: places
        ).operations()
        let components = ComponentMapping(
            document: document, paths: paths, webhooks: webhooks, module: module, operations: operations,
            diagnostics: diagnostics, places: places
        ).components().filter { filtering == nil || $0.fate.reason == nil || $0.kind == .securityScheme }
        let schemas = SchemaMapping(
            document: document, plans: paths.flatMap(\.operations), webhooks: webhooks, registry: registry,
            references: references, places: places, aliases: SharedEnumerations.aliases(in: module.types),
            filtering: filtering
        ).schemas()
        var omissions = Self.omissions(of: operations)
        omissions += components.compactMap { omission($0.place, $0.fate.reason) }
        omissions += schemas.compactMap { omission($0.place, $0.fate.reason) }
        omissions += partsOfOperations() + partsOfPaths(operations)
        omissions += document.webhooks.filter { document.linked.pathItem($0).operations.isEmpty }
            .map { Omission(place: places.place($0.origin), reason: .webhook) }
        omissions += PartialOmissions(document: document, places: places).omissions(among: diagnostics)
        return DocumentMap(
            version: document.info.version, operations: operations, webhooks: mappedWebhooks(),
            components: components,
            securitySchemes: SecuritySchemeMapping(
                document: document, module: module, components: components, places: places
            ).schemes(),
            schemas: schemas, omissions: Self.once(omissions),
            filtered: filtering.map { .init(operations: $0.operations, types: $0.types.count) })
    }

    private func mappedWebhooks() -> [MappedWebhook] {
        webhooks.enumerated().flatMap { index, plan in
            ([plan.use] + plan.otherUses).map { use in
                MappedWebhook(
                    place: places.place(use), declaration: places.place(plan.operation.origin),
                    kind: plan.owner == nil ? .webhook : .callback, name: plan.name, method: plan.operation.method,
                    index: index)
            }
        }
    }

    private static func omissions(of operations: [MappedOperation]) -> [Omission] {
        operations.flatMap { operation -> [Omission?] in
            var omissions = [omission(operation.place, operation.fate.reason)]
            omissions += operation.parameters.map { omission($0.place, $0.fate.reason) }
            omissions.append(operation.body.flatMap { omission($0.place, $0.fate.reason) })
            omissions += operation.responses.map { omission($0.place, $0.fate.reason) }
            omissions += operation.responses.flatMap(\.headers).map { omission($0.place, $0.fate.reason) }
            return omissions
        }.compactMap { $0 }
    }

    /// Media types, callbacks that say nothing, and links.
    private func partsOfOperations() -> [Omission] {
        // What operations share is told of once.
        var told: Set<SourceLocation> = []
        return paths.flatMap(\.operations).flatMap { plan -> [Omission] in
            let responses = plan.responses.map(\.response).filter { told.insert($0.origin.location).inserted }
            return plan.leftOutMedia.map { Omission(place: places.place($0.origin), reason: $0.reason) }
                + plan.operation.callbacks
                .filter { !document.linked.hasOperations($0) }
                .map { Omission(place: places.place($0.origin), reason: .callback) }
                + responses.flatMap(\.links).map { Omission(place: places.place($0.origin), reason: .link) }
        }
    }

    /// What path items have for operations that there are none of.
    private func partsOfPaths(_ operations: [MappedOperation]) -> [Omission] {
        let used = Set(operations.flatMap(\.parameters).map { [$0.place.file, $0.place.pointer] })
        return paths.flatMap(\.item.parameters).map { places.place($0.origin) }
            .filter { !used.contains([$0.file, $0.pointer]) }
            .map { Omission(place: $0, reason: .noOperation) }
    }

    private func omission(_ place: SourcePlace, _ reason: OmissionReason?) -> Omission? {
        Self.omission(place, reason)
    }

    private static func omission(_ place: SourcePlace, _ reason: OmissionReason?) -> Omission? {
        reason.map { Omission(place: place, reason: $0) }
    }

    /// By place, each once.
    private static func once(_ omissions: [Omission]) -> [Omission] {
        Set(omissions).ordered {
            ($0.place, $0.reason.id, $0.reason.message) < ($1.place, $1.reason.id, $1.reason.message)
        }
    }
}
