internal import JSONCoding

/// Makes operations that nobody would write by hand: several bodies and answers of each, ids and paths that read alike,
/// parameters in every place and style, and credentials in every combination.
struct SmallCalls {
    var schemas: SmallSchemas

    /// Paths with so many operations in all.
    mutating func paths(_ count: Int) -> [String: JSONValue] {
        var ids = schemas.random.few(of: Self.ids, Self.ids.count...Self.ids.count)[...]
        var paths: [String: JSONValue] = [:]
        for path in schemas.random.few(of: Self.paths, count...count) {
            var item: [String: JSONValue] = [:]
            for method in schemas.random.few(of: ["get", "post", "put", "patch", "delete", "head", "options"], 1...2) {
                let id = schemas.random.chance(70) ? ids.popFirst() : nil
                item[method] = operation(id, at: path, hasBody: ["post", "put", "patch"].contains(method))
            }
            paths[path] = .object(item)
        }
        return paths
    }

    /// The schemes that the operations ask for.
    mutating func securitySchemes() -> [String: JSONValue] {
        let place = schemas.random.one(of: ["header", "query", "cookie"]) ?? "header"
        let name = schemas.random.one(of: ["X-Key", "key", "Cookie", "token", "status"]) ?? "key"
        return [
            "key": ["type": "apiKey", "in": .string(place), "name": .string(name)],
            "a": ["type": "http", "scheme": .string(schemas.random.chance(50) ? "basic" : "bearer")],
            "b": ["type": "http", "scheme": .string(schemas.random.chance(70) ? "basic" : "bearer")],
            "a_username": ["type": "apiKey", "in": "header", "name": "X-User"],
        ]
    }

    private mutating func operation(_ id: String?, at path: String, hasBody: Bool) -> JSONValue {
        var operation: [String: JSONValue] = ["responses": .object(responses())]
        if let id { operation["operationId"] = .string(id) }
        if schemas.random.chance(50), let tag = schemas.random.one(of: Self.tags) { operation["tags"] = [.string(tag)] }
        let parameters = parameters(of: path)
        if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
        if hasBody, schemas.random.chance(85) {
            operation["requestBody"] = [
                "required": .boolean(schemas.random.chance(60)), "content": content(Self.bodies),
            ]
        }
        if schemas.random.chance(30) {
            let names = ["key", "a", "b", "a_username"]
            operation["security"] = .array(
                (0..<Int.random(in: 0...2, using: &schemas.random)).map { _ in
                    .object(Dictionary(schemas.random.few(of: names, 0...2).map { ($0, []) }) { first, _ in first })
                })
        }
        return .object(operation)
    }

    private mutating func content(_ media: [String]) -> JSONValue {
        var content: [String: JSONValue] = [:]
        for name in schemas.random.few(of: media, 1...4) {
            var described: [String: JSONValue] = [:]
            if schemas.random.chance(85) {
                described["schema"] = name.hasPrefix("multipart") ? schemas.object(1) : schema()
            }
            content[name] = .object(described)
        }
        return .object(content)
    }

    private mutating func schema() -> JSONValue {
        switch Int.random(in: 0..<4, using: &schemas.random) {
        case 0: schemas.reference()
        case 1: schemas.scalar()
        default: schemas.schema(2)
        }
    }

    private mutating func responses() -> [String: JSONValue] {
        let statuses = ["200", "201", "202", "204", "2XX", "default", "400", "404", "4XX", "302", "304"]
        var responses: [String: JSONValue] = [:]
        for status in schemas.random.few(of: statuses, 1...4) {
            var response: [String: JSONValue] = ["description": "x"]
            if schemas.random.chance(80) { response["content"] = content(Self.answers) }
            if schemas.random.chance(30), let name = schemas.random.one(of: ["X-A", "Link", "X-Rate", "Status"]) {
                response["headers"] = .object([name: ["schema": schemas.scalar()]])
            }
            responses[status] = .object(response)
        }
        return responses
    }

    private mutating func parameters(of path: String) -> [JSONValue] {
        var parameters: [JSONValue] = path.split(separator: "/").compactMap { segment in
            guard let open = segment.firstIndex(of: "{"), let close = segment.firstIndex(of: "}") else { return nil }
            let name = String(segment[segment.index(after: open)..<close])
            return ["name": .string(name), "in": "path", "required": true, "schema": schemas.scalar()]
        }
        for name in schemas.random.few(of: Self.parameters, 0...4) {
            let place = schemas.random.one(of: ["query", "query", "header", "cookie"]) ?? "query"
            var parameter: [String: JSONValue] = [
                "name": .string(name), "in": .string(place), "required": .boolean(schemas.random.chance(40)),
            ]
            if schemas.random.chance(10) {
                parameter["content"] = ["application/json": ["schema": schema()]]
            } else {
                parameter["schema"] = schemas.random.chance(50) ? schemas.scalar() : schemas.schema(3)
                if place == "query", schemas.random.chance(30) {
                    let style = schemas.random.one(of: ["form", "spaceDelimited", "pipeDelimited", "deepObject"])
                    parameter["style"] = style.map { .string($0) }
                }
            }
            parameters.append(.object(parameter))
        }
        return parameters
    }

    private static let ids = [
        "get", "list", "getFoo", "get-foo", "get_foo", "foo", "Foo", "create", "items.get", "items/get", "all", "core",
        "with", "GetFoo", "init", "self", "stream", "streamFoo", "report", "reportAsTextCSV", "getItem",
        "getItemResult", "item", "status", "2d", "größe", "type", "class", "servers", "headers",
        "fooResult", "getFooAsJSON",
    ]
    private static let paths = [
        "/a", "/a-b", "/a_b", "/aB", "/a/b", "/a.b", "/pets", "/pets/{id}", "/pets/{id}:act", "/pets/{id}/all",
        "/{x}/{y}", "/get", "/items", "/items/{item}.json", "/status", "/type", "/self", "/Foo", "/foo", "/2d",
    ]
    private static let tags = [
        "a", "A", "foo", "Foo", "items", "core", "servers", "a b", "a-b", "Result", "Item", "String", "API", "Client",
    ]
    private static let parameters = [
        "a", "A", "a_b", "a-b", "id", "type", "self", "value", "Result", "items", "data", "body", "request", "response",
        "page", "limit", "offset", "cursor", "token", "stream", "default", "init", "key", "X-Key", "contentType",
        "form", "text", "content", "parts", "in", "configuration", "core", "X-User", "Status",
    ]
    private static let bodies = [
        "application/json", "application/vnd.a+json", "application/merge-patch+json", "text/plain", "text/csv",
        "application/x-www-form-urlencoded", "multipart/form-data", "multipart/mixed", "image/png", "image/jpeg",
        "image/*", "*/*", "application/octet-stream", "application/xml", "application/json;version=2",
    ]
    private static let answers = [
        "application/json", "application/vnd.a+json", "application/problem+json", "text/plain", "text/csv", "image/png",
        "*/*", "application/octet-stream", "application/xml", "text/event-stream", "application/jsonl",
        "application/json-seq", "application/json;version=2", "application/json;version=3",
    ]
}
