internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Resolves what each operation refers to, and chooses the media types that are generated.
struct OperationPlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink

    func plans() -> [OperationPlan] {
        let repeatedIDs = document.repeatedOperationIDs
        return document.paths.flatMap { item -> [OperationPlan] in
            let item = document.resolver.pathItem(item)
            return item.operations.compactMap { operation -> OperationPlan? in
                guard HeaderName.isToken(operation.method) else {
                    diagnostics.report(.methodName(operation))
                    return nil
                }
                return plan(operation, in: item, repeatedIDs)
            }
        }
    }

    private func plan(
        _ operation: OpenAPI.Operation, in item: PathItem, _ repeatedIDs: Set<String>
    ) -> OperationPlan {
        if operation.hasCallbacks { diagnostics.report(.callbacks(operation)) }
        if !operation.servers.isEmpty || !item.servers.isEmpty {
            diagnostics.report(
                .operationServers((operation.servers.first ?? item.servers.first)?.origin ?? item.origin))
        }
        return OperationPlan(
            operation: operation, item: item, id: id(of: operation, in: item, repeatedIDs),
            parameters: parameters(of: operation, in: item), body: body(of: operation),
            responses: responses(of: operation))
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

    private func parameters(of operation: OpenAPI.Operation, in item: PathItem) -> [OperationPlan.ParameterPlan] {
        var parameters: [OpenAPI.Parameter] = []
        // "These parameters can be overridden at the operation level, but cannot be removed there."
        for referenced in item.parameters + operation.parameters {
            guard let parameter = document.resolver.parameter(referenced) else { continue }
            if let index = parameters.firstIndex(where: {
                $0.name == parameter.name && $0.location == parameter.location
            }) {
                parameters[index] = parameter
            } else {
                parameters.append(parameter)
            }
        }
        return parameters.compactMap { plan($0, operation: operation, item: item) }
    }

    private func plan(
        _ parameter: OpenAPI.Parameter, operation: OpenAPI.Operation, item: PathItem
    ) -> OperationPlan.ParameterPlan? {
        switch parameter.location {
        case "query", "cookie": break
        case "path":
            guard item.path.contains("{\(parameter.name)}") else {
                diagnostics.report(.unusedPathParameter(parameter.name, item.path, parameter.origin))
                return nil
            }
        case "header":
            // "If in is "header" and the name field is "Accept", "Content-Type" or "Authorization", the parameter
            // definition SHALL be ignored." (OpenAPI, Parameter Object.)
            if ["accept", "content-type", "authorization"].contains(parameter.name.lowercased()) { return nil }
            guard HeaderName.canBeSent(parameter.name) else {
                diagnostics.report(.headerName(parameter.name, parameter.origin))
                return nil
            }
        default:
            diagnostics.report(.parameterLocation(parameter.location, parameter.name, parameter.origin))
            return nil
        }
        if parameter.schema == nil, let media = parameter.content.first {
            diagnostics.report(.parameterContent(parameter.name, media.name, parameter.origin))
            return OperationPlan.ParameterPlan(parameter: parameter, schema: nil, isText: true)
        }
        return OperationPlan.ParameterPlan(parameter: parameter, schema: parameter.schema, isText: false)
    }

    // MARK: - Content

    private func body(of operation: OpenAPI.Operation) -> OperationPlan.BodyPlan? {
        guard let referenced = operation.requestBody, let body = document.resolver.requestBody(referenced),
            let media = chosen(from: body.content, origin: body.origin)
        else { return nil }
        return OperationPlan.BodyPlan(body: body, media: media)
    }

    private func responses(of operation: OpenAPI.Operation) -> [OperationPlan.ResponsePlan] {
        operation.responses.compactMap { status, _, referenced in
            guard let response = document.resolver.response(referenced) else { return nil }
            return OperationPlan.ResponsePlan(
                status: status, response: response, media: chosen(from: response.content, origin: response.origin))
        }
    }

    private var resolver: ReferenceResolver { document.resolver }

    /// JSON where there is any, then forms, then text, then whatever comes first.
    private func chosen(from content: [MediaType], origin: Origin) -> MediaType? {
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
