import ClientModel

/// Emits the call that an operation makes.
///
/// ```swift
/// try await core.send(Call("issueCredential", .post, "/v1/credentials/new").body(request).envelope("success"))
/// ```
///
/// An operation with many parameters builds its call step by step, so that no expression grows long:
///
/// ```swift
/// var call = Call("search", .get, "/search")
///     .query("a", a)
/// call = call
///     .query("i", i)
/// return try await core.send(call)
/// ```
struct CallEmitter {
    let context: EmissionContext
    let shape: OperationShape

    private static let linksPerExpression = 12

    private var operation: Operation { shape.operation }

    /// Prints the body of the method.
    func print(to printer: inout CodePrinter) {
        let links = self.links
        let base = Expression.call(
            context.foreign("Call"),
            [.init(nil, StringLiteral.quoted(operation.id)), .init(nil, method), .init(nil, path)])
        guard links.count > Self.linksPerExpression else {
            printer.expression("try await ", sending(links.isEmpty ? base : .chain(base, links)))
            return
        }
        let call = shape.own("call")
        printer.expression("var \(call) = ", .chain(base, Array(links.prefix(Self.linksPerExpression))))
        var rest = links.dropFirst(Self.linksPerExpression)
        while !rest.isEmpty {
            printer.expression("\(call) = ", .chain(.text(call), Array(rest.prefix(Self.linksPerExpression))))
            rest = rest.dropFirst(Self.linksPerExpression)
        }
        printer.expression(shape.result == nil ? "try await " : "return try await ", sending(.text(call)))
    }

    /// `core`, unless a parameter hides it.
    private var core: String {
        shape.all.contains { $0.local == "core" } ? "self.core" : "core"
    }

    private func sending(_ call: Expression) -> Expression {
        switch operation.result {
        case .none, .json: .call("\(core).send", [.init(nil, call)])
        case .text: .call("\(core).sendForText", [.init(nil, call)])
        case .bytes: .call("\(core).sendForBytes", [.init(nil, call)])
        case .several:
            .call(
                shape.result ?? "",
                [.init("response", .call("\(core).response", [.init("to", call)]))])
        }
    }

    // MARK: The request line

    private static let methods: Set<String> = [
        "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE",
    ]

    private var method: String {
        let method = operation.method
        guard Self.methods.contains(method) else {
            return "\(context.foreign("HTTPRequest")).Method(\(StringLiteral.quoted(method))) ?? .get"
        }
        return ".\(method.lowercased())"
    }

    private var path: String {
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

    // MARK: Everything else

    private var links: [String] {
        var links: [String] = []
        for (parameter, spelled) in zip(operation.parameters, shape.parameters) {
            if let link = link(for: parameter, spelled.local) { links.append(link) }
        }
        if let body = operation.body, let spelled = shape.body { links.append(link(for: body, spelled.local)) }
        if let accepted { links.append("accept(\(StringLiteral.quoted(accepted)))") }
        if let security = operation.security { links.append("security(\(Self.security(security)))") }
        if let envelope = operation.envelope { links.append("envelope(\(StringLiteral.quoted(envelope.key)))") }
        if operation.isSafeToRepeat && ["POST", "PATCH"].contains(operation.method) { links.append("repeatable()") }
        return links
    }

    private func link(for parameter: Parameter, _ value: String) -> String? {
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

    private func link(for body: RequestBody, _ value: String) -> String {
        let contentType = StringLiteral.quoted(body.contentType)
        // Where a body must be sent, nil is one: `null`.
        let value = body.isNullable && body.isRequired ? "\(context.foreign("Nullable"))(\(value))" : value
        switch body.format {
        case .json where body.contentType == "application/json": return "body(\(value))"
        case .json: return "body(\(value), contentType: \(contentType))"
        case .formURLEncoded: return "form(\(value))"
        case .text: return "text(\(value), contentType: \(contentType))"
        case .bytes: return "bytes(\(value), contentType: \(contentType))"
        }
    }

    private var accepted: String? {
        if let accept = operation.accept { return accept == "application/json" ? nil : accept }
        switch operation.result {
        case .none, .json: return nil
        case .text, .bytes: return "*/*"
        case .several(_, let cases):
            let isPlain = cases.allSatisfy { element in
                switch element.content {
                case .none, .json: true
                case .text, .bytes: false
                }
            }
            return isPlain ? nil : "*/*"
        }
    }

    /// `[["bearerAuth"], ["key", "secret"]]`.
    static func security(_ requirement: SecurityRequirement) -> String {
        let alternatives = requirement.alternatives.map { names in
            "[\(names.map { StringLiteral.quoted($0) }.joined(separator: ", "))]"
        }
        return "[\(alternatives.joined(separator: ", "))]"
    }

    /// Whether a value may be an array or an object, which `explode` is about.
    private func isCompound(_ type: TypeReference) -> Bool {
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
