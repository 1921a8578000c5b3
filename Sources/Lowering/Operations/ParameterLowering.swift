internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Lowers an operation's parameters and its path.
struct ParameterLowering {
    let references: TypeReferences
    let diagnostics: DiagnosticSink
    let overrides: NameOverrides

    /// The parameters, path parameters first in the order of the path, and the path's pieces.
    func lower(_ plan: OperationPlan) -> (parameters: [ClientModel.Parameter], path: [PathSegment]) {
        let pieces = pieces(of: plan.item.path)
        var plans: [OperationPlan.ParameterPlan] = []
        for case .parameter(let name) in pieces where !plans.contains(where: { $0.parameter.name == name }) {
            plans.append(declared(name, in: plan))
        }
        plans += plan.parameters.filter { $0.parameter.location != "path" }
        let names = names(of: plans, plan)
        let parameters = zip(plans, names).map { parameter($0, name: $1) }
        let path = pieces.map { piece -> PathSegment in
            switch piece {
            case .literal(let text): .literal(text)
            case .parameter(let name):
                .parameter(parameters.firstIndex { $0.location == .path && $0.key == name } ?? 0)
            }
        }
        return (parameters, path)
    }

    private enum Piece {
        case literal(String)
        case parameter(String)
    }

    private func pieces(of path: String) -> [Piece] {
        var pieces: [Piece] = []
        var literal = ""
        var rest = path[...]
        while let character = rest.first {
            if character == "{", let end = rest.firstIndex(of: "}"), rest.index(after: rest.startIndex) < end {
                if !literal.isEmpty { pieces.append(.literal(literal)) }
                literal = ""
                pieces.append(.parameter(String(rest[rest.index(after: rest.startIndex)..<end])))
                rest = rest[rest.index(after: end)...]
            } else {
                literal.append(character)
                rest = rest.dropFirst()
            }
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        return pieces
    }

    private func declared(_ name: String, in plan: OperationPlan) -> OperationPlan.ParameterPlan {
        if let known = plan.parameters.first(where: { $0.parameter.location == "path" && $0.parameter.name == name }) {
            return known
        }
        diagnostics.report(.undeclaredPathParameter(name, plan.item.path, plan.operation.origin))
        let parameter = OpenAPI.Parameter(name: name, location: "path", origin: plan.operation.origin)
        return OperationPlan.ParameterPlan(
            parameter: parameter, schema: nil, isText: true, use: plan.operation.origin)
    }

    /// The stronger claim to a name is the path's, then the query's, the headers', the cookies'.
    private func names(of plans: [OperationPlan.ParameterPlan], _ plan: OperationPlan) -> [String] {
        let locations = ["path", "query", "header", "cookie"]
        let scope = NameScope(reserved: ReservedNames.members, reservedSuffix: "Value", capitalised: false)
        return scope.assign(
            plans.map { entry in
                let parameter = entry.parameter
                let fixed =
                    overrides.parameters["\(plan.id).\(parameter.name)"]
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
        var type: TypeReference = .string
        if !plan.isText, let schema = plan.schema { type = references.reference(to: schema).type }
        let style = style(of: parameter, location)
        return ClientModel.Parameter(
            name: name, key: parameter.name, location: location, style: style,
            explode: parameter.explode ?? (style == .form || style == .deepObject), type: type,
            isRequired: parameter.isRequired,
            isDeprecated: parameter.isDeprecated || plan.schema?.keywords.isDeprecated == true,
            documentation: parameter.description ?? plan.schema?.keywords.description,
            constraints: plan.schema.map { ConstraintReader.constraints(of: $0, type) } ?? [])
    }

    private func style(
        of parameter: OpenAPI.Parameter, _ location: ClientModel.Parameter.Location
    ) -> ClientModel.Parameter.Style {
        let usual: ClientModel.Parameter.Style = location == .path || location == .header ? .simple : .form
        guard let text = parameter.style else { return usual }
        switch (text, location) {
        case ("simple", .path), ("simple", .header): return .simple
        case ("form", .query), ("form", .cookie), ("cookie", .cookie): return .form
        case ("deepObject", .query): return .deepObject
        default:
            diagnostics.report(
                .parameterStyle(text, parameter.name, parameter.origin, fallback: usual.rawValue))
            return usual
        }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
