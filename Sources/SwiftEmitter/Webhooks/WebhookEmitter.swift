import ClientModel

/// Emits the type that reads webhooks.
///
/// ```swift
/// public nonisolated struct PetsWebhooks: Sendable {
///     private let receiver: WebhookReceiver
///
///     public init(verifying verifier: WebhookVerifier, configuration: WebhookConfiguration = .init()) {
///         receiver = WebhookReceiver(verifier, configuration: configuration)
///     }
///
///     public nonisolated enum Event: Sendable, Hashable {
///         case petCreated(Pet)
///         case unknown(name: String?, JSONValue)
///     }
///
///     public func event(headers: HTTPFields, body: [UInt8]) throws(WebhookError) -> Event {
///         try receiver.verify(headers, body)
///         let name = try receiver.member("type", of: body)
///         switch name {
///         case "pet.created": return .petCreated(try receiver.decoded(body, of: "petCreated"))
///         default: return .unknown(name: name, try receiver.json(body))
///         }
///     }
///
///     public func event(named name: String, headers: HTTPFields, body: [UInt8]) throws(WebhookError) -> Event { … }
///
///     public func petDeleted(headers: HTTPFields, body: [UInt8]) throws(WebhookError) -> PetReference { … }
/// }
/// ```
struct WebhookEmitter {
    let context: EmissionContext
    let webhookSet: WebhookSet

    private static let eventName = "Event"
    private static let receiver = "receiver"

    /// A type of the document that is called `Event` too is spelled with its module here.
    private var scope: Scope { Scope(hiding: [Self.eventName, webhookSet.typeName]) }

    /// The whole in one piece.
    static func fragment(_ context: EmissionContext) -> [Fragment] {
        guard let webhookSet = context.module.webhooks else { return [] }
        return [
            Fragment(
                identity: webhookSet.typeName, subject: [], usesRuntime: true,
                [WebhookEmitter(context: context, webhookSet: webhookSet).declaration()])
        ]
    }

    func declaration() -> Declaration {
        var members = [receiver(), initializer(), event()]
        if let selector = webhookSet.selector, told.count > 0 { members.append(eventFunction(selector)) }
        members.append(namedFunction())
        members += webhookSet.webhooks.filter { $0.values.isEmpty }.map(function)
        return .type(
            TypeSyntax(
                documentation: documentation, keywords: "\(context.access)nonisolated struct",
                name: Identifier.declaration(webhookSet.typeName), inherited: [context.externalSymbol("Sendable")],
                members: members))
    }

    private var told: [Webhook] { webhookSet.webhooks.filter { !$0.values.isEmpty } }

    private var documentation: Documentation {
        var documentation = Documentation("Reads what the service sends by itself, once it is verified.")
        documentation.addParagraph(
            "A webhook that is not accepted throws \(CommentText.code("WebhookError")): answer it with an error, and "
                + "all others with a success at once.")
        return documentation
    }

    private func receiver() -> Declaration {
        .variable(
            VariableSyntax(
                keywords: "private let", name: Self.receiver, type: context.externalSymbol("WebhookReceiver")))
    }

    private func initializer() -> Declaration {
        .function(
            FunctionSyntax(
                documentation: Documentation(
                    "Reads what the verifier lets through, as the configuration says."), head: "\(context.access)init",
                parameters: [
                    ParameterSyntax(names: "verifying verifier", type: context.externalSymbol("WebhookVerifier")),
                    ParameterSyntax(
                        names: "configuration", type: context.externalSymbol("WebhookConfiguration"),
                        defaultValue: ".init()"),
                ],
                body: {
                    $0.line(
                        "\(Self.receiver) = \(context.externalSymbol("WebhookReceiver"))(verifier, configuration: configuration)"
                    )
                }))
    }

    // MARK: The events

    private func event() -> Declaration {
        let cases = webhookSet.webhooks.map { webhook in
            let payload = payloadType(webhook).map { "(\($0))" } ?? ""
            let documentation = documentation(of: webhook)
            return Declaration.line(
                LineSyntax(
                    documentation: documentation.lines.isEmpty ? nil : documentation,
                    text: "case \(Identifier.declaration(webhook.name))\(payload)"))
        }
        let unknown = Declaration.line(
            LineSyntax(
                documentation: Documentation("One that the document does not describe; its name, where it has one."),
                text: "case unknown(name: \(context.externalSymbol("String"))?, \(context.externalSymbol("JSONValue")))"
            ))
        return .type(
            TypeSyntax(
                documentation: Documentation("What came."), keywords: "\(context.access)nonisolated enum",
                name: Self.eventName,
                inherited: [context.externalSymbol("Sendable")]
                    + (context.module.options.hashable ? [context.externalSymbol("Hashable")] : []),
                members: cases + [unknown]))
    }

    private func documentation(of webhook: Webhook) -> Documentation {
        var documentation = Documentation(markdown: webhook.documentation, of: webhook.name)
        if webhook.isDeprecated { documentation.addParagraph("Deprecated.") }
        return documentation
    }

    private func payloadType(_ webhook: Webhook) -> String? {
        switch webhook.payload {
        case .none: nil
        case .json(let type): context.spelling(of: type, in: scope)
        case .bytes: "[\(context.externalSymbol("UInt8"))]"
        }
    }

    // MARK: The functions

    private func eventFunction(_ selector: WebhookSet.Selector) -> Declaration {
        let (what, name) =
            switch selector {
            case .member(let key):
                (
                    "member \(CommentText.code(key)) of the body",
                    "try receiver.member(\(StringLiteral.quoted(key)), of: body)"
                )
            case .header(let key):
                ("header field \(CommentText.code(key))", "receiver.header(\(StringLiteral.quoted(key)), of: headers)")
            }
        var documentation = Documentation("Verifies a webhook, and reads it as the one that the \(what) names.")
        let others = webhookSet.webhooks.count - told.count
        if others > 0 { documentation.addParagraph("It does not tell those that have a function of their own.") }
        return .function(
            FunctionSyntax(
                documentation: documentation, head: "\(context.access)func event", parameters: parameters,
                effects: effects, result: Self.eventName
            ) { printer in
                printer.line("try \(Self.receiver).verify(headers, body)")
                printer.line("let name = \(name)")
                printer.line("switch name {")
                for webhook in told {
                    let values = webhook.values.map { StringLiteral.quoted($0) }.joined(separator: ", ")
                    printer.line("case \(values): return \(value(webhook))")
                }
                printer.line("default: return .unknown(name: name, try \(Self.receiver).json(body))")
                printer.line("}")
            })
    }

    private func namedFunction() -> Declaration {
        var documentation = Documentation(
            "Verifies a webhook, and reads it as the one that the document calls so: where each has a route of its own."
        )
        documentation.addParagraph(["- Parameter name: The document's name of the webhook or callback."])
        return .function(
            FunctionSyntax(
                documentation: documentation, head: "\(context.access)func event",
                parameters: [ParameterSyntax(names: "named name", type: context.externalSymbol("String"))] + parameters,
                effects: effects, result: Self.eventName
            ) { printer in
                printer.line("try \(Self.receiver).verify(headers, body)")
                printer.line("switch name {")
                for webhook in webhookSet.webhooks {
                    guard let route = webhook.route else { continue }
                    printer.line("case \(StringLiteral.quoted(route)): return \(value(webhook))")
                }
                printer.line("default: return .unknown(name: name, try \(Self.receiver).json(body))")
                printer.line("}")
            })
    }

    /// A webhook that only its route tells.
    private func function(_ webhook: Webhook) -> Declaration {
        var documentation = documentation(of: webhook)
        documentation.addParagraph("Verifies a webhook of which nothing but its route tells that it is this one.")
        return .function(
            FunctionSyntax(
                documentation: documentation,
                head: "\(context.access)func \(Identifier.declaration(webhook.name))", parameters: parameters,
                effects: effects, result: payloadType(webhook)
            ) { printer in
                printer.line("try \(Self.receiver).verify(headers, body)")
                switch webhook.payload {
                case .none: break
                case .json: printer.line("return try \(decoded(webhook))")
                case .bytes: printer.line("return body")
                }
            })
    }

    private func value(_ webhook: Webhook) -> String {
        let name = ".\(Identifier.member(webhook.name))"
        return switch webhook.payload {
        case .none: name
        case .json: "\(name)(try \(decoded(webhook)))"
        case .bytes: "\(name)(body)"
        }
    }

    private func decoded(_ webhook: Webhook) -> String {
        "\(Self.receiver).decoded(body, of: \(StringLiteral.quoted(webhook.route ?? webhook.name)))"
    }

    private var parameters: [ParameterSyntax] {
        [
            ParameterSyntax(names: "headers", type: context.externalSymbol("HTTPFields")),
            ParameterSyntax(names: "body", type: "[\(context.externalSymbol("UInt8"))]"),
        ]
    }

    private var effects: String { "throws(\(context.externalSymbol("WebhookError")))" }
}
