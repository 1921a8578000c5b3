internal import ClientModel
internal import Diagnostics
internal import Naming
internal import OpenAPI

/// Holds what the configuration says of single operations, schemas and schemes against the document: a name that nothing
/// has would do nothing, in silence.
struct ConfiguredNames {
    let document: OpenAPIDocument
    let plans: [OperationPlan]
    let webhooks: [WebhookPlan]
    let options: SharedOptions
    let diagnostics: DiagnosticSink

    func check() {
        let names = options.nameOverrides
        lazy var operations = plans.map(\.id)
        lazy var places = plans.map(\.operation.origin.citation)
        check(
            "names.operations", names.operations, "operation",
            operations + places + webhooks.compactMap(\.operation.operationID)
                + webhooks.map(\.operation.origin.citation))
        check("stream-members", options.streamMembers, "operation", operations + places)
        check("stream-terminators", options.streamTerminators, "operation", operations + places)
        check("safe", options.safeOperations.mapValues { _ in "" }, "operation", operations + places)
        check("idempotency-keys", options.idempotencyFields, "operation", operations + places)
        check(
            "pagination", options.pagination.mapValues { _ in "" }, "operation", operations + places)
        check("names.tags", names.tags, "tag", plans.compactMap(\.tag))
        check(
            "names.schemas", names.schemas.filter { !SchemaAdditions.isPointer($0.key) }, "component schema",
            document.components.schemas.map(\.name))
        check(
            "token-variables", options.environmentVariables, "security scheme",
            document.components.securitySchemes.map(\.name))
        check(
            "token-urls", options.tokenURLs, "security scheme of type oauth2 or openIdConnect",
            document.components.securitySchemes.compactMap { name, referenced in
                switch document.linked.securityScheme(referenced)?.kind {
                case .oauth2?, .openIDConnect?: name
                default: nil
                }
            })
        if !names.parameters.isEmpty {
            let parameters = plans.flatMap { plan in
                plan.parameters.flatMap { ["\(plan.id).\($0.parameter.name)", $0.parameter.origin.citation] }
            }
            check("names.parameters", names.parameters, "parameter", parameters)
        }
        if let selection = options.webhookSelection {
            check(
                "webhook-selector.values", selection.values.mapValues { _ in "" }, "webhook",
                webhooks.flatMap { [$0.name, $0.operation.operationID ?? $0.name, $0.operation.origin.citation] })
        }
        let properties = names.properties.filter { !SchemaAdditions.isPointer($0.key) }
        if !properties.isEmpty { checkProperties(properties) }
    }

    /// What is said of servers, once those that calls can be sent to have their names.
    func checkServers(_ named: [OpenAPI.Server]) {
        let chosen = options.nameOverrides.servers
        guard !chosen.isEmpty else { return }
        let known = Set(named.flatMap { [$0.url, $0.origin.citation] })
        let all = document.servers + plans.flatMap { $0.item.servers + $0.operation.servers }
        for name in chosen.keys.sorted() where !known.contains(name) {
            guard let nameless = all.first(where: { $0.url == name || $0.origin.citation == name }) else {
                report(
                    "names.servers", name, "server", nearest: NearestName.suggestion(for: name, among: known.sorted()))
                continue
            }
            let identity = ServerLowering.identity(of: nameless)
            let first = named.first { ServerLowering.identity(of: $0) == identity }
            report(
                "names.servers", name,
                first == nil ? "server that calls can be sent to" : "server but one that is listed before",
                nearest: first?.origin.citation)
        }
    }

    private func check(_ key: String, _ chosen: [String: String], _ subject: String, _ known: [String]) {
        guard !chosen.isEmpty else { return }
        let all = Set(known)
        for name in chosen.keys.sorted() where !all.contains(name) {
            report(key, name, subject, nearest: NearestName.suggestion(for: name, among: all.sorted()))
        }
    }

    /// Only those of components: what others are called is no name of the document's.
    private func checkProperties(_ chosen: [String: String]) {
        for (name, schema) in document.components.schemas {
            let prefix = name + "."
            let ours = chosen.keys.filter { $0.hasPrefix(prefix) }.sorted()
            guard !ours.isEmpty else { continue }
            let known = properties(of: schema).map { prefix + $0 }
            for key in ours where !known.contains(key) {
                report("names.properties", key, "property", nearest: NearestName.suggestion(for: key, among: known))
            }
        }
        let components = document.components.schemas.map(\.name)
        for key in chosen.keys.sorted() where !components.contains(where: { key.hasPrefix($0 + ".") }) {
            let owner = key.prefix { $0 != "." }
            let nearest = owner == key ? nil : NearestName.suggestion(for: String(owner), among: components)
            report("names.properties", key, "property", nearest: nearest.map { $0 + key.dropFirst(owner.count) })
        }
    }

    /// Its own, and those of all that it is made of.
    func properties(of schema: Schema) -> [String] {
        var keys: Set<String> = []
        visit(schema) { schema in
            keys.formUnion(schema.keywords.properties.map(\.key))
            return false
        }
        return keys.sorted()
    }

    /// Where a property stands that the schema has, perhaps from another.
    func place(of property: String, in schema: Schema) -> String? {
        var place: String?
        visit(schema) { schema in
            place = schema.keywords.properties.first { $0.key == property }?.schema.origin.citation
            return place != nil
        }
        return place
    }

    /// Goes through all that a schema is made of, each once, until the work is done.
    private func visit(_ schema: Schema, _ isDone: (Schema) -> Bool) {
        var visited: Set<ObjectIdentifier> = []
        var pending = [schema]
        while let schema = pending.popLast() {
            guard visited.insert(ObjectIdentifier(schema)).inserted else { continue }
            if isDone(schema) { return }
            let keywords = schema.keywords
            pending += keywords.allOf + keywords.oneOf + keywords.anyOf + keywords.conditionals
            if let target = keywords.reference.flatMap({ document.linked.schema($0) }) { pending.append(target) }
        }
    }

    /// A pointer is of use only as a whole.
    private static let shownLength = 300

    func report(_ key: String, _ name: String, _ subject: String, nearest: String?, help: String = "remove it") {
        let shown = VisibleText.excerpt(of: name, limit: Self.shownLength)
        diagnostics.report(
            Diagnostic(
                id: "configuration-unused", severity: .warning,
                message: "`\(key)` has `\(shown)`, but the document has no such \(subject)",
                location: options.configuredPlaces["\(key).\(name)"], length: name.unicodeScalars.count,
                help: nearest.map { "did you mean `\(VisibleText.excerpt(of: $0, limit: Self.shownLength))`?" }
                    ?? help))
    }
}
