internal import ClientModel
internal import JSONCoding
internal import Safeguards

/// What `clientgen describe --format json` prints; `Documentation/describe.md` tells what each member is.
///
/// ```json
/// {"client": "PetsClient", "document": {"file": "openapi.yaml", …}, "format": "clientgen-describe",
///  "operations": [{"call": "client.pets.list() async throws -> [Pet]", "pointer": "#/paths/~1pets/get", …}],
///  "omissions": […], "schemas": […], "version": 1, …}
/// ```
package struct DescriptionJSON {
    /// Raised when a member goes or comes to mean something else; new members raise nothing.
    static let version: Int64 = 1

    private let description: ClientDescription
    /// What authorises the calls that ask for nothing else.
    private let sharedSecurity: JSONValue

    private init(description: ClientDescription) {
        self.description = description
        sharedSecurity = Self.security(description.module.security)
    }

    /// The whole text.
    package static func text(_ description: ClientDescription) -> String {
        var options = JSON.EncodingOptions()
        options.isPretty = true
        do throws(JSONError) {
            let value = DescriptionJSON(description: description).value
            return VisibleJSON.of(String(decoding: try JSON.encode(value, options: options), as: UTF8.self)) + "\n"
        } catch {
            // Only numbers that are not finite can't be encoded, and there are none.
            return "{}\n"
        }
    }

    private var value: JSONValue {
        let module = description.module
        let map = description.map
        var members: [String: JSONValue] = [
            "format": "clientgen-describe", "version": .number(JSONNumber(Self.version)),
            "module": .string(module.name), "client": .string(module.clientName),
            "document": .object([
                "file": .string(module.sourceName), "title": .string(module.title), "version": .string(map.version),
            ]),
            "operations": .array(map.operations.map(operation)), "components": .array(map.components.map(component)),
            "schemas": .array(map.schemas.map(schema)), "omissions": .array(map.omissions.map(omission)),
        ]
        members["filtered"] = map.filtered.map {
            .object([
                "operations": .number(JSONNumber(Int64($0.operations))),
                "types": .number(JSONNumber(Int64($0.types))),
            ])
        }
        if !map.securitySchemes.isEmpty {
            members["securitySchemes"] = .array(
                map.securitySchemes.map { scheme in
                    var members = place(scheme.place, declaration: scheme.declaration)
                    members.merge(SecurityDescription(scheme, module).members) { $1 }
                    members["omitted"] = omitted(scheme.fate)
                    return .object(members)
                })
        }
        if !map.webhooks.isEmpty { members["webhooks"] = .array(map.webhooks.map(webhook)) }
        return .object(members)
    }

    private func webhook(_ webhook: MappedWebhook) -> JSONValue {
        var members = place(webhook.place, declaration: webhook.declaration)
        members["kind"] = .string(webhook.kind.rawValue)
        members["name"] = .string(webhook.name)
        members["method"] = .string(webhook.method)
        guard let set = description.module.webhooks, let symbol = description.webhook(webhook) else {
            return .object(members)
        }
        members["symbol"] = .string("\(set.typeName).Event.\(symbol.name)")
        members["type"] = description.spelling(symbol.payload).map { .string($0) }
        members["route"] = symbol.route.map { .string($0) }
        if !symbol.values.isEmpty {
            switch set.selector {
            case .member(let key):
                members["toldBy"] = .object(["in": "body", "name": .string(key), "values": strings(symbol.values)])
            case .header(let key):
                members["toldBy"] = .object(["in": "header", "name": .string(key), "values": strings(symbol.values)])
            case nil: break
            }
        }
        return .object(members)
    }

    // MARK: - Operations

    private func operation(_ operation: MappedOperation) -> JSONValue {
        var members = place(operation.place)
        members["method"] = .string(operation.method)
        members["path"] = .string(operation.path)
        members["operationId"] = operation.operationID.map { .string($0) }
        members["kind"] = "method"
        members["parameters"] = .array(operation.parameters.map(parameter))
        members["requestBody"] = operation.body.map(body)
        members["omitted"] = omitted(operation.fate)
        let call = description.call(operation)
        members["responses"] = .array(operation.responses.map { response($0, of: call?.operation) })
        if let call {
            members["symbol"] = .string(call.symbol)
            members["call"] = .string(call.text)
            members["overloads"] = strings(call.overloads)
            members["security"] = call.operation.security.map(Self.security) ?? sharedSecurity
            members["server"] = call.operation.server.map { .string($0.url) }
            members["pagination"] = call.operation.pagination.map(pagination)
        }
        return .object(members)
    }

    private func parameter(_ parameter: MappedParameter) -> JSONValue {
        var members = place(parameter.place, declaration: parameter.declaration)
        members["name"] = .string(parameter.name)
        members["in"] = .string(parameter.location)
        members["required"] = .boolean(parameter.isRequired)
        members["kind"] = "parameter"
        members["omitted"] = omitted(parameter.fate)
        if let symbol = parameter.fate.symbol {
            members["symbol"] = .string(symbol.name)
            members["type"] = .string(description.spelling(symbol.type))
            if let content = symbol.content {
                members["mediaType"] = .string(content.mediaType)
            } else {
                members["style"] = .string(symbol.style.rawValue)
                members["explode"] = .boolean(symbol.explode)
            }
        }
        return .object(members)
    }

    private func body(_ body: MappedBody) -> JSONValue {
        var members = place(body.place, declaration: body.declaration)
        members["mediaType"] = body.mediaType.map { .string($0) }
        if body.mediaTypes.count > 1 { members["mediaTypes"] = .array(body.mediaTypes.map { .string($0) }) }
        members["required"] = .boolean(body.isRequired)
        members["omitted"] = omitted(body.fate)
        if let symbol = body.fate.symbol {
            members["type"] = .string(description.spelling(symbol))
            members["kind"] = .string(kind(symbol.format))
            members["symbol"] = .string(description.spelling(symbol))
        }
        return .object(members)
    }

    private func kind(_ format: RequestBody.Format) -> String {
        switch format {
        case .json: "json"
        case .formURLEncoded: "form"
        case .multipart: "multipart"
        case .text: "text"
        case .bytes: "bytes"
        }
    }

    private func response(_ response: MappedResponse, of operation: Operation?) -> JSONValue {
        var members = place(response.place, declaration: response.declaration)
        members["status"] = .string(response.status)
        members["mediaType"] = response.mediaType.map { .string($0) }
        members["omitted"] = omitted(response.fate)
        if !response.headers.isEmpty { members["headers"] = .array(response.headers.map(header)) }
        switch response.fate.symbol {
        case .success(let content):
            let type = description.spelling(content)
            members["kind"] = type == nil ? "empty" : "success"
            members["type"] = type.map { .string($0) }
            members["symbol"] = .string(result(of: operation) ?? type ?? "Void")
        case .failure(let type):
            members["kind"] = "error"
            members["type"] = type.map { .string(description.spelling($0)) }
            members["symbol"] = "APIError"
        case nil: break
        }
        return .object(members)
    }

    private func header(_ header: MappedHeader) -> JSONValue {
        var members = place(header.place, declaration: header.declaration)
        members["name"] = .string(header.name)
        members["omitted"] = omitted(header.fate)
        if let symbol = header.fate.symbol {
            members["symbol"] = .string(description.symbol(symbol))
            members["type"] = .string(description.spelling(symbol.type))
        }
        return .object(members)
    }

    /// The type of an operation's several results.
    private func result(of operation: Operation?) -> String? {
        guard case .several(let name, _)? = operation?.result else { return nil }
        return description.spelling(.named(name))
    }

    private func pagination(_ pagination: Pagination) -> JSONValue {
        .object(PaginationText(pagination: pagination).members(itemType: description.spelling(pagination.itemType)))
    }

    // MARK: - The rest

    private func component(_ component: MappedComponent) -> JSONValue {
        var members = place(component.place)
        members["kind"] = .string(component.kind.rawValue)
        members["name"] = .string(component.name)
        members["omitted"] = omitted(component.fate)
        switch component.fate.symbol {
        case .used(let places): members["usedBy"] = .array(places.map { .object(place($0)) })
        case .credential(let names):
            members["symbol"] = .string("\(description.module.clientName).init(\(names.map { $0 + ":" }.joined()))")
        case nil: break
        }
        return .object(members)
    }

    private func schema(_ schema: MappedSchema) -> JSONValue {
        var members = place(schema.place)
        members["kind"] = .string(schema.kind.rawValue)
        members["symbol"] = schema.fate.symbol.map { .string(description.spelling($0)) }
        members["type"] = schema.aliased.map { .string(description.spelling($0)) }
        members["omitted"] = omitted(schema.fate)
        let properties = description.properties(of: schema)
        if !properties.isEmpty { members["properties"] = .array(properties.map(property)) }
        return .object(members)
    }

    private func property(_ property: Property) -> JSONValue {
        .object([
            "name": .string(property.key), "symbol": .string(property.name),
            "type": .string(description.spelling(property.type)),
        ])
    }

    private func omission(_ omission: Omission) -> JSONValue {
        var members = place(omission.place)
        members["id"] = .string(omission.reason.id)
        members["message"] = .string(omission.reason.message)
        return .object(members)
    }

    private func omitted<Symbol>(_ fate: Fate<Symbol>) -> JSONValue? {
        fate.reason.map { .object(["id": .string($0.id), "message": .string($0.message)]) }
    }

    private func place(_ place: SourcePlace, declaration: SourcePlace? = nil) -> [String: JSONValue] {
        var members: [String: JSONValue] = [
            "pointer": .string(place.pointer), "file": .string(place.file),
            "line": .number(JSONNumber(Int64(place.line))), "column": .number(JSONNumber(Int64(place.column))),
        ]
        members["overlay"] = place.overlay.map { .string($0) }
        members["declaration"] = declaration.map { .object(self.place($0)) }
        return members
    }

    private static func security(_ requirement: SecurityRequirement) -> JSONValue {
        .array(requirement.alternatives.map { .array($0.map { .string($0) }) })
    }

    private func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
