internal import ClientModel
internal import Diagnostics

/// What `clientgen describe` prints for people.
///
/// ```text
/// Pet Store 1.0.0, openapi.yaml
/// 2 calls, 1 type; a call is `async`, and throws `APIError` or `CancellationError`.
///
///   let client = try PetStoreClient(token: …)        token, or the environment variable PETS_TOKEN
///
/// client.pets
///   list(limit: Int? = nil) -> [Pet]  ← GET /pets :12
///   get(petID: String) -> Pet         ← GET /pets/{petId} :31
///
/// Types
///   Pet  structure, 3 properties :50
///
/// Left out
///   callbacks-left-out :14
///     callbacks are not generated; left out
/// ```
package struct DescriptionText {
    /// Wide terminals are not assumed.
    static let width = 120

    let description: ClientDescription
    let specPath: String

    package init(_ description: ClientDescription, specPath: String) {
        self.description = description
        self.specPath = specPath
    }

    /// The whole text.
    package var text: String {
        let sections =
            [head] + CallListing(description: description).sections + [webhooks, types]
            + [OmissionListing(description.map.omissions, place: place).lines]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var module: ClientModule { description.module }

    // MARK: - The client

    private var head: [String] {
        let version = description.map.version.isEmpty ? "" : " \(description.map.version)"
        var title = VisibleText.escaping(module.title.isEmpty ? module.name : module.title)
        // A runner of workflows would take a line that begins so for a command.
        if let first = title.first(where: { !$0.isWhitespace }), ":#".contains(first) { title = "\\" + title }
        let calls = module.groups.reduce(module.operations.count) { $0 + $1.operations.count }
        var lines = [
            TextLayout.clipped("\(title)\(VisibleText.escaping(version)), \(VisibleText.escaping(specPath))"),
            "\(Count.of(calls, "call")), \(Count.of(module.types.count, "type")); a call is async, and throws APIError "
                + "or CancellationError.",
        ]
        if let filtered = description.map.filtered {
            lines.append(
                "Filtered out: \(Count.of(filtered.operations, "operation")), \(Count.of(filtered.types, "type")).")
        }
        lines += ["", "import \(module.name)"]
        let names =
            module.securitySchemes.flatMap(\.parameterNames) + (module.requiresServerURL ? ["serverURL"] : [])
        lines.append("let client = try \(module.clientName)(\(names.map { "\($0): …" }.joined(separator: ", ")))")
        for scheme in description.map.securitySchemes { lines += SecurityDescription(scheme, module).lines }
        for server in module.servers.prefix(3) {
            lines.append(TextLayout.clipped(VisibleText.escaping("  server: \(server.url)")))
        }
        if module.servers.count > 3 { lines.append("  and \(Count.of(module.servers.count - 3, "more server"))") }
        return lines
    }

    // MARK: - Webhooks

    /// ```text
    /// PetsWebhooks: by the member `type` of the body
    ///   petCreated(Pet)     ← webhook petCreated :12
    ///   petDeleted(String)  ← callback onDeleted :40 (by its route)
    /// ```
    private var webhooks: [String] {
        guard let set = module.webhooks else { return [] }
        let how =
            switch set.selector {
            case .member(let key): ": by the member `\(key)` of the body"
            case .header(let key): ": by the header field `\(key)`"
            case nil: ""
            }
        var shown: Set<Int> = []
        let entries = description.map.webhooks.filter { shown.insert($0.index).inserted }.compactMap {
            mapped -> (name: String, source: String)? in
            guard let webhook = description.webhook(mapped) else { return nil }
            let payload = description.spelling(webhook.payload).map { "(\($0))" } ?? ""
            let source = "← \(mapped.kind.rawValue) \(VisibleText.escaping(mapped.name)) \(place(mapped.place))"
            return (webhook.name + payload, source + (webhook.values.isEmpty ? " (by its route)" : ""))
        }
        let column = min(56, entries.map(\.name.count).max() ?? 0)
        return [TextLayout.clipped(VisibleText.escaping(set.typeName + how))]
            + entries.map { TextLayout.clipped("  \(TextLayout.padded($0.name, to: column))  \($0.source)") }
    }

    // MARK: - Types

    private var types: [String] {
        let declarations = Dictionary(
            module.types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let entries = description.map.schemas.compactMap {
            schema -> (name: String, what: String, place: SourcePlace)? in
            guard schema.kind != .inline, case .named(let name)? = schema.fate.symbol,
                let declaration = declarations[name]
            else { return nil }
            return (description.spelling(.named(name)), what(declaration), schema.place)
        }
        guard !entries.isEmpty else { return [] }
        let column = min(56, entries.map(\.name.count).max() ?? 0)
        return ["Types"]
            + entries.map {
                TextLayout.clipped("  \(TextLayout.padded($0.name, to: column))  \($0.what) \(place($0.place))")
            }
    }

    private func what(_ declaration: TypeDeclaration) -> String {
        let what =
            switch declaration.kind {
            case .structure(let structure): "structure, \(Count.of(structure.properties.count, "member"))"
            case .form(let form): "form, \(Count.of(form.parts.count, "part"))"
            case .enumeration(let enumeration): "enumeration, \(Count.of(enumeration.members.count, "value"))"
            case .union(let union): "union, \(Count.of(union.cases.count, "case"))"
            case .tuple(let tuple): "tuple, \(Count.of(tuple.elements.count, "element"))"
            case .alias(let type): "alias of \(description.spelling(type))"
            }
        let within = declaration.typeCount - 1
        return within == 0 ? what : what + ", \(Count.of(within, "type")) within"
    }

    private func place(_ place: SourcePlace) -> String { description.shortPlace(place) }
}

extension TypeDeclaration {
    /// The type with all that are nested in it.
    fileprivate var typeCount: Int { nested.reduce(1) { $0 + $1.typeCount } }
}

extension ClientDescription {
    /// `:12` in the document itself, `common.yaml:12` in another file.
    func shortPlace(_ place: SourcePlace) -> String {
        let file = place.overlay ?? (place.file == module.sourceName ? "" : place.file)
        return VisibleText.escaping(file) + ":\(place.line)"
    }
}
