import ClientModel

/// What the pages about a module say of its use: how the client is made, and what its calls throw and walk.
struct ClientUsage {
    let context: EmissionContext

    private var module: ClientModule { context.module }

    /// Every operation, those without a tag first.
    var operations: [Operation] { module.operations + module.groups.flatMap(\.operations) }

    /// The lines of code that make a client.
    ///
    /// ```swift
    /// import Hyperstack
    ///
    /// let client = try HyperstackClient()
    /// ```
    var creation: [String] {
        let given = firstAlternative.filter { $0.environmentVariable == nil }
            .flatMap(\.parameterNames).map { "\(Identifier.label($0)): \"…\"" }
        let server = module.requiresServerURL ? ["serverURL: serverURL"] : []
        let transport = module.options.transport == .none ? ["transport: transport"] : []
        let arguments = (given + server + transport).joined(separator: ", ")
        return [
            "import \(module.name)", "",
            "let client = try \(Identifier.declaration(module.clientName))(\(arguments))",
        ]
    }

    /// Where the client's arguments come from, in a sentence each.
    var credentials: [String] {
        var sentences = module.securitySchemes.compactMap { scheme -> String? in
            guard let variable = scheme.environmentVariable, let name = scheme.parameterNames.first else { return nil }
            return "Without `\(Identifier.label(name)):`, the client reads the environment variable "
                + "\(CommentText.code(variable))."
        }
        sentences += module.securitySchemes.compactMap(\.oauth).map { oauth in
            "`\(Identifier.label(oauth.parameterName)):` has the client get its tokens by itself, by a grant such as "
                + "`.clientCredentials(id: id, secret: secret)`."
        }
        if module.requiresServerURL {
            let why = module.servers.isEmpty ? "names no server" : "gives no whole URL of its first server"
            sentences.append("The document \(why), so `serverURL:` says where to.")
        }
        if module.options.transport == .none { sentences.append("The requests are sent by what `transport:` says.") }
        return sentences
    }

    /// The schemes of the document's first way to authorise a call.
    private var firstAlternative: [SecurityScheme] {
        let names = module.security.alternatives.first ?? []
        return module.securitySchemes.filter { names.contains($0.key) }
    }

    /// What calls throw, as one paragraph.
    var errors: String {
        var types: Set<String> = []
        for failure in operations.flatMap(\.failures) {
            guard let type = failure.type else { continue }
            types.insert(context.spelling(of: type, in: .top))
        }
        let bodies =
            types.isEmpty
            ? ""
            : " `error.body(as:)` reads the body of a refusal as one of these: "
                + types.sorted().map { CommentText.code($0) }.joined(separator: ", ") + "."
        return "A call throws `APIError`, or `CancellationError` when its task is cancelled.\(bodies)"
    }

    /// How lists are walked, as one paragraph; nil if there are none that come in pages.
    var pagination: String? {
        guard operations.contains(where: { PagerEmitter($0, in: .top, context)?.method() != nil }) else { return nil }
        return "A `PagedSequence` is walked with `for try await`, and fetches the next page while one is used; its "
            + "`pages` gives whole pages."
    }

    /// What a test gives a service in place of the client, as one paragraph.
    var testing: String {
        "For tests, `InMemoryTransport(for: \(Identifier.declaration(module.clientName)).self)` answers the client's "
            + "requests from memory, each operation as its `on(_:)` says, and a double of a service's own "
            + "conforms to `\(Identifier.declaration(module.protocolName))`: what it leaves out throws."
    }
}
