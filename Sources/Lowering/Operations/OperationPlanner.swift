internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import Naming
internal import OpenAPI

/// Resolves what each operation refers to.
struct OperationPlanner {
    let document: OpenAPIDocument
    let options: SharedOptions
    let diagnostics: DiagnosticSink
    let budget: OutputBudget

    func paths() -> [PathPlan] {
        let repeatedIDs = document.repeatedOperationIDs
        let credentials = CredentialParameters(document: document)
        let paths = plannedPaths(repeatedIDs, credentials)
        let plans = paths.flatMap(\.operations)
        tellApart(plans, repeatedIDs)
        if options.undoesFrameworkNames {
            let names = frameworkNames(paths)
            for plan in plans where !plan.identifier.isUndone { plan.identifier = names.identifier(plan.id) }
        }
        for plan in plans { plan.streaming = streaming(of: plan) }
        return paths
    }

    /// Of ids that were made of a method and a path, those that read alike or as what another has are made of every word.
    ///
    /// What a call is named by stays, since groups tell methods apart.
    private func tellApart(_ plans: [OperationPlan], _ repeatedIDs: Set<String>) {
        let madeUp = plans.filter { givenID(of: $0.operation, repeatedIDs) == nil }
        for choice in 0..<2 {
            let claims = Dictionary(plans.map { ($0.id, 1) }, uniquingKeysWith: +)
            for plan in madeUp where claims[plan.id] != 1 {
                let longer = OperationID.alternatives(plan.operation.method, plan.item.path)[choice]
                let short = plan.identifier.spoken
                plan.identifier = OperationIdentifier(
                    written: SwiftNames.member(longer), spoken: short, method: short)
            }
        }
        // That an id is repeated is said of it.
        for plan in madeUp where plan.operation.operationID?.isEmpty != false {
            let operation = plan.operation
            diagnostics.report(
                .missingOperationID(operation.method, plan.item.path, name: plan.id, operation.origin))
        }
    }

    private func frameworkNames(_ paths: [PathPlan]) -> FrameworkNames {
        FrameworkNames(
            paths.flatMap { path in
                path.operations.map {
                    FrameworkNames.Operation(
                        id: $0.identifier.spoken, method: $0.operation.method, path: path.item.path, tag: $0.tag)
                }
            })
    }

    private func plannedPaths(_ repeatedIDs: Set<String>, _ credentials: CredentialParameters) -> [PathPlan] {
        document.paths.compactMap { item in
            // What weighs too much is an error, so that nothing is generated.
            guard !budget.isSpent else { return nil }
            let item = document.linked.pathItem(item)
            var path = PathPlan(item: item, operations: [], leftOut: [])
            for operation in item.operations {
                if HeaderName.isToken(operation.method) {
                    let plan = plan(operation, in: item, repeatedIDs, credentials)
                    guard budget.take(planned: plan.weight, of: "`\(plan.id)`", at: operation.origin) else { break }
                    path.operations.append(plan)
                } else {
                    path.leftOut.append((operation, leftOut(.methodName(operation))))
                }
            }
            return path
        }
    }

    /// Reports that something is left out.
    private func leftOut(_ diagnostic: Diagnostic) -> OmissionReason {
        diagnostics.report(diagnostic)
        return OmissionReason(diagnostic)
    }

    private func plan(
        _ operation: OpenAPI.Operation, in item: PathItem, _ repeatedIDs: Set<String>,
        _ credentials: CredentialParameters
    ) -> OperationPlan {
        let id = givenID(of: operation, repeatedIDs) ?? OperationID.short(operation.method, item.path)
        let plan = OperationPlan(
            operation: operation, item: item, id: id, parameters: [],
            responses: [])
        ParameterPlanner(document: document, diagnostics: diagnostics, credentials: credentials)
            .addParameters(to: plan)
        BodyPlanner(document: document, diagnostics: diagnostics).addBodies(to: plan)
        ResponsePlanner(document: document, diagnostics: diagnostics).addResponses(to: plan)
        plan.findAlternativeAnswers()
        return plan
    }

    private func streaming(of plan: OperationPlan) -> OperationPlan.Streaming {
        let extensions = plan.operation.extensions
        return OperationPlan.Streaming(
            member: options.streamMembers.said(of: plan) ?? extensions.text(VendorExtension.streamMember),
            terminator: options.streamTerminators.said(of: plan) ?? extensions.text(VendorExtension.streamTerminator))
    }

    /// The id that the document gives to an operation and to no other.
    private func givenID(of operation: OpenAPI.Operation, _ repeatedIDs: Set<String>) -> String? {
        operation.operationID.flatMap { $0.isEmpty || repeatedIDs.contains($0) ? nil : $0 }
    }
}
