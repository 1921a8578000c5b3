internal import JSONCoding

/// Makes the calls of a small document.
struct SmallOperations {
    var schemas: SmallSchemas

    /// A path with one call, which takes and answers what the component describes, and more.
    mutating func pathItem(_ index: Int, _ component: String) -> JSONValue {
        let answer: JSONValue = ["description": "x", "content": ["application/json": ["schema": schemas.schema(1)]]]
        let media = schemas.random.one(
            of: Array(repeating: "application/json", count: 6) + [
                "multipart/form-data", "application/x-www-form-urlencoded",
            ])
        let schema =
            media == "application/json" && schemas.random.chance(50)
            ? schemas.reference(to: component) : schemas.object(1)
        let body: JSONValue = [
            "required": .boolean(schemas.random.chance(50)),
            "content": .object([media ?? "application/json": ["schema": schema]]),
        ]
        var responses: [String: JSONValue] = ["200": answer]
        if schemas.random.chance(30) {
            responses["201"] = ["description": "x", "content": ["application/json": ["schema": schemas.reference()]]]
        }
        if schemas.random.chance(30) {
            responses["default"] = ["description": "x", "content": ["application/json": ["schema": schemas.object(2)]]]
        }
        var operation: [String: JSONValue] = [
            "operationId": .string("p\(index)"), "parameters": .array(parameters()), "requestBody": body,
            "responses": .object(responses),
        ]
        if schemas.random.chance(30) { operation["tags"] = [.string(component)] }
        return ["post": .object(operation)]
    }

    private mutating func parameters() -> [JSONValue] {
        schemas.random.few(of: SmallNames.members.filter { $0.count > 1 }, 1...3).map { name in
            let schema: JSONValue =
                switch Int.random(in: 0..<4, using: &schemas.random) {
                case 0: schemas.enumeration()
                case 1: ["type": "array", "items": schemas.enumeration()]
                default: schemas.scalar()
                }
            return [
                "name": .string(name), "in": "query", "required": .boolean(schemas.random.chance(30)),
                "schema": schema,
            ]
        }
    }
}
