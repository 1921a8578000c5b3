public import ClientModel
public import Diagnostics
internal import DocumentTree
public import OpenAPI

/// Turns a document into a client module: references resolved, compositions merged, every name assigned.
public enum Lowering {
    /// Lowers a document; nil when there are errors among the findings, also from reading it.
    public static func lower(
        _ document: OpenAPIDocument, options: LoweringOptions, diagnostics: DiagnosticSink
    ) -> ClientModule? {
        document.checkRules(diagnostics)
        let plans = OperationPlanner(document: document, diagnostics: diagnostics).plans()
        var lowering = ModuleLowering(document: document, plans: plans, options: options, diagnostics: diagnostics)
        let module = lowering.module()
        return diagnostics.hasErrors ? nil : module
    }
}

/// The passes over one document, in their order.
private struct ModuleLowering {
    let document: OpenAPIDocument
    let plans: [OperationPlan]
    let options: LoweringOptions
    let diagnostics: DiagnosticSink
    let reader: ShapeReader
    let registry: TypeRegistry
    let names: OperationNames
    let groups: [(tag: String, typeName: String, plans: [OperationPlan])]

    init(
        document: OpenAPIDocument, plans: [OperationPlan], options: LoweringOptions, diagnostics: DiagnosticSink
    ) {
        self.document = document
        self.plans = plans
        self.options = options
        self.diagnostics = diagnostics
        reader = ShapeReader(
            resolver: document.resolver, diagnostics: diagnostics, named: document.components.schemas.map(\.schema))
        registry = TypeRegistry(
            reader: reader, moduleName: options.moduleName, overrides: options.nameOverrides)
        names = OperationNames(overrides: options.nameOverrides, tags: document.tags)
        var groups: [String: (tag: String, plans: [OperationPlan])] = [:]
        var order: [String] = []
        for plan in plans {
            guard let tag = plan.tag else { continue }
            let name = names.group(tag)
            if groups[name] == nil { order.append(name) }
            groups[name, default: (tag, [])].plans.append(plan)
        }
        self.groups = order.sorted().compactMap { name in
            groups[name].map { (tag: $0.tag, typeName: name, plans: $0.plans) }
        }
    }

    mutating func module() -> ClientModule {
        findTypes()
        let clientName = options.moduleName + "Client"
        let protocolName = options.moduleName + "API"
        let groupTypes = groups.map { SwiftNames.type($0.typeName) }
        registry.assignNames(
            taken: Set([clientName, protocolName] + groupTypes.map { options.moduleName + $0 + "API" }))
        let references = TypeReferences(registry: registry, reader: reader)
        let types = TypeBuilder(
            registry: registry, reader: reader, references: references,
            recursion: Recursion(reader: reader, registry: registry),
            discriminators: DiscriminatorValues(registry: registry, reader: reader), diagnostics: diagnostics,
            overrides: options.nameOverrides, partialBodies: partialBodies()
        ).declarations()
        let security = SecurityLowering(document: document, options: options, diagnostics: diagnostics)
        let schemes = security.schemes()
        let operations = OperationLowering(
            references: references, reader: reader, types: types, schemes: schemes, security: security,
            options: options, diagnostics: diagnostics)
        let groups = zip(groups, groupTypes).map { group, type in
            OperationGroup(
                propertyName: group.typeName, typeName: groupTypeName(type),
                protocolName: options.moduleName + type + "API",
                documentation: document.tags.first { $0.name == group.tag }?.description,
                operations: operations.lower(
                    group.plans,
                    names.methods(group.plans, tag: group.tag, reserved: ReservedNames.clientMembers)))
        }
        let untagged = plans.filter { $0.tag == nil }
        let reserved = ReservedNames.clientMembers.union(groups.map(\.propertyName))
        return ClientModule(
            name: options.moduleName, clientName: clientName, protocolName: protocolName,
            sourceName: options.sourceName, title: document.info.title,
            documentation: document.info.description ?? document.info.summary, options: options.emission,
            servers: ServerLowering(document: document).servers(), securitySchemes: schemes,
            security: security.requirement(document.security, schemes) ?? SecurityRequirement(alternatives: []),
            groups: groups,
            operations: operations.lower(untagged, names.methods(untagged, tag: nil, reserved: reserved)),
            types: types)
    }

    /// A group's type must not hide what generated code spells; a type of the document is spelled with its module there.
    private func groupTypeName(_ name: String) -> String {
        ReservedNames.types.contains(name) || name == "ServerURL" ? name + "Operations" : name
    }

    private func findTypes() {
        registry.add(
            components: document.components.schemas.map { name, schema in
                let fixed = options.nameOverrides.schemas[name] ?? schema.keywords.extensions.chosenName
                return TypeRoot(
                    schema: schema, rawName: name, rank: 0, suffix: "Model", fixedName: fixed, isNamed: true)
            })
        findTypesOfSharedContent()
        for plan in plans { findTypes(of: plan) }
        registry.resolvePending()
        registry.resolveForeign()
        registry.resolvePending()
    }

    /// Schemas within shared responses, bodies and parameters are called after these, not after one of their users.
    private func findTypesOfSharedContent() {
        let components = document.components
        for (name, response) in components.responses {
            guard case .value(let response) = response else { continue }
            for media in response.content where media.format == .json { add(media, ofResponse: name) }
        }
        for (name, body) in components.requestBodies {
            guard case .value(let body) = body else { continue }
            for media in body.content where media.format == .json || media.format == .form { add(media, ofRequest: name) }
        }
        for (name, parameter) in components.parameters {
            guard case .value(let parameter) = parameter else { continue }
            add(parameter.schema, name, rank: 5, suffix: "Parameter")
        }
    }

    private func add(_ media: MediaType, ofResponse name: String) {
        add(media.schema, suffixed(name, "Response"), rank: 3, suffix: "Body")
    }

    private func add(_ media: MediaType, ofRequest name: String) {
        add(media.schema, suffixed(name, "Request"), rank: 3, suffix: "Body")
    }

    /// The name of something that an operation shares with others, since it stands in another document.
    private func sharedName(_ origin: Origin, _ plan: OperationPlan) -> String? {
        let place = origin.place
        let isShared =
            !place.documentName.isEmpty && !place.isWithin(plan.operation.origin.place)
            && !place.name.allSatisfy(\.isNumber)
        return isShared ? place.name : nil
    }

    private func suffixed(_ name: String, _ suffix: String) -> String {
        // A response that is called `404` is a "not found".
        let name = Int(name).map { StatusNames.word(String($0)) } ?? name
        return name.lowercased().hasSuffix(suffix.lowercased()) ? name : name + " " + suffix
    }

    private func add(_ schema: Schema?, _ name: String, rank: Int, suffix: String) {
        guard let schema else { return }
        registry.add(
            TypeRoot(
                schema: schema, rawName: name, rank: rank, suffix: suffix,
                fixedName: schema.keywords.extensions.chosenName, isNamed: false))
    }

    private func findTypes(of plan: OperationPlan) {
        let name = names.chosen(plan) ?? plan.id
        let others = (name == plan.id ? [] : [plan.id]) + plan.alternativeIDs
        func add(_ schema: Schema?, _ what: String, rank: Int, suffix: String) {
            guard let schema else { return }
            registry.add(
                TypeRoot(
                    schema: schema, rawName: name + " " + what, rank: rank, suffix: suffix,
                    fixedName: schema.keywords.extensions.chosenName, isNamed: false,
                    alternatives: others.map { SwiftNames.type($0 + " " + what) }))
        }
        for parameter in plan.parameters {
            let location = ["path", "query", "header", "cookie"].firstIndex(of: parameter.parameter.location) ?? 4
            let chosen =
                options.nameOverrides.parameters["\(plan.id).\(parameter.parameter.name)"]
                ?? parameter.parameter.extensions.chosenName
            if chosen == nil, let shared = sharedName(parameter.parameter.origin, plan) {
                self.add(parameter.schema, shared, rank: 5 + location, suffix: "Parameter")
            } else {
                add(parameter.schema, chosen ?? parameter.parameter.name, rank: 5 + location, suffix: "Parameter")
            }
        }
        if let body = plan.body, body.media.format == .json || body.media.format == .form {
            if let shared = sharedName(body.body.origin, plan) {
                self.add(body.media, ofRequest: shared)
            } else {
                add(body.media.schema, "Request", rank: 3, suffix: "Body")
            }
        }
        for response in plan.responses {
            guard let media = response.media, media.format == .json else { continue }
            if let shared = sharedName(response.response.origin, plan) {
                self.add(media, ofResponse: shared)
                continue
            }
            let word = plan.hasOneSuccess && plan.isSuccess(response) ? "" : StatusNames.word(response.status) + " "
            add(media.schema, word + "Response", rank: 4, suffix: "Body")
        }
    }

    /// Bodies of PATCH, where a default that is sent unasked would overwrite what is there.
    private func partialBodies() -> Set<ObjectIdentifier> {
        Set(
            plans.compactMap { plan in
                guard plan.operation.method == "PATCH", let schema = plan.body?.media.schema else { return nil }
                return ObjectIdentifier(reader.resolvedShape(of: schema).shape.schema)
            })
    }
}
