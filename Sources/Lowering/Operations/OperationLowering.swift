internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// Lowers planned operations once types and names are known.
final class OperationLowering {
    private let graph: SchemaGraph
    private let parameters: ParameterLowering
    private let bodies: BodyLowering
    private let responses: ResponseLowering
    private let flattening: Flattening
    private let streaming: StreamMember
    private let pagination: PaginationLowering
    private let diagnostics: DiagnosticSink
    private let schemes: [ClientModel.SecurityScheme]
    private let security: SecurityLowering
    private let servers: ServerLowering
    /// The document's requirement.
    private let shared: SecurityLowering.Requirement
    private let resultNames: ResultNames
    private let options: SharedOptions
    private let budget: OutputBudget

    init(
        plans: [OperationPlan], references: TypeReferences, graph: SchemaGraph, types: [TypeDeclaration],
        forms: FormSchemas, schemes: [ClientModel.SecurityScheme], security: SecurityLowering,
        shared: SecurityLowering.Requirement, servers: ServerLowering, document: OpenAPIDocument,
        options: SharedOptions, nullableMembers: NullableMemberRule, diagnostics: DiagnosticSink, budget: OutputBudget
    ) {
        self.budget = budget
        self.graph = graph
        let symbols = SymbolTable(types)
        parameters = ParameterLowering(
            references: references, diagnostics: diagnostics, overrides: options.nameOverrides)
        bodies = BodyLowering(
            graph: graph, references: references, forms: forms, symbols: symbols, nullableMembers: nullableMembers,
            diagnostics: diagnostics)
        responses = ResponseLowering(graph: graph, references: references, diagnostics: diagnostics)
        streaming = StreamMember(symbols: symbols)
        flattening = Flattening(limit: options.flattenLimit, symbols: symbols)
        pagination = PaginationLowering(
            symbols: symbols, document: document, options: options, diagnostics: diagnostics)
        pagination.checkShared()
        self.diagnostics = diagnostics
        self.schemes = schemes
        self.security = security
        self.shared = shared
        self.servers = servers
        self.options = options
        resultNames = ResultNames(
            plans, types: Set(types.map { $0.name.qualified }).union(ReservedNames.types),
            overrides: options.nameOverrides)
    }

    /// - Parameters:
    ///   - plans: The operations of a group.
    ///   - names: What their preferred calls are called.
    ///   - answerNames: What their calls for other answers are called.
    func lower(_ plans: [OperationPlan], _ names: [String], _ answerNames: [[String]]) -> [ClientModel.Operation] {
        let taken = Set(names + answerNames.joined())
        var walks: Set<String> = []
        return zip(plans, zip(names, answerNames)).compactMap { plan, names in
            // What weighs too much is an error, so that nothing is generated.
            guard !budget.isSpent else { return nil }
            var operation = lower(plan, name: names.0, names.1, beside: taken)
            if let walk = operation.pagination {
                let labels = walk.parameters.map { "\($0.parameterName): \($0.property.type)" }
                if !walks.insert("\(walk.name)(\(labels.joined(separator: ", ")))").inserted {
                    let why = "another walk of the same parameters is called `\(walk.name)`"
                    diagnostics.report(.paginationNameTaken(plan.operation, plan.id, why))
                    operation.pagination = nil
                }
            }
            return budget.take(operation.weight, of: "`\(plan.id)`", at: plan.operation.origin) ? operation : nil
        }
    }

    private func lower(
        _ plan: OperationPlan, name: String, _ answerNames: [String], beside taken: Set<String>
    ) -> ClientModel.Operation {
        let (parameters, path) = parameters.lower(plan)
        let outcome = responses.outcome(plan, resultName: resultNames.name(of: plan))
        let bodies = flattening.flattened(bodies.bodies(plan), beside: parameters)
        let security = plan.operation.security.map { self.security.requirement($0, schemes) }
        var failure = Availability(plan: plan, graph: graph).failure ?? (security ?? shared).failure
        let server = servers.server(of: plan, failure: &failure)
        if let failure { diagnostics.report(.unavailable(plan.operation, plan.id, failure)) }
        var operation = ClientModel.Operation(
            id: plan.id, name: name, method: plan.operation.method, path: path,
            pointer: plan.operation.origin.citation, summary: plan.operation.summary ?? plan.item.summary,
            documentation: plan.operation.description ?? plan.item.description,
            isDeprecated: plan.operation.isDeprecated,
            isSafeToRepeat: options.safeOperations.said(of: plan)
                ?? plan.operation.extensions.flag(VendorExtension.safe), parameters: parameters,
            body: bodies.first, result: outcome.result, failures: outcome.failures,
            security: security.map { SecurityRequirement(alternatives: $0.alternatives) }, server: server,
            unavailable: failure, envelope: outcome.envelope, accept: outcome.accept, redirects: outcome.redirects)
        operation.tags = plan.operation.tags
        operation.idempotencyField = IdempotencyField(options: options, diagnostics: diagnostics).find(
            in: operation, plan)
        for scopes in (plan.operation.security ?? []).map({ $0.schemes.flatMap(\.scopes) })
        where !scopes.isEmpty && !operation.scopes.contains(scopes) { operation.scopes.append(scopes) }
        if failure == nil { operation.pagination = pagination.pagination(plan, operation, taken: taken) }
        operation.alternatives = bodies.dropFirst().map { body in
            var alternative = operation
            alternative.body = body
            alternative.bodyMediaType = body.choice == nil ? body.contentType : nil
            alternative.pagination = nil
            return alternative
        }
        return withOtherAnswers(operation, plan, answerNames)
    }

    // MARK: - Other answers

    /// The operation with a call for each answer that is not preferred, and each body.
    private func withOtherAnswers(
        _ operation: ClientModel.Operation, _ plan: OperationPlan, _ names: [String]
    ) -> ClientModel.Operation {
        let answers = plan.alternativeAnswers
        let calls = operation.calls
        let hasChoice = answers.contains { $0.format != nil } || plan.streaming.member != nil
        func call(_ call: ClientModel.Operation, streams: Bool) -> ClientModel.Operation {
            var call = call
            guard hasChoice, let body = call.body else { return call }
            guard let member = streaming.member(of: body, plan) else {
                if let key = streaming.partialMember(of: body, plan) {
                    diagnostics.report(.streamMember(key, plan.operation.origin))
                }
                return call
            }
            // What is always one value is not set to another.
            if let only = member.onlyValue, only != .boolean(streams) { return call }
            call.body?.presets = [Preset(name: member.name, key: member.key, value: streams)]
            call.body?.flattened?.removeAll { $0.property.name == member.name }
            if call.body?.flattened?.isEmpty == true { call.body?.flattened = nil }
            return call
        }
        let isStream = if case .items = operation.result { true } else { false }
        var result = call(operation, streams: isStream)
        result.alternatives = calls.dropFirst().map { call($0, streams: isStream) }
        for (answer, name) in zip(answers, names) {
            let outcome = responses.outcome(
                plan, wanted: answer, resultName: resultNames.name(of: plan, answer))
            result.alternatives += calls.map { known in
                var other = call(known, streams: answer.format != nil)
                other.name = name
                other.alternatives = []
                other.pagination = nil
                other.result = outcome.result
                other.envelope = outcome.envelope
                other.accept = outcome.accept
                other.answerMediaType = answer.media.name
                return other
            }
        }
        return result
    }
}
