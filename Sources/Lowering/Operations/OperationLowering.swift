internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Lowers planned operations once types and names are known.
struct OperationLowering {
    private let parameters: ParameterLowering
    private let bodies: BodyLowering
    private let responses: ResponseLowering
    private let flattening: Flattening
    private let pagination: PaginationLowering
    private let diagnostics: DiagnosticSink
    private let schemes: [ClientModel.SecurityScheme]
    private let security: SecurityLowering
    private let servers: ServerLowering
    /// The document's requirement.
    private let shared: SecurityLowering.Requirement
    private let typeNames: Set<String>
    private let chosenNames: [String: String]

    init(
        references: TypeReferences, reader: ShapeReader, types: [TypeDeclaration],
        schemes: [ClientModel.SecurityScheme], security: SecurityLowering,
        shared: SecurityLowering.Requirement, servers: ServerLowering, options: LoweringOptions,
        diagnostics: DiagnosticSink
    ) {
        var declarations: [TypeName: TypeDeclaration] = [:]
        func register(_ declaration: TypeDeclaration) {
            declarations[declaration.name] = declaration
            // As spelled where a nested type hides it.
            declarations[TypeName([options.moduleName] + declaration.name.components)] = declaration
            declaration.nested.forEach(register)
        }
        types.forEach(register)
        parameters = ParameterLowering(
            references: references, diagnostics: diagnostics, overrides: options.nameOverrides)
        bodies = BodyLowering(reader: reader, references: references, diagnostics: diagnostics)
        responses = ResponseLowering(reader: reader, references: references, diagnostics: diagnostics)
        flattening = Flattening(limit: options.flattenLimit, declarations: declarations)
        pagination = PaginationLowering(declarations: declarations, diagnostics: diagnostics)
        self.diagnostics = diagnostics
        self.schemes = schemes
        self.security = security
        self.shared = shared
        self.servers = servers
        chosenNames = options.nameOverrides.operations
        typeNames = Set(types.map { $0.name.qualified }).union(ReservedNames.types)
    }

    func lower(_ plans: [OperationPlan], _ names: [String]) -> [ClientModel.Operation] {
        zip(plans, names).map { lower($0, name: $1) }
    }

    private func lower(_ plan: OperationPlan, name: String) -> ClientModel.Operation {
        let (parameters, path) = parameters.lower(plan)
        let outcome = responses.outcome(plan, resultName: resultName(plan))
        let bodies = bodies.bodies(plan).map { body in
            var body = body
            body.flattened = flattening.flattened(body, beside: parameters)
            return body
        }
        let security = plan.operation.security.map { self.security.requirement($0, schemes) }
        var failure = Availability(plan: plan).failure ?? (security ?? shared).failure
        let server = servers.server(of: plan, failure: &failure)
        if let failure { diagnostics.report(.unavailable(plan.operation, plan.id, failure)) }
        var operation = ClientModel.Operation(
            id: plan.id, name: name, method: plan.operation.method, path: path,
            pointer: plan.operation.origin.citation, summary: plan.operation.summary,
            documentation: plan.operation.description ?? plan.item.description,
            isDeprecated: plan.operation.isDeprecated,
            isSafeToRepeat: plan.operation.extensions.flag(VendorExtension.safe), parameters: parameters,
            body: bodies.first, result: outcome.result, failures: outcome.failures,
            security: security.map { SecurityRequirement(alternatives: $0.alternatives) }, server: server,
            unavailable: failure, envelope: outcome.envelope, accept: outcome.accept)
        if failure == nil, let node = plan.operation.extensions[VendorExtension.pagination] {
            operation.pagination = pagination.pagination(node, operation)
        }
        operation.alternatives = bodies.dropFirst().map { body in
            var alternative = operation
            alternative.body = body
            alternative.pagination = nil
            return alternative
        }
        return operation
    }

    private func resultName(_ plan: OperationPlan) -> TypeName {
        let id = chosenNames[plan.id] ?? plan.operation.extensions.chosenName ?? plan.id
        let name = SwiftNames.type(id + " Result")
        return TypeName([typeNames.contains(name) ? SwiftNames.type(id + " Call Result") : name])
    }
}
