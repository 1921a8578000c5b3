internal import Diagnostics
internal import DocumentTree

extension PathItem {
    static func read(_ node: Node, path: String, _ place: Place, _ context: ReadContext) -> PathItem? {
        guard let mapping = context.mapping(node, "a path item") else { return nil }
        var item = PathItem(
            path: path, origin: Origin(place: place, location: node.location), servers: [], parameters: [],
            operations: [])
        for entry in mapping.entries {
            switch entry.key {
            case "$ref": item.reference = context.reference(node, place)
            case "summary": item.summary = context.string(entry)
            case "description": item.description = context.string(entry)
            case "servers": item.servers = context.list(entry, place, of: .object) { Server.read($0, $1, context) }
            case "parameters":
                item.parameters = Parameter.readList(entry, place, context)
            case "get", "put", "post", "delete", "options", "head", "patch", "trace", "query":
                if entry.key == "query", context.version < .v3_2 {
                    context.report(
                        .otherVersion("`query`", of: "3.2", node: entry.value, help: "write `openapi: 3.2.0`"))
                }
                item.append(operation(entry.value, entry.key.uppercased(), place.appending(entry.key), context))
            case _ where isMethod(entry.key.lowercased()) && mapping[entry.key.lowercased()] == nil:
                context.report(.spelling("`\(entry.key)`", meant: entry.key.lowercased(), at: entry.keyLocation))
                item.append(operation(entry.value, entry.key.uppercased(), place.appending(entry.key), context))
            case "additionalOperations":
                for (method, operation) in context.map(entry, place, { ($0, $1) }) {
                    item.append(self.operation(operation.0, method, operation.1, context))
                }
            default:
                if !entry.key.hasPrefix("x-") { context.unknownKey(entry, in: .pathItem) }
            }
        }
        return item
    }

    private static func isMethod(_ key: String) -> Bool {
        ["get", "put", "post", "delete", "options", "head", "patch", "trace"].contains(key)
    }

    /// The operation that stands there, or that a `$ref` in its place leads to.
    private static func operation(
        _ node: Node, _ method: String, _ place: Place, _ context: ReadContext
    ) -> Operation? {
        let actual = context.actual(node, place, "an operation", orElse: .leftOut)
        let operation = actual.flatMap { Operation.read($0, method: method, $1, context) }
        context.losses.operations.count(
            isLost: operation == nil || actual.map { $0.node.saysNothingKnown(of: .operation) } ?? true)
        return operation
    }

    private mutating func append(_ operation: Operation?) {
        if let operation { operations.append(operation) }
    }
}

extension Operation {
    static func read(_ node: Node, method: String, _ place: Place, _ context: ReadContext) -> Operation? {
        guard let mapping = context.object(node, "an operation") else { return nil }
        if mapping["responses"] == nil, !node.isNull, context.version == .v3_0 {
            context.report(.missingKey("responses", in: "an operation", location: node.location))
        }
        var operation = Operation(
            method: method, origin: Origin(place: place, location: node.location), tags: [], parameters: [],
            responses: [], isDeprecated: false, servers: [], callbacks: [], extensions: [:])
        for entry in mapping.entries {
            switch entry.key {
            case "operationId":
                operation.operationID = context.string(entry)
                operation.operationIDLocation = entry.value.location
            case "tags":
                operation.tags = context.strings(entry).filter { !$0.isEmpty }
                if entry.value.sequence?.contains(where: { $0.string == "" }) == true {
                    context.report(.emptyTag(entry.value.location))
                }
            case "summary": operation.summary = context.string(entry)
            case "description": operation.description = context.string(entry)
            case "parameters":
                operation.parameters = Parameter.readList(entry, place, context)
            case "requestBody":
                operation.requestBody = context.referenced(entry.value, place.appending(entry.key)) {
                    RequestBody.read($0, $1, context)
                }
            case "responses": operation.responses = responses(entry, place, context)
            case "deprecated": operation.isDeprecated = context.boolean(entry) ?? false
            case "security": operation.security = SecurityRequirement.readList(entry, place, context)
            case "servers": operation.servers = context.list(entry, place, of: .object) { Server.read($0, $1, context) }
            case "callbacks": operation.callbacks = Callback.readList(entry, place, context)
            case "externalDocs": context.checkURL(of: entry)
            default:
                if entry.key.hasPrefix("x-") {
                    operation.extensions[entry.key] = entry.value
                } else {
                    context.unknownKey(entry, in: .operation)
                }
            }
        }
        return operation
    }

    private static func responses(
        _ entry: Mapping.Entry, _ place: Place, _ context: ReadContext
    ) -> [(status: String, location: SourceLocation, value: Referenced<Response>)] {
        context.members(entry.value, place.appending(entry.key), "`responses`").compactMap { entry, place in
            guard !entry.key.hasPrefix("x-") else { return nil }
            let response = context.referenced(entry.value, place) { Response.read($0, $1, context) }
            return response.map { (status(entry, context), entry.keyLocation, $0) }
        }
    }

    /// `4XX` and `default` are spelt so (OpenAPI, Responses Object).
    private static func status(_ entry: Mapping.Entry, _ context: ReadContext) -> String {
        let lowercased = entry.key.lowercased()
        let isRange = lowercased.count == 3 && lowercased.hasSuffix("xx")
        let meant = isRange ? entry.key.uppercased() : lowercased == "default" ? lowercased : entry.key
        if meant != entry.key { context.report(.spelling("`\(entry.key)`", meant: meant, at: entry.keyLocation)) }
        return meant
    }
}

extension Callback {
    /// The callbacks in document order; what they hold is read when they are linked.
    static func readList(_ entry: Mapping.Entry, _ place: Place, _ context: ReadContext) -> [Callback] {
        guard entry.value.mapping != nil else { return [] }
        return context.members(entry.value, place.appending(entry.key), "`callbacks`", orElse: .leftOut)
            .filter { !$0.entry.key.hasPrefix("x-") || $0.entry.value.mapping != nil }
            .map { entry, place in
                Callback(
                    id: context.nextReference(), name: entry.key,
                    origin: Origin(place: place, location: entry.value.location), node: entry.value)
            }
    }

    /// The path items of a Callback Object, each with its expression in place of a path.
    static func pathItems(_ node: Node, _ place: Place, _ context: ReadContext) -> [PathItem] {
        PathItem.readMap(node, place, "a callback", context)
    }
}

extension PathItem {
    /// The path items of a map, each with its key in place of a path.
    static func readMap(_ node: Node, _ place: Place, _ what: String, _ context: ReadContext) -> [PathItem] {
        context.members(node, place, what).compactMap { entry, place in
            guard !entry.key.hasPrefix("x-") else { return nil }
            return PathItem.read(entry.value, path: entry.key, place, context)
        }
    }
}
