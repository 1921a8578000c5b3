import ClientModel

/// Where parameters go.
///
/// ```swift
/// .query("page", page).query("tags", tags, style: .pipeDelimited, explode: false).header("X-Trace", trace)
/// ```
extension CallEmitter {
    var path: String {
        var result = "\""
        for segment in operation.path {
            switch segment {
            case .literal(let text): StringLiteral.appendEscaped(text, to: &result)
            case .parameter(let index):
                guard operation.parameters.indices.contains(index) else { continue }
                result.append("\\(\(pathValue(operation.parameters[index], methodSignature.parameters[index].local)))")
            }
        }
        result.append("\"")
        return result
    }

    private func pathValue(_ parameter: Parameter, _ value: String) -> String {
        var arguments = [content(parameter, value)]
        switch parameter.style {
        case .label: arguments.append("style: .label")
        case .matrix: arguments.append("style: .matrix(\(StringLiteral.quoted(parameter.key)))")
        default: break
        }
        if parameter.explode && hasParts(parameter) { arguments.append("explode: true") }
        if parameter.allowsReserved { arguments.append("allowsReserved: true") }
        return arguments.joined(separator: ", ")
    }

    func link(for parameter: Parameter, _ value: String) -> String? {
        var arguments = [StringLiteral.quoted(parameter.key), content(parameter, value)]
        let hasParts = hasParts(parameter)
        let method: String
        switch parameter.location {
        case .path: return nil
        case .query where parameter.style == .deepObject: method = "deepObject"
        case .query:
            method = "query"
            if hasParts && !parameter.explode {
                if parameter.style != .form { arguments.append("style: .\(parameter.style.rawValue)") }
                arguments.append("explode: false")
            }
        case .header:
            method = "header"
            if hasParts && parameter.explode { arguments.append("explode: true") }
        case .cookie:
            method = "cookie"
            if hasParts && !parameter.explode { arguments.append("explode: false") }
            if parameter.style == .cookie { arguments.append("isEscaped: false") }
        case .querystring: method = "querystring"
        }
        if parameter.allowsReserved { arguments.append("allowsReserved: true") }
        if parameter.allowsEmpty && hasParts { arguments.append("allowsEmpty: true") }
        return "\(method)(\(arguments.joined(separator: ", ")))"
    }

    /// The value, as a text of its media type if it has one.
    private func content(_ parameter: Parameter, _ value: String) -> String {
        // Where a value must be sent, nil is one: `null`.
        let isNull =
            parameter.isRequired
            && context.symbols.resolved(parameter.type).unwrapped != context.symbols.resolved(parameter.type)
        let given = isNull ? "\(context.externalSymbol("Nullable"))(\(value))" : value
        switch parameter.content?.format {
        case .json?: return "\(context.externalSymbol("ParameterContent")).json(\(given))"
        case .form? where parameter.location != .querystring:
            return
                "\(context.externalSymbol("ParameterContent")).form(\(value)\(styles(parameter.content?.styles ?? [])))"
        case .form?: return value + styles(parameter.content?.styles ?? [])
        case .text?, nil: return value
        }
    }

    private func hasParts(_ parameter: Parameter) -> Bool { parameter.content == nil && isCompound(parameter.type) }

    /// Whether a value may be an array or an object, which `explode` is about.
    func isCompound(_ type: TypeReference) -> Bool {
        switch context.symbols.resolved(type) {
        case .array, .dictionary, .any: return true
        case .optional(let wrapped): return isCompound(wrapped)
        case .named:
            guard case .enumeration? = context.symbols.declaration(of: type)?.kind else { return true }
            return false
        default: return false
        }
    }
}
