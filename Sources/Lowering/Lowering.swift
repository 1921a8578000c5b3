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
        reader = ShapeReader(resolver: document.resolver, diagnostics: diagnostics)
        registry = TypeRegistry(reader: reader, moduleName: options.moduleName)
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
        let declared = Set(types.map { $0.name.components[0] })
        let groups = zip(groups, groupTypes).map { group, type in
            OperationGroup(
                propertyName: group.typeName, typeName: groupTypeName(type, declared),
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

    /// A group's type must not hide a type of the document within its own methods.
    private func groupTypeName(_ name: String, _ declared: Set<String>) -> String {
        declared.contains(name) || ReservedNames.types.contains(name) ? name + "Operations" : name
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
            for media in response.content where media.kind == .json { add(media, ofResponse: name) }
        }
        for (name, body) in components.requestBodies {
            guard case .value(let body) = body else { continue }
            for media in body.content where media.kind == .json || media.kind == .form { add(media, ofRequest: name) }
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
        name.lowercased().hasSuffix(suffix.lowercased()) ? name : name + " " + suffix
    }

    private func add(_ schema: Schema?, _ name: String, rank: Int, suffix: String) {
        guard let schema else { return }
        registry.add(
            TypeRoot(
                schema: schema, rawName: name, rank: rank, suffix: suffix,
                fixedName: schema.keywords.extensions.chosenName, isNamed: false))
    }

    private func findTypes(of plan: OperationPlan) {
        for parameter in plan.parameters {
            let location = ["path", "query", "header", "cookie"].firstIndex(of: parameter.parameter.location) ?? 4
            let shared = sharedName(parameter.parameter.origin, plan)
            add(
                parameter.schema, shared ?? plan.id + " " + parameter.parameter.name, rank: 5 + location,
                suffix: "Parameter")
        }
        if let plannedBody = plan.body, plannedBody.media.kind == .json || plannedBody.media.kind == .form {
            if let shared = sharedName(plannedBody.body.origin, plan) {
                add(plannedBody.media, ofRequest: shared)
            } else {
                add(plannedBody.media.schema, plan.id + " Request", rank: 3, suffix: "Body")
            }
        }
        for response in plan.responses {
            guard let media = response.media, media.kind == .json else { continue }
            if let shared = sharedName(response.response.origin, plan) {
                add(media, ofResponse: shared)
                continue
            }
            let isSuccess = response.status.hasPrefix("2")
            let name =
                isSuccess && plan.responses.filter({ $0.status.hasPrefix("2") }).count == 1
                ? plan.id + " Response" : plan.id + " " + statusWord(response.status) + " Response"
            add(media.schema, name, rank: 4, suffix: "Body")
        }
    }

    private func statusWord(_ status: String) -> String {
        switch status {
        case "200": "OK"
        case "201": "Created"
        case "202": "Accepted"
        case "400": "BadRequest"
        case "401": "Unauthorized"
        case "402": "PaymentRequired"
        case "403": "Forbidden"
        case "404": "NotFound"
        case "405": "MethodNotAllowed"
        case "406": "NotAcceptable"
        case "409": "Conflict"
        case "410": "Gone"
        case "412": "PreconditionFailed"
        case "413": "ContentTooLarge"
        case "415": "UnsupportedMediaType"
        case "422": "UnprocessableContent"
        case "429": "TooManyRequests"
        case "500": "ServerError"
        case "502": "BadGateway"
        case "503": "ServiceUnavailable"
        case "504": "GatewayTimeout"
        case "default": "Default"
        default: "Status" + status
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
