internal import JSONCoding

/// Makes the calls of a small document.
struct SmallOperations {
    var schemas: SmallSchemas

    /// The path of a call, and the call, which takes and answers what the component describes, and more.
    mutating func path(_ index: Int, _ component: String) -> (path: String, item: JSONValue) {
        var operation: [String: JSONValue] = [
            "operationId": .string(schemas.random.chance(50) ? "p\(index)" : "\(component)\(index)"),
            "requestBody": body(component), "responses": .object(responses()),
        ]
        if schemas.random.chance(30) { operation["tags"] = [.string(component)] }
        var parameters = self.parameters()
        var path = "/p\(index)"
        if schemas.random.chance(40) {
            path += "/{id}"
            parameters.append(["name": "id", "in": "path", "required": true, "schema": schemas.enumeration()])
        }
        operation["parameters"] = .array(parameters)
        return (path, ["post": .object(operation)])
    }

    private mutating func body(_ component: String) -> JSONValue {
        let media =
            schemas.random.one(
                of: Array(repeating: "application/json", count: 6)
                    + ["multipart/form-data", "application/x-www-form-urlencoded"]) ?? ""
        let isReference = media == "application/json" && schemas.random.chance(50)
        let schema = isReference ? schemas.reference(to: component) : schemas.object(1)
        return [
            "required": .boolean(schemas.random.chance(50)), "content": .object([media: ["schema": schema]]),
        ]
    }

    private mutating func responses() -> [String: JSONValue] {
        let json: JSONValue = ["application/json": ["schema": schemas.schema(1)]]
        var responses: [String: JSONValue] = ["200": ["description": "x", "content": json]]
        for status in schemas.random.few(of: ["201", "404", "4XX", "default", "204"], 0...2) {
            let schema = schemas.random.chance(50) ? schemas.reference() : schemas.object(2)
            let media = schemas.random.one(of: ["application/json", "text/event-stream", "application/xml"]) ?? ""
            let header = schemas.random.one(of: ["X-Rate", "type", "Self"]) ?? ""
            responses[status] = [
                "description": "x", "content": .object([media: ["schema": schema]]),
                "headers": .object([header: ["schema": schemas.scalar()]]),
            ]
        }
        return responses
    }

    private mutating func parameters() -> [JSONValue] {
        schemas.random.few(of: SmallNames.members.filter { $0.count > 1 && $0 != "id" }, 1...3).map { name in
            let schema: JSONValue =
                switch Int.random(in: 0..<5, using: &schemas.random) {
                case 0: schemas.enumeration()
                case 1: ["type": "array", "items": schemas.enumeration()]
                case 2: schemas.object(3)
                default: schemas.scalar()
                }
            return [
                "name": .string(name), "in": "query", "required": .boolean(schemas.random.chance(30)),
                "schema": schema,
            ]
        }
    }
}
