internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Finds the parameters of an operation: its own and its path's, without those that no call can give.
struct ParameterPlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink

    func addParameters(to plan: inout OperationPlan) {
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
            let isCredential = CredentialParameters(document: document).contains(parameter, of: plan.operation)
            let reason =
                isCredential
                ? leftOut(.parameterIsCredential(parameter.name, parameter.origin))
                : reasonToLeaveOut(parameter, path: plan.item.path)
            if let reason {
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

    /// Reports that something is left out.
    private func leftOut(_ diagnostic: Diagnostic) -> OmissionReason {
        diagnostics.report(diagnostic)
        return OmissionReason(diagnostic)
    }
}
