internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Resolves what each operation refers to, and chooses the media types that are generated.
struct OperationPlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink

    func paths() -> [PathPlan] {
        let repeatedIDs = document.repeatedOperationIDs
        return document.paths.map { item in
            let item = document.resolver.pathItem(item)
            var path = PathPlan(item: item, operations: [], leftOut: [])
            for operation in item.operations {
                if HeaderName.isToken(operation.method) {
                    path.operations.append(plan(operation, in: item, repeatedIDs))
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
        _ operation: OpenAPI.Operation, in item: PathItem, _ repeatedIDs: Set<String>
    ) -> OperationPlan {
        if operation.hasCallbacks { diagnostics.report(.callbacks(operation)) }
        if !operation.servers.isEmpty || !item.servers.isEmpty {
            diagnostics.report(
                .operationServers((operation.servers.first ?? item.servers.first)?.origin ?? item.origin))
        }
        var plan = OperationPlan(
            operation: operation, item: item, id: id(of: operation, in: item, repeatedIDs), parameters: [],
            responses: [])
        addParameters(to: &plan)
        addBody(to: &plan)
        addResponses(to: &plan)
        return plan
    }

    private func id(of operation: OpenAPI.Operation, in item: PathItem, _ repeatedIDs: Set<String>) -> String {
        let isRepeated = operation.operationID.map(repeatedIDs.contains) ?? false
        if let id = operation.operationID, !id.isEmpty, !isRepeated { return id }
        let id = OperationID.short(operation.method, item.path)
        if !isRepeated {
            diagnostics.report(.missingOperationID(operation.method, item.path, name: id, operation.origin))
        }
        return id
    }

    // MARK: - Parameters

    private func addParameters(to plan: inout OperationPlan) {
        var parameters: [(parameter: OpenAPI.Parameter, use: Origin)] = []
        // "These parameters can be overridden at the operation level, but cannot be removed there."
        for referenced in plan.item.parameters + plan.operation.parameters {
            guard let parameter = document.resolver.parameter(referenced) else { continue }
            let found = (parameter, referenced.origin)
            if let index = parameters.firstIndex(where: {
                $0.parameter.name == parameter.name && $0.parameter.location == parameter.location
            }) {
                let (overridden, use) = parameters[index]
                plan.leftOutParameters.append(.init(parameter: overridden, use: use, reason: .overridden))
                parameters[index] = found
            } else {
                parameters.append(found)
            }
        }
        for (parameter, use) in parameters {
            if let reason = reasonToLeaveOut(parameter, path: plan.item.path) {
                plan.leftOutParameters.append(.init(parameter: parameter, use: use, reason: reason))
            } else {
                plan.parameters.append(self.plan(parameter, use))
            }
        }
    }

    /// Nil for a parameter that a call can give.
    private func reasonToLeaveOut(_ parameter: OpenAPI.Parameter, path: String) -> OmissionReason? {
        switch parameter.location {
        case "query", "cookie": nil
        case "path":
            path.contains("{\(parameter.name)}")
                ? nil : leftOut(.unusedPathParameter(parameter.name, path, parameter.origin))
        // "If in is "header" and the name field is "Accept", "Content-Type" or "Authorization", the parameter
        // definition SHALL be ignored." (OpenAPI, Parameter Object.)
        case "header" where ["accept", "content-type", "authorization"].contains(parameter.name.lowercased()):
            .ignoredHeader(parameter.name)
        case "header":
            HeaderName.canBeSent(parameter.name) ? nil : leftOut(.headerName(parameter.name, parameter.origin))
        default: leftOut(.parameterLocation(parameter.location, parameter.name, parameter.origin))
        }
    }

    private func plan(_ parameter: OpenAPI.Parameter, _ use: Origin) -> OperationPlan.ParameterPlan {
        if parameter.schema == nil, let media = parameter.content.first {
            diagnostics.report(.parameterContent(parameter.name, media.name, parameter.origin))
            return OperationPlan.ParameterPlan(parameter: parameter, schema: nil, isText: true, use: use)
        }
        return OperationPlan.ParameterPlan(parameter: parameter, schema: parameter.schema, isText: false, use: use)
    }

    // MARK: - Content

    private func addBody(to plan: inout OperationPlan) {
        guard let referenced = plan.operation.requestBody, let body = document.resolver.requestBody(referenced),
            let media = chosen(from: body.content, origin: body.origin, &plan.leftOutMedia)
        else { return }
        plan.body = OperationPlan.BodyPlan(body: body, media: media)
    }

    private func addResponses(to plan: inout OperationPlan) {
        for (status, _, referenced) in plan.operation.responses {
            guard let response = document.resolver.response(referenced) else { continue }
            plan.responses.append(
                OperationPlan.ResponsePlan(
                    status: status, response: response,
                    media: chosen(from: response.content, origin: response.origin, &plan.leftOutMedia),
                    use: referenced.origin))
        }
    }

    private var resolver: ReferenceResolver { document.resolver }

    /// JSON where there is any, then forms, then text, then whatever comes first.
    private func chosen(
        from content: [MediaType], origin: Origin, _ leftOut: inout [(origin: Origin, reason: OmissionReason)]
    ) -> MediaType? {
        let ranked = content.enumerated().min { lhs, rhs in
            (rank(lhs.element), lhs.offset) < (rank(rhs.element), rhs.offset)
        }
        guard let chosen = ranked?.element else { return nil }
        // The same content under another name is not lost; another content is.
        let others = content.filter { media in
            media.name != chosen.name
                && (media.format != chosen.format
                    || media.schema?.identity(resolver) != chosen.schema?.identity(resolver))
        }
        if !others.isEmpty {
            diagnostics.report(.mediaTypes(others.map(\.name), chosen: chosen.name, origin))
        }
        let lost = Set(others.map(\.name))
        for media in content where media.name != chosen.name {
            leftOut.append(
                (media.origin, lost.contains(media.name) ? .mediaType(chosen.name) : .sameContent(as: chosen.name)))
        }
        return chosen
    }

    private func rank(_ media: MediaType) -> Int {
        switch media.format {
        case .json: media.essence == "application/json" ? 0 : 1
        case .form: 2
        case .text: 3
        case .bytes: 4
        case .stream: 5
        case .multipart: 6
        }
    }
}

extension Schema {
    /// What stands for the schema's type: itself, or what it refers to.
    fileprivate func identity(_ resolver: ReferenceResolver) -> ObjectIdentifier {
        ObjectIdentifier(keywords.reference.flatMap { resolver.schema($0) } ?? self)
    }
}
