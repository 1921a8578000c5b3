internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Finds the parameters of an operation: its own and its path's, without those that no call can give.
struct ParameterPlanner {
    let document: OpenAPIDocument
    let diagnostics: DiagnosticSink
    let credentials: CredentialParameters

    func addParameters(to plan: OperationPlan) {
        var parameters: [(parameter: OpenAPI.Parameter, use: Origin)] = []
        var positions: [ParameterIdentity: Int] = [:]
        // "These parameters can be overridden at the operation level, but cannot be removed there."
        for referenced in plan.item.parameters + plan.operation.parameters {
            guard let parameter = document.linked.parameter(referenced) else {
                if let reference = document.linked.absentReference(referenced) {
                    plan.absent.append("its parameter `\(VisibleText.excerpt(of: reference.text))`")
                }
                continue
            }
            let found = (parameter, referenced.origin)
            if let index = positions[ParameterIdentity(parameter)] {
                let (overridden, use) = parameters[index]
                plan.leftOutParameters.append(.init(parameter: overridden, use: use, reason: .overridden))
                parameters[index] = found
            } else {
                positions[ParameterIdentity(parameter)] = parameters.count
                parameters.append(found)
            }
        }
        func names(_ location: String) -> Set<String> {
            Set(parameters.map(\.parameter).filter { $0.location == location }.map(\.name))
        }
        plan.template = PathTemplate(plan.item.path, pathNames: names("path"), queryNames: names("query"))
        let pathNames = Set(plan.template.names)
        let relation = credentials.relation(of: plan.operation)
        for (parameter, use) in parameters {
            let relation = relation(parameter)
            let reason =
                relation == .same
                ? leftOut(.parameterIsCredential(parameter.name, parameter.origin))
                : reasonToLeaveOut(parameter, plan, pathNames)
            if let reason {
                plan.leftOutParameters.append(.init(parameter: parameter, use: use, reason: reason))
            } else {
                var planned = self.plan(parameter, use)
                if relation == .possible {
                    diagnostics.report(.parameterMayBeCredential(parameter.name, parameter.origin))
                    planned.mayBeCredential = true
                }
                plan.parameters.append(planned)
            }
        }
        reportQuerystrings(plan.parameters.map(\.parameter), credentials.queryKeys(of: plan.operation))
    }

    /// Nil for a parameter that a call can give.
    private func reasonToLeaveOut(
        _ parameter: OpenAPI.Parameter, _ plan: OperationPlan, _ pathNames: Set<String>
    ) -> OmissionReason? {
        let name = parameter.name
        switch parameter.location {
        case "querystring":
            // A text would be escaped as a whole, so that no pair of it is left.
            guard case .media(let media, _, .text) = parameter.value(document.linked), media.format == .form else {
                return nil
            }
            return leftOut(.formParameter(name, parameter.origin))
        case "query": return nil
        case "cookie":
            // What is not escaped must be a token, and a cookie without a name is none.
            let isName = parameter.style == "cookie" ? HeaderName.isToken(name) : !name.isEmpty
            return isName ? nil : leftOut(.cookieName(name, parameter.origin))
        case "path":
            if pathNames.contains(name) { return nil }
            return leftOut(.unusedPathParameter(name, plan.item.path, parameter.origin))
        // "If in is "header" and the name field is "Accept", "Content-Type" or "Authorization", the parameter
        // definition SHALL be ignored." (OpenAPI, Parameter Object.)
        case "header" where ["accept", "content-type", "authorization"].contains(name.lowercased()):
            return leftOut(.headerIgnored(name, parameter.origin))
        case "header":
            return HeaderName.canBeSent(name) ? nil : leftOut(.headerName(name, parameter.origin))
        default: return leftOut(.parameterLocation(parameter.location, name, parameter.origin))
        }
    }

    private func plan(_ parameter: OpenAPI.Parameter, _ use: Origin) -> OperationPlan.ParameterPlan {
        let content = parameter.value(document.linked)
        if case .media(let media, nil, .text) = content, media.essence != "text/plain" {
            diagnostics.report(.parameterContent(parameter.name, media.name, parameter.origin))
        }
        return OperationPlan.ParameterPlan(parameter: parameter, content: content, use: use)
    }

    /// "MUST NOT appear more than once, and MUST NOT appear in the same operation with any `in: query` parameters."
    /// (OpenAPI 3.2, Parameter Locations.)
    private func reportQuerystrings(_ parameters: [OpenAPI.Parameter], _ keys: [String]) {
        let whole = parameters.filter { $0.location == "querystring" }
        guard let first = whole.first else { return }
        for other in whole.dropFirst() + parameters.filter({ $0.location == "query" }) {
            diagnostics.report(.besideQuerystring(other.name, first.name, other.origin))
        }
        for key in keys { diagnostics.report(.credentialBesideQuerystring(key, first.name, first.origin)) }
    }

    /// Reports that something is left out.
    private func leftOut(_ diagnostic: Diagnostic) -> OmissionReason {
        diagnostics.report(diagnostic)
        return OmissionReason(diagnostic)
    }
}

/// What one parameter replaces another by; names of header fields differ in nothing by their case.
private struct ParameterIdentity: Hashable {
    let location: String
    let name: String

    init(_ parameter: OpenAPI.Parameter) {
        location = parameter.location
        name = location == "header" ? parameter.name.lowercased() : parameter.name
    }
}
