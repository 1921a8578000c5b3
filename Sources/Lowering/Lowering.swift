public import ClientModel
public import Diagnostics
internal import DocumentTree
internal import Naming
public import OpenAPI

/// Turns a document into a client module: references resolved, compositions merged, every name assigned.
public enum Lowering {
    /// Lowers a document; nil when there are errors among the findings, also from reading it.
    public static func lower(
        _ document: OpenAPIDocument, options: LoweringOptions, diagnostics: DiagnosticSink
    ) -> ClientModule? {
        guard let lowering = ModuleLowering(document: document, options: options, diagnostics: diagnostics) else {
            return nil
        }
        let module = lowering.checkedModule()
        return diagnostics.hasErrors ? nil : module
    }

    /// Lowers a document, and tells what each place of it became; nil when there are errors among the findings.
    public static func lowerWithMap(
        _ document: OpenAPIDocument, options: LoweringOptions, diagnostics: DiagnosticSink
    ) -> (module: ClientModule, map: DocumentMap)? {
        guard let lowering = ModuleLowering(document: document, options: options, diagnostics: diagnostics) else {
            return nil
        }
        let module = lowering.checkedModule()
        guard !diagnostics.hasErrors else { return nil }
        let map = lowering.map(of: module)
        return diagnostics.hasErrors ? nil : (module, map)
    }

    /// Lowers a document, and keeps what its calls were made of; nil when there are errors among the findings.
    package static func lowerWithPlans(
        _ document: OpenAPIDocument, options: LoweringOptions, diagnostics: DiagnosticSink
    ) -> LoweredDocument? {
        guard let lowering = ModuleLowering(document: document, options: options, diagnostics: diagnostics) else {
            return nil
        }
        let module = lowering.checkedModule()
        return diagnostics.hasErrors ? nil : lowering.lowered(module)
    }
}

/// The passes over one document, in their order.
private final class ModuleLowering {
    let document: OpenAPIDocument
    let paths: [PathPlan]
    let plans: [OperationPlan]
    let webhooks: [WebhookPlan]
    /// The positions of those that the filter leaves.
    let keptWebhooks: [Int]
    let options: SharedOptions
    let diagnostics: DiagnosticSink
    let graph: SchemaGraph
    let registry: TypeRegistry
    let forms: FormSchemas
    let budget: OutputBudget
    let names: OperationNames
    let groups: [(tag: String, typeName: String, plans: [OperationPlan])]
    /// What the configuration leaves of the operations; nil where it has no filter.
    let filter: OperationFilter?
    /// The paths with the operations that it leaves.
    let keptPaths: [PathPlan]
    /// The outermost names of the types that are filtered out.
    private var droppedTypes: Set<String> = []
    private var findings: FilteredFindings?
    /// The types that the configuration chooses; nil where it chooses none.
    let overrides: SchemaOverrides?
    private let configured: ConfiguredNames
    private let nullableMembers: NullableMemberRule

    /// Nil, with the error reported, where the operations alone are more than may be written.
    init?(document: OpenAPIDocument, options: LoweringOptions, diagnostics: DiagnosticSink) {
        let options = SharedOptions(options)
        self.document = document
        budget = OutputBudget(documents: document.linked, diagnostics: diagnostics)
        paths = OperationPlanner(document: document, options: options, diagnostics: diagnostics, budget: budget).paths()
        guard !budget.isSpent else { return nil }
        plans = paths.flatMap(\.operations)
        let allWebhooks = WebhookPlanner.plans(document, plans, options, diagnostics, budget)
        webhooks = allWebhooks
        guard !budget.isSpent else { return nil }
        let configured = ConfiguredNames(
            document: document, plans: plans, webhooks: allWebhooks, options: options, diagnostics: diagnostics)
        configured.check()
        self.configured = configured
        overrides = options.typeOverrides.isEmpty ? nil : SchemaOverrides(options.typeOverrides, document)
        filter = options.filter.isEmpty ? nil : OperationFilter(filter: options.filter)
        keptPaths = filter?.kept(paths) ?? paths
        keptWebhooks = filter?.kept(allWebhooks, keptPaths) ?? Array(allWebhooks.indices)
        filter?.check(paths, allWebhooks, document, configured)
        self.options = options
        self.diagnostics = diagnostics
        graph = SchemaGraph(
            linked: document.linked, diagnostics: diagnostics, named: document.components.schemas.map(\.schema),
            budget: budget, overrides: overrides)
        nullableMembers = NullableMemberRule(document, options, graph)
        forms = FormSchemas(graph: graph)
        registry = TypeRegistry(graph: graph)
        names = OperationNames(
            overrides: options.nameOverrides, tags: document.tags, undoesFrameworkNames: options.undoesFrameworkNames)
        var groups: [String: (tag: String, plans: [OperationPlan])] = [:]
        var order: [String] = []
        var known: [String: String] = [:]
        for plan in plans {
            guard let tag = plan.tag else { continue }
            let name = known[tag] ?? names.group(tag)
            known[tag] = name
            if groups[name] == nil { order.append(name) }
            groups[name, default: (tag, [])].plans.append(plan)
        }
        self.groups = order.sorted().compactMap { name in
            groups[name].map { (tag: $0.tag, typeName: name, plans: $0.plans) }
        }
    }

    /// The module; an error is told where next to nothing of the document is in it.
    func checkedModule() -> ClientModule {
        let module = module()
        let calls = module.groups.flatMap(\.operations) + module.operations
        LossCheck(losses: document.losses, isFiltered: filter != nil).check(
            callable: Set(calls.filter(\.isCallable).map(\.id)).count, of: Set(calls.map(\.id)).count, diagnostics)
        return module
    }

    private func module() -> ClientModule {
        TypeDiscovery(
            document: document, plans: plans, webhooks: webhooks, names: names, overrides: options.nameOverrides,
            registry: registry, finder: TypeFinder(registry: registry, overrides: options.nameOverrides), forms: forms
        ).findTypes()
        let clientName = options.moduleName + "Client"
        let protocolName = options.moduleName + "API"
        let groupTypes = groups.map { SwiftNames.type($0.typeName) }
        TypeNaming(registry: registry, moduleName: options.moduleName).assignNames(
            taken: Set([clientName, protocolName] + groupTypes.map { options.moduleName + $0 + "API" }))
        let references = TypeReferences(registry: registry, graph: graph)
        let allTypes = TypeBuilder(
            references: references, recursion: Recursion(graph: graph, registry: registry),
            names: MemberNames(registry: registry, overrides: options.nameOverrides),
            rules: PropertyRules(
                discriminators: DiscriminatorValues(registry: registry, graph: graph),
                nullableMembers: nullableMembers, directions: SchemaDirections(plans, graph),
                partialBodies: partialBodies()),
            forms: forms, budget: budget
        ).declarations()
        let security = SecurityLowering(document: document, options: options, diagnostics: diagnostics)
        let schemes = security.schemes()
        let shared = security.requirement(document.security ?? [], schemes)
        let servers = ServerLowering(
            document: document, paths: paths, hasCredentials: !schemes.isEmpty, overrides: options.nameOverrides,
            diagnostics: diagnostics)
        let operations = OperationLowering(
            plans: plans, references: references, graph: graph, types: allTypes, forms: forms, schemes: schemes,
            security: security, shared: shared, servers: servers, document: document, options: options,
            nullableMembers: nullableMembers, diagnostics: diagnostics, budget: budget)
        let descriptions = Dictionary(document.tags.map { ($0.name, $0.description) }) { first, _ in first }
        let hidesTypes = hidesTypes(within: groupTypes)
        let groups = zip(groups, groupTypes).map { group, type in
            OperationGroup(
                propertyName: group.typeName,
                typeName: groupTypeName(
                    type, hasScopes: schemes.contains { $0.oauth != nil }, hidesTypes: hidesTypes),
                protocolName: options.moduleName + type + "API",
                documentation: descriptions[group.tag].flatMap { $0 },
                operations: lower(group.plans, tag: group.tag, ReservedNames.clientMembers, operations))
        }.filter { filter == nil || !$0.operations.isEmpty }
        let untagged = plans.filter { $0.tag == nil }
        let reserved = ReservedNames.clientMembers.union(self.groups.map(\.typeName))
        let ungrouped = lower(untagged, tag: nil, reserved, operations)
        let headers = HeaderLowering(references: references, linked: document.linked, diagnostics: diagnostics).headers(
            plans, kept: keptPaths.flatMap(\.operations))
        overrides?.check(document, configured)
        configured.checkSchemas(nullableMembers)
        configured.checkServers(servers.named)
        let webhookSet = WebhookLowering(
            moduleName: options.moduleName, registry: registry, references: references, linked: document.linked,
            selection: options.webhookSelection, configured: configured
        ).set(webhooks, kept: keptWebhooks)
        let allOperations = groups.flatMap(\.operations) + ungrouped
        let types = kept(allTypes, by: allOperations, headers, webhookSet)
        let components = Set(registry.topLevel.filter { $0.rank <= .referenced }.map(\.name))
        var module = ClientModule(
            name: options.moduleName, clientName: clientName, protocolName: protocolName,
            sourceName: options.sourceName, title: document.info.title,
            documentation: document.info.description ?? document.info.summary, options: options.emission,
            servers: servers.servers, operationServers: servers.operationServers, securitySchemes: schemes,
            security: SecurityRequirement(alternatives: shared.alternatives),
            groups: groups,
            operations: ungrouped,
            headers: headers,
            types: SharedEnumerations(types, components: components, operations: allOperations).shared(types),
            webhooks: webhookSet)
        module.oauthScopes = security.oauth.scopes(schemes, plans.map(\.operation))
        return module
    }

    private func lower(
        _ plans: [OperationPlan], tag: String?, _ reserved: Set<String>, _ operations: OperationLowering
    ) -> [ClientModel.Operation] {
        let methods = names.methods(plans, tag: tag, reserved: reserved)
        let answers = AnswerNames.names(plans, methods: methods, reserved: reserved)
        guard let filter else { return operations.lower(plans, methods, answers) }
        let kept = plans.indices.filter { filter.keeps(plans[$0]) }
        return operations.lower(kept.map { plans[$0] }, kept.map { methods[$0] }, kept.map { answers[$0] })
    }

    // MARK: - Filtering

    /// The types that operations need, and those that the configuration names; takes back what was found in the rest.
    private func kept(
        _ types: [TypeDeclaration], by operations: [ClientModel.Operation], _ headers: [ResponseHeader],
        _ webhooks: WebhookSet?
    ) -> [TypeDeclaration] {
        guard let filter else { return types }
        var used = UsedTypes(types)
        for operation in operations { used.add(operation) }
        for header in headers { used.add(header.type) }
        for case .json(let type) in (webhooks?.webhooks ?? []).map(\.payload) { used.add(type) }
        let named = document.components.schemas.filter { filter.filter.include.schemas.contains($0.name) }
        let excluded = document.components.schemas.filter { filter.filter.exclude.schemas.contains($0.name) }
        let needed = used.names
        let isExcluded = Set(excluded.map(\.name))
        for (name, schema) in named where !isExcluded.contains(name) {
            outermostName(of: schema).map { used.add(named: $0) }
        }
        for (name, schema) in excluded {
            guard let type = outermostName(of: schema), used.names.contains(type) else { continue }
            diagnostics.report(
                .excludedButNeeded(
                    name, byCalls: needed.contains(type), options.configuredPlaces["exclude.schemas.\(name)"]))
        }
        droppedTypes = Set(types.compactMap(\.name.components.first)).subtracting(used.names)
        let schemas =
            registry.topLevel.filter { $0.name.components.first.map(used.names.contains) ?? false }
            .map(\.schema.origin.place) + named.filter { !isExcluded.contains($0.name) }.map(\.schema.origin.place)
        let findings = FilteredFindings(document, kept: keptPaths, schemas: schemas)
        self.findings = findings
        diagnostics.removeAll { !findings.keeps($0) }
        return types.filter { $0.name.components.first.map(used.names.contains) ?? true }
    }

    private func outermostName(of schema: Schema) -> String? {
        (registry.type(of: .schema(schema))?.name ?? registry.aliasName(of: .schema(schema)))?.components.first
    }

    /// A group's type must not hide what generated code spells; a type of the document is spelled with its module there.
    private func groupTypeName(_ name: String, hasScopes: Bool, hidesTypes: Bool) -> String {
        ReservedNames.types.contains(name) || Self.typesOfTheClient.contains(name)
            || hasScopes && ["OAuthFlows", "OAuthGrant", "OAuthScope"].contains(name)
            || hidesTypes && name == options.moduleName
            ? name + "Operations" : name
    }

    private static let typesOfTheClient: Set<String> = ["ServerURL", "ResponseHeaders"]

    /// Whether a type of the document is hidden within the client, by a type there or by a member in a script without
    /// capitals: it is spelled with the module's name, which no group may hide then.
    private func hidesTypes(within groupTypes: [String]) -> Bool {
        let hiding = Self.typesOfTheClient.union(["OAuthScope"]).union(groupTypes)
        return registry.topLevelNames.contains { hiding.contains($0) || $0.first?.isUppercase != true }
    }

    /// What each place of the document became, once the module is made.
    func map(of module: ClientModule) -> DocumentMap {
        DocumentMapping(
            document: document, paths: keptPaths, webhooks: keptWebhooks.map { webhooks[$0] }, module: module,
            addresses: addresses,
            registry: registry, diagnostics: diagnostics.diagnostics, budget: budget,
            filtering: filter.map { _ in
                DocumentMapping.Filtering(
                    operations: plans.count - keptPaths.reduce(0) { $0 + $1.operations.count }, types: droppedTypes,
                    findings: findings)
            }
        ).map()
    }

    /// The document with what its calls were made of, once the module is made.
    func lowered(_ module: ClientModule) -> LoweredDocument {
        LoweredDocument(
            document: document, module: module, plans: keptPaths.flatMap(\.operations), addresses: addresses,
            graph: graph, nullableMembers: nullableMembers, diagnostics: diagnostics, budget: budget)
    }

    private var addresses: OperationAddresses {
        guard let filter else {
            return OperationAddresses(groups: groups.map(\.plans), untagged: plans.filter { $0.tag == nil })
        }
        return OperationAddresses(
            groups: groups.map { $0.plans.filter(filter.keeps) }.filter { !$0.isEmpty },
            untagged: plans.filter { $0.tag == nil && filter.keeps($0) })
    }

    /// Bodies of PATCH, where a default that is sent unasked would overwrite what is there.
    private func partialBodies() -> Set<ObjectIdentifier> {
        Set(
            plans.filter { $0.operation.method == "PATCH" }.flatMap(\.bodies).compactMap { body in
                if let form = forms.form(of: body.media) { return form.schema.id }
                return body.media.schema.map { graph.resolvedShape(of: $0).shape.schema.id }
            })
    }
}
