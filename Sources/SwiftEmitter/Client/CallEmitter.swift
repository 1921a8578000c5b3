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
    let methodSignature: MethodSignature

    private static let linksPerExpression = 12

    var operation: Operation { methodSignature.operation }

    /// Prints the body of the method.
    func print(to printer: inout CodePrinter) {
        let links = self.links
        printPresets(to: &printer)
        let base = Expression.call(
            context.externalSymbol("Call"),
            [.init(nil, StringLiteral.quoted(operation.id)), .init(nil, method), .init(nil, path)] + labels)
        guard links.count > Self.linksPerExpression else {
            let isSingle = operation.body?.presets.isEmpty != false || methodSignature.result == nil
            printer.expression(
                isSingle ? "try await " : "return try await ", sending(links.isEmpty ? base : .chain(base, links)))
            return
        }
        let call = methodSignature.own("call")
        printer.expression("var \(call) = ", .chain(base, Array(links.prefix(Self.linksPerExpression))))
        var rest = links.dropFirst(Self.linksPerExpression)
        while !rest.isEmpty {
            printer.expression("\(call) = ", .chain(.text(call), Array(rest.prefix(Self.linksPerExpression))))
            rest = rest.dropFirst(Self.linksPerExpression)
        }
        printer.expression(methodSignature.result == nil ? "try await " : "return try await ", sending(.text(call)))
    }

    /// `core`, unless a parameter hides it.
    var core: String {
        methodSignature.all.contains { $0.local == "core" } ? "self.core" : "core"
    }

    // MARK: The request line

    private static let methods: Set<String> = [
        "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE",
    ]

    /// Those that the runtime repeats by itself.
    private static let repeatable: Set<String> = ["DELETE", "GET", "HEAD", "OPTIONS", "PUT", "QUERY", "TRACE"]

    private var method: String {
        let method = operation.method
        guard Self.methods.contains(method) else {
            return "\(context.externalSymbol("HTTPRequest")).Method(\(StringLiteral.quoted(method))) ?? .get"
        }
        return ".\(method.lowercased())"
    }

    /// `template: "/pets/{petId}", tag: "Pets"`, as far as the operation has them.
    private var labels: [Expression.Argument] {
        var labels: [Expression.Argument] = []
        if operation.path.contains(where: { if case .parameter = $0 { true } else { false } }) {
            let pieces = operation.path.map { segment in
                switch segment {
                case .literal(let text): text
                case .parameter(let index):
                    operation.parameters.indices.contains(index) ? "{\(operation.parameters[index].key)}" : ""
                }
            }
            labels.append(.init("template", StringLiteral.quoted(pieces.joined())))
        }
        if operation.tags.count == 1 {
            labels.append(.init("tag", StringLiteral.quoted(operation.tags[0])))
        } else if !operation.tags.isEmpty {
            let tags = operation.tags.map { StringLiteral.quoted($0) }.joined(separator: ", ")
            labels.append(.init("tags", "[\(tags)]"))
        }
        return labels
    }

    // MARK: Everything else

    private var links: [String] {
        var links: [String] = []
        for (parameter, spelled) in zip(operation.parameters, methodSignature.parameters) {
            if let link = link(for: parameter, spelled.local) { links.append(link) }
        }
        if let body = operation.body, let spelled = methodSignature.body {
            links.append(link(for: body, spelled.local))
        }
        links += answerLinks
        if let server = operation.server { links.append("server(\(ServerEmitter.template(server, context).flat))") }
        if let security = operation.security { links.append("security(\(Self.security(security)))") }
        if let envelope = operation.envelope { links.append("envelope(\(StringLiteral.quoted(envelope.key)))") }
        if operation.isSafeToRepeat, !Self.repeatable.contains(operation.method) { links.append("repeatable()") }
        if let field = operation.idempotencyField { links.append("idempotencyKey(\(StringLiteral.quoted(field)))") }
        return links
    }

    /// `[["bearerAuth"], ["key", "secret"]]`.
    static func security(_ requirement: SecurityRequirement) -> String {
        let alternatives = requirement.alternatives.map { names in
            "[\(names.map { StringLiteral.quoted($0) }.joined(separator: ", "))]"
        }
        return "[\(alternatives.joined(separator: ", "))]"
    }
}
