internal import ClientModel
internal import Diagnostics
internal import OpenAPI

/// Decides how the value of a parameter becomes text.
struct ParameterStyles {
    typealias Style = ClientModel.Parameter.Style
    typealias Location = ClientModel.Parameter.Location

    struct Decision {
        var style: Style
        var explode: Bool
        var allowsReserved = false
        var allowsEmpty = false
    }

    let references: TypeReferences
    let diagnostics: DiagnosticSink

    func style(of plan: OperationPlan.ParameterPlan, _ location: Location, _ type: TypeReference) -> Decision {
        let parameter = plan.parameter
        guard case .styled(let schema) = plan.content else {
            let style = Self.styles(of: location)[0]
            return Decision(style: style, explode: Self.explodes(style))
        }
        let style = style(of: parameter, location, schema)
        var decision = Decision(style: style, explode: parameter.explode ?? Self.explodes(style))
        // It has one form only.
        if style == .deepObject { decision.explode = true }
        switch ParameterNesting(graph: references.graph).outcome(
            .schema(schema), style: style, explode: decision.explode)
        {
        case .json? where style == .cookie:
            diagnostics.report(.nestedCookie(parameter.name, parameter.origin))
        case .json?: diagnostics.report(.nestedParameter(parameter.name, style.rawValue, parameter.origin))
        case .numbered?: diagnostics.report(.numberedParameter(parameter.name, parameter.origin))
        case nil: break
        }
        decision.allowsReserved = allowsReserved(parameter, location, style)
        decision.allowsEmpty = allowsEmpty(parameter, location, style, type)
        return decision
    }

    private func style(of parameter: OpenAPI.Parameter, _ location: Location, _ schema: Schema) -> Style {
        let styles = Self.styles(of: location)
        guard let text = parameter.style else { return styles[0] }
        guard let style = Style(rawValue: text), styles.contains(style),
            style != .deepObject || ParameterNesting(graph: references.graph).isObject(.schema(schema)) != false
        else {
            diagnostics.report(
                .parameterStyle(text, parameter.name, parameter.origin, fallback: styles[0].rawValue))
            return styles[0]
        }
        return style
    }

    /// The styles of a location, its default first (OpenAPI, Parameter Object, Style Values).
    private static func styles(of location: Location) -> [Style] {
        switch location {
        case .path: [.simple, .label, .matrix]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form, .cookie]
        case .querystring: [.form]
        }
    }

    /// "When style is "form" or "cookie", the default value is true. For all other styles, the default value is false."
    private static func explodes(_ style: Style) -> Bool { style == .form || style == .cookie }

    private func allowsReserved(_ parameter: OpenAPI.Parameter, _ location: Location, _ style: Style) -> Bool {
        guard parameter.allowReserved else { return false }
        switch location {
        case .query, .querystring: return true
        case .path where references.graph.linked.version >= .v3_2: return true
        case .cookie where references.graph.linked.version >= .v3_2 && style == .form: return true
        case .path, .header, .cookie:
            diagnostics.report(.reservedIgnored(parameter.name, location.rawValue, parameter.origin))
            return false
        }
    }

    private func allowsEmpty(
        _ parameter: OpenAPI.Parameter, _ location: Location, _ style: Style, _ type: TypeReference
    ) -> Bool {
        guard parameter.allowEmptyValue else { return false }
        switch type {
        case _ where location != .query || style != .form: break
        case .array, .dictionary, .any, .named: return true
        case .string: return false
        default: break
        }
        diagnostics.report(.emptyValueIgnored(parameter.name, parameter.origin))
        return false
    }
}
