internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Lowers an operation's parameters and its path.
struct ParameterLowering {
    let references: TypeReferences
    let diagnostics: DiagnosticSink
    let overrides: NameOverrides

    /// The parameters, path parameters first in the order of the path, and the path's pieces.
    func lower(_ plan: OperationPlan) -> (parameters: [ClientModel.Parameter], path: [PathSegment]) {
        let pieces = plan.template.pieces
        var plans: [OperationPlan.ParameterPlan] = []
        let known = Dictionary(
            plan.parameters.filter { $0.parameter.location == "path" }.map { ($0.parameter.name, $0) }
        ) { first, _ in first }
        var indices: [String: Int] = [:]
        for case .parameter(let name) in pieces where indices[name] == nil {
            indices[name] = plans.count
            plans.append(known[name] ?? undeclared(name, in: plan))
        }
        plans += plan.parameters.filter { $0.parameter.location != "path" }
        let names = names(of: plans, plan)
        let parameters = zip(plans, names).map { parameter($0, name: $1) }
        let path = pieces.map { piece -> PathSegment in
            switch piece {
            case .literal(let text): .literal(text)
            case .parameter(let name):
                .parameter(indices[name] ?? 0)
            }
        }
        return (parameters, path)
    }

    private func undeclared(_ name: String, in plan: OperationPlan) -> OperationPlan.ParameterPlan {
        diagnostics.report(.undeclaredPathParameter(name, plan.item.path, plan.operation.origin))
        let parameter = OpenAPI.Parameter(name: name, location: "path", origin: plan.operation.origin)
        return OperationPlan.ParameterPlan(parameter: parameter, content: .untyped, use: plan.operation.origin)
    }

    /// The stronger claim to a name is the path's, then the query's, the headers', the cookies'.
    private func names(of plans: [OperationPlan.ParameterPlan], _ plan: OperationPlan) -> [String] {
        let locations = ["path", "query", "header", "cookie"]
        let scope = NameScope(reserved: ReservedNames.members, reservedSuffix: "Value", capitalised: false)
        return scope.assign(
            plans.map { entry in
                let parameter = entry.parameter
                let fixed =
                    overrides.parameter(parameter.name, of: plan.id, at: parameter.origin.citation)
                    ?? parameter.extensions.chosenName
                return NameScope.Candidate(
                    raw: parameter.name, name: fixed ?? SwiftNames.member(parameter.name),
                    rank: locations.firstIndex(of: parameter.location) ?? 4,
                    suffix: parameter.location.capitalizedFirst,
                    isFixed: fixed != nil)
            })
    }

    private func parameter(_ plan: OperationPlan.ParameterPlan, name: String) -> ClientModel.Parameter {
        let parameter = plan.parameter
        let location = ClientModel.Parameter.Location(rawValue: parameter.location) ?? .query
        let type = type(of: plan)
        let style = ParameterStyles(references: references, diagnostics: diagnostics).style(of: plan, location, type)
        return ClientModel.Parameter(
            name: name, key: parameter.name, location: location, style: style.style, explode: style.explode, type: type,
            isRequired: plan.isRequired,
            isDeprecated: parameter.isDeprecated || plan.schema?.keywords.isDeprecated == true,
            documentation: parameter.description ?? plan.schema?.keywords.description,
            constraints: plan.schema.map { ConstraintReader.constraints(of: .schema($0), type) } ?? [],
            allowsReserved: style.allowsReserved, allowsEmpty: style.allowsEmpty,
            content: plan.content.model(references.graph, diagnostics))
    }

    private func type(of plan: OperationPlan.ParameterPlan) -> TypeReference {
        guard let schema = plan.schema else { return plan.content.isText ? .string : .any }
        // Within a media type, null is a value.
        if case .media = plan.content { return references.element(schema) }
        return references.reference(to: schema).type
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
