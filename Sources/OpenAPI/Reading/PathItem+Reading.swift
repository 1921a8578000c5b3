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
            case "servers": item.servers = context.list(entry, place) { Server.read($0, $1, context) }
            case "parameters":
                item.parameters = context.list(entry, place) { node, place in
                    context.referenced(node, place) { Parameter.read($0, $1, context) }
                }
            case "get", "put", "post", "delete", "options", "head", "patch", "trace", "query":
                if let operation = Operation.read(
                    entry.value, method: entry.key.uppercased(), place.appending(entry.key), context)
                {
                    item.operations.append(operation)
                }
            case "additionalOperations":
                for (method, operation) in context.map(entry, place, { ($0, $1) }) {
                    if let operation = Operation.read(operation.0, method: method, operation.1, context) {
                        item.operations.append(operation)
                    }
                }
            default:
                if !entry.key.hasPrefix("x-") { context.unknownKey(entry, in: "a path item") }
            }
        }
        return item
    }
}

extension Operation {
    static func read(_ node: Node, method: String, _ place: Place, _ context: ReadContext) -> Operation? {
        guard let mapping = context.mapping(node, "an operation") else { return nil }
        var operation = Operation(
            method: method, origin: Origin(place: place, location: node.location), tags: [], parameters: [],
            responses: [], isDeprecated: false, servers: [], hasCallbacks: false, extensions: [:])
        for entry in mapping.entries {
            switch entry.key {
            case "operationId":
                operation.operationID = context.string(entry)
                operation.operationIDLocation = entry.value.location
            case "tags": operation.tags = context.strings(entry)
            case "summary": operation.summary = context.string(entry)
            case "description": operation.description = context.string(entry)
            case "parameters":
                operation.parameters = context.list(entry, place) { node, place in
                    context.referenced(node, place) { Parameter.read($0, $1, context) }
                }
            case "requestBody":
                operation.requestBody = context.referenced(entry.value, place.appending(entry.key)) {
                    RequestBody.read($0, $1, context)
                }
            case "responses": operation.responses = responses(entry, place, context)
            case "deprecated": operation.isDeprecated = context.boolean(entry) ?? false
            case "security": operation.security = SecurityRequirement.readList(entry, place, context)
            case "servers": operation.servers = context.list(entry, place) { Server.read($0, $1, context) }
            case "callbacks": operation.hasCallbacks = entry.value.mapping?.isEmpty == false
            case "externalDocs": break
            default:
                if entry.key.hasPrefix("x-") {
                    operation.extensions[entry.key] = entry.value
                } else {
                    context.unknownKey(entry, in: "an operation")
                }
            }
        }
        return operation
    }

    private static func responses(
        _ entry: Mapping.Entry, _ place: Place, _ context: ReadContext
    ) -> [(status: String, location: SourceLocation, value: Referenced<Response>)] {
        guard let mapping = context.mapping(entry.value, "`responses`") else { return [] }
        let responsesPlace = place.appending("responses")
        return mapping.entries.compactMap { entry in
            guard !entry.key.hasPrefix("x-") else { return nil }
            let response = context.referenced(entry.value, responsesPlace.appending(entry.key)) {
                Response.read($0, $1, context)
            }
            return response.map { (entry.key, entry.keyLocation, $0) }
        }
    }
}
