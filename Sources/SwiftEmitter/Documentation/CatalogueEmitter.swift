import ClientModel

/// Writes the landing page of a module's DocC catalogue, whose topics are its groups with the types that they use.
///
/// ```text
/// # ``Hyperstack``
///
/// The client of Hyperstack Credentials API.
///
/// ## Topics
///
/// ### Credentials
///
/// - ``HyperstackClient/Credentials``
/// - ``HyperstackCredentialsAPI``
/// - ``Credential``
/// ```
struct CatalogueEmitter {
    let context: EmissionContext

    static let path = "Documentation.docc/Documentation.md"

    private var module: ClientModule { context.module }

    func file() -> GeneratedFile {
        let usage = ClientUsage(context: context)
        var page = MarkdownPage(sourceName: module.sourceName, title: Self.link([module.name]))
        page.paragraph("The client of \(MarkdownText.singleLine(module.title)).")

        page.heading(2, "Overview")
        page.paragraph(MarkdownText.lines(of: module.documentation ?? "").joined(separator: "\n"))
        page.code("swift", usage.creation)
        page.paragraph(usage.credentials.joined(separator: " "))
        page.paragraph(usage.errors)
        if let pagination = usage.pagination { page.paragraph(pagination) }
        page.paragraph(usage.testing)

        page.heading(2, "Topics")
        for topic in topics() where !topic.links.isEmpty {
            page.heading(3, topic.title)
            page.list(topic.links.map(Self.link))
        }
        return GeneratedFile(path: Self.path, contents: page.text)
    }

    /// A link to a symbol, which DocC spells without backticks.
    private static func link(_ path: [String]) -> String {
        "``\(path.map { Identifier.sanitized($0) }.joined(separator: "/"))``"
    }

    // MARK: Topics

    private struct Topic {
        var title: String
        var links: [[String]]
    }

    /// The client, its groups each with the types that it alone uses, and the types that several use.
    private func topics() -> [Topic] {
        let users = users()
        let names = module.types.compactMap { $0.name.components.last }
        let owned = Dictionary(grouping: names) { users[$0]?.count == 1 ? users[$0]?.first : nil }
        func types(_ owner: String) -> [[String]] { (owned[owner] ?? []).map { [$0] } }
        let client = module.clientName
        let server =
            (module.servers + module.operationServers).isEmpty ? [] : [[client, EmissionContext.serverTypeName]]
        let own = Topic(title: "The client", links: [[client], [module.protocolName]] + server + types(client))
        let groups = module.groups.map { group in
            Topic(
                title: Identifier.sanitized(group.typeName),
                links: [[client, group.typeName], [group.protocolName]] + types(group.protocolName))
        }
        let shared = names.filter { (users[$0]?.count ?? 0) > 1 }
        return [own] + groups + [Topic(title: "Shared by several groups", links: shared.map { [$0] })]
    }

    /// Which protocols, or the client, name each type that stands at the top level in the signatures of their calls.
    private func users() -> [String: Set<String>] {
        var users: [String: Set<String>] = [:]
        func add(_ operations: [Operation], _ owner: String) {
            for type in operations.flatMap(\.calls).flatMap(Self.types) {
                if let name = type.components.first { users[name, default: []].insert(owner) }
            }
        }
        add(module.operations, module.clientName)
        for group in module.groups { add(group.operations, group.protocolName) }
        return users
    }

    private static func types(of operation: Operation) -> [TypeName] {
        var references = operation.parameters.map(\.type) + operation.failures.compactMap(\.type)
        if let body = operation.body {
            references += [body.type] + (body.flattened ?? []).map(\.property.type)
        }
        if let pagination = operation.pagination { references += [pagination.itemType, pagination.pageType] }
        references += operation.result.contents.compactMap(\.type)
        return references.compactMap(name)
    }

    /// The generated type that a type is made of.
    private static func name(of reference: TypeReference) -> TypeName? {
        switch reference {
        case .named(let name): name
        case .array(let inner), .dictionary(let inner), .optional(let inner): name(of: inner)
        default: nil
        }
    }
}
