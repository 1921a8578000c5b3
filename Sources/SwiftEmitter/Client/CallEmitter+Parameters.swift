import ClientModel

/// Where parameters go.
///
/// ```swift
/// .query("page", page).header("X-Trace", trace)
/// ```
extension CallEmitter {
    var path: String {
        var result = "\""
        for segment in operation.path {
            switch segment {
            case .literal(let text): StringLiteral.appendEscaped(text, to: &result)
            case .parameter(let index):
                guard operation.parameters.indices.contains(index) else { continue }
                let parameter = operation.parameters[index]
                let explode = parameter.explode && isCompound(parameter.type) ? ", explode: true" : ""
                result.append("\\(\(shape.parameters[index].local)\(explode))")
            }
        }
        result.append("\"")
        return result
    }

    func link(for parameter: Parameter, _ value: String) -> String? {
        let key = StringLiteral.quoted(parameter.key)
        let isCompound = isCompound(parameter.type)
        switch parameter.location {
        case .path: return nil
        case .query where parameter.style == .deepObject: return "deepObject(\(key), \(value))"
        case .query: return "query(\(key), \(value)\(isCompound && !parameter.explode ? ", explode: false" : ""))"
        case .header: return "header(\(key), \(value)\(isCompound && parameter.explode ? ", explode: true" : ""))"
        case .cookie: return "cookie(\(key), \(value)\(isCompound && !parameter.explode ? ", explode: false" : ""))"
        }
    }

    /// Whether a value may be an array or an object, which `explode` is about.
    func isCompound(_ type: TypeReference) -> Bool {
        switch context.resolved(type) {
        case .array, .dictionary, .any: return true
        case .optional(let wrapped): return isCompound(wrapped)
        case .named:
            guard case .enumeration? = context.declaration(of: type)?.kind else { return true }
            return false
        default: return false
        }
    }
}
