internal import JSONCoding

/// Makes the schemas of a small document.
struct SmallSchemas {
    var random: SeededGenerator
    /// The names of all schemas of the components, which any schema may refer to.
    let components: [String]

    private static let maximumDepth = 4

    /// A schema of the components.
    mutating func component() -> JSONValue {
        switch Int.random(in: 0..<10, using: &random) {
        case 0...3: object(0)
        case 4...6: union(0)
        case 7: array(0)
        case 8: enumeration()
        default: schema(0)
        }
    }

    /// A path with one call, which takes and answers what the component describes, and more.
    mutating func pathItem(_ index: Int, _ component: String) -> JSONValue {
        let answer: JSONValue = ["description": "x", "content": ["application/json": ["schema": schema(1)]]]
        let body: JSONValue = [
            "required": .boolean(random.chance(50)),
            "content": ["application/json": ["schema": random.chance(50) ? reference(to: component) : object(1)]],
        ]
        let parameter: JSONValue = [
            "name": .string(random.one(of: SmallNames.members) ?? "a"), "in": "query", "schema": scalar(),
        ]
        return [
            "post": [
                "operationId": .string("p\(index)"), "parameters": [parameter], "requestBody": body,
                "responses": ["200": answer],
            ]
        ]
    }

    // MARK: - Schemas

    private mutating func schema(_ depth: Int) -> JSONValue {
        guard depth < Self.maximumDepth else { return random.chance(60) ? reference() : scalar() }
        let schema =
            switch Int.random(in: 0..<20, using: &random) {
            case 0...3: reference()
            case 4...6: scalar()
            case 7...8: enumeration()
            case 9...11: object(depth)
            case 12...13: array(depth)
            case 14: map(depth)
            case 15: tuple(depth)
            case 16...17: union(depth)
            case 18: composition(depth)
            default: typeList(depth)
            }
        return annotated(schema)
    }

    private mutating func annotated(_ schema: JSONValue) -> JSONValue {
        guard case .object(var members) = schema else { return schema }
        if random.chance(15) { members["title"] = random.one(of: SmallNames.titles).map { .string($0) } }
        if random.chance(10) { members["description"] = "What it is." }
        if random.chance(4) { members["readOnly"] = true }
        if random.chance(4) { members["deprecated"] = true }
        return .object(members)
    }

    private mutating func reference() -> JSONValue { reference(to: random.one(of: components) ?? "") }

    private func reference(to component: String) -> JSONValue {
        ["$ref": .string("#/components/schemas/\(component)")]
    }

    private mutating func scalar() -> JSONValue {
        let scalars: [JSONValue] = [
            ["type": "string"], ["type": "integer"], ["type": "number"], ["type": "boolean"],
            ["type": "string", "format": "date-time"], ["type": "string", "format": "uuid"],
            ["type": "string", "format": "uri"], ["type": "string", "format": "byte"],
            ["type": "integer", "format": "int32"], ["type": "string", "default": "x"],
            ["type": "integer", "default": 3], ["type": "boolean", "default": true], ["const": "fixed"],
            ["const": 7], ["type": ["string", "null"]], ["type": "string", "maxLength": 3], .object([:]), true,
            ["type": "null"],
        ]
        return random.one(of: scalars) ?? true
    }

    private mutating func enumeration() -> JSONValue {
        var members: [String: JSONValue] = [:]
        switch Int.random(in: 0..<8, using: &random) {
        case 0: members["enum"] = [1, 2, -1, 0]
        case 1: members["enum"] = ["a", 1, true, .null]
        case 2: members["enum"] = .array(random.few(of: SmallNames.values, 1...3).map { .string($0) } + [.null])
        default:
            let values = random.few(of: SmallNames.values, 1...6)
            members["type"] = "string"
            members["enum"] = .array(values.map { .string($0) })
            if random.chance(20) { members["default"] = values.first.map { .string($0) } }
        }
        return .object(members)
    }

    private mutating func object(_ depth: Int) -> JSONValue {
        let keys = random.few(of: SmallNames.members, 0...5)
        var properties: [String: JSONValue] = [:]
        for key in keys { properties[key] = schema(depth + 1) }
        var members: [String: JSONValue] = ["type": "object", "properties": .object(properties)]
        let required = keys.filter { _ in random.chance(40) }
        if !required.isEmpty { members["required"] = .array(required.map { .string($0) }) }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: members["additionalProperties"] = true
        case 1: members["additionalProperties"] = false
        case 2: members["additionalProperties"] = schema(depth + 1)
        case 3: members["patternProperties"] = ["^x-": schema(depth + 1)]
        default: break
        }
        return .object(members)
    }

    private mutating func array(_ depth: Int) -> JSONValue { ["type": "array", "items": schema(depth + 1)] }

    private mutating func map(_ depth: Int) -> JSONValue {
        ["type": "object", "additionalProperties": schema(depth + 1)]
    }

    private mutating func tuple(_ depth: Int) -> JSONValue {
        let places = (0..<Int.random(in: 1...3, using: &random)).map { _ in schema(depth + 1) }
        var members: [String: JSONValue] = ["type": "array", "prefixItems": .array(places)]
        if random.chance(50) { members["minItems"] = .number(JSONNumber(places.count)) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: members["items"] = false
        case 1: members["items"] = schema(depth + 1)
        default: break
        }
        return .object(members)
    }

    private mutating func union(_ depth: Int) -> JSONValue {
        let keyword = random.chance(60) ? "oneOf" : "anyOf"
        if random.chance(15) { return tagged(depth, keyword) }
        let branches = (0..<Int.random(in: 2...4, using: &random)).map { _ in schema(depth + 1) }
        return .object([keyword: .array(branches)])
    }

    /// Branches that a member tells apart.
    private mutating func tagged(_ depth: Int, _ keyword: String) -> JSONValue {
        let key = random.one(of: ["type", "kind", "self", "status", "default"]) ?? "type"
        let branches = random.few(of: SmallNames.values.filter { !$0.isEmpty }, 2...4).map { value -> JSONValue in
            let branch = object(depth + 1)
            guard case .object(var members) = branch, case .object(var properties)? = members["properties"] else {
                return branch
            }
            properties[key] = ["const": .string(value)]
            members["properties"] = .object(properties)
            members["required"] = [.string(key)]
            if random.chance(50) { members["title"] = random.one(of: SmallNames.titles).map { .string($0) } }
            return .object(members)
        }
        return .object([keyword: .array(branches)])
    }

    private mutating func composition(_ depth: Int) -> JSONValue {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: ["allOf": [reference(), object(depth + 1)]]
        case 1: ["allOf": [reference()], "description": "What it is."]
        case 2: ["allOf": [object(depth + 1), union(depth + 1)]]
        default: ["allOf": [reference(), reference()]]
        }
    }

    private mutating func typeList(_ depth: Int) -> JSONValue {
        let types = random.few(of: ["string", "integer", "number", "boolean", "object", "array", "null"], 2...4)
        var members: [String: JSONValue] = ["type": .array(types.map { .string($0) })]
        if types.contains("array") { members["items"] = schema(depth + 1) }
        if types.contains("object") { members["properties"] = ["value": schema(depth + 1)] }
        return .object(members)
    }
}
