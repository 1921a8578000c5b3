internal import JSONCoding

/// Makes the schemas of a small document.
struct SmallSchemas {
    var random: SeededGenerator
    /// The names of all schemas of the components, which any schema may refer to.
    let components: [String]
    /// Whether the document is of OpenAPI 3.0, whose schemas can say less.
    let isOld: Bool

    private static let maximumDepth = 4

    /// A schema of the components.
    ///
    /// One that is a mere reference leads to one that comes later: such a circle would be no valid document.
    mutating func component(_ name: String) -> JSONValue {
        let schema = wholeComponent(name)
        guard case .object(var members) = schema, members["$ref"] != nil else { return schema }
        guard let index = components.firstIndex(of: name),
            let later = random.one(of: Array(components[(index + 1)...]))
        else { return object(0) }
        members["$ref"] = .string("#/components/schemas/\(later)")
        return .object(members)
    }

    private mutating func wholeComponent(_ name: String) -> JSONValue {
        switch Int.random(in: 0..<30, using: &random) {
        case 24...29: rarity(0)
        case 0...7: object(0)
        case 8...13: union(0)
        case 14...15: array(0)
        case 16...17: enumeration()
        case 18: deep()
        case 19...20: recursive(name)
        case 21: composition(0)
        default: schema(0)
        }
    }

    // MARK: - Schemas

    mutating func schema(_ depth: Int) -> JSONValue {
        guard depth < Self.maximumDepth else { return random.chance(60) ? reference() : scalar() }
        let schema =
            switch Int.random(in: 0..<24, using: &random) {
            case 22...23: rarity(depth)
            case 0...3: reference()
            case 4...6: scalar()
            case 7...8: enumeration()
            case 9...11: object(depth)
            case 12...13: array(depth)
            case 14: map(depth)
            case 15: tuple(depth)
            case 16...17: union(depth)
            case 18: composition(depth)
            case 19...20: nullable(depth)
            default: typeList(depth)
            }
        return annotated(schema)
    }

    private mutating func annotated(_ schema: JSONValue) -> JSONValue {
        guard case .object(var members) = schema, members["$ref"] == nil || !isOld else { return schema }
        if random.chance(15) { members["title"] = random.one(of: SmallNames.titles).map { .string($0) } }
        if random.chance(10) { members["description"] = "What it is." }
        if random.chance(4) { members["readOnly"] = true }
        if random.chance(4) { members["writeOnly"] = true }
        if random.chance(4) { members["deprecated"] = true }
        if random.chance(6) { members["default"] = SmallScalars.anyDefault(&random) }
        return .object(members)
    }

    mutating func reference() -> JSONValue { reference(to: random.one(of: components) ?? "") }

    func reference(to component: String) -> JSONValue {
        ["$ref": .string("#/components/schemas/\(component)")]
    }

    mutating func scalar() -> JSONValue { SmallScalars.scalar(&random, isOld: isOld) }

    mutating func enumeration() -> JSONValue { SmallScalars.enumeration(&random, isOld: isOld) }

    /// `null` beside something else, in each of the ways that there are.
    private mutating func nullable(_ depth: Int) -> JSONValue {
        if isOld {
            guard case .object(var members) = schema(depth + 1), members["$ref"] == nil else {
                return ["nullable": true, "allOf": [reference()]]
            }
            members["nullable"] = true
            return .object(members)
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return ["oneOf": [schema(depth + 1), ["type": "null"]]]
        case 1: return ["anyOf": [["type": "null"], reference()]]
        default:
            guard case .object(var members) = schema(depth + 1), case .string? = members["type"] else {
                return ["oneOf": [reference(), reference(), ["type": "null"]]]
            }
            members["type"] = members["type"].map { [$0, "null"] }
            return .object(members)
        }
    }

    mutating func object(_ depth: Int) -> JSONValue {
        var keys = random.few(of: SmallNames.members, 0...5)
        if random.chance(30), let alike = random.one(of: SmallNames.alike) {
            keys += random.few(of: alike, 2...5).filter { !keys.contains($0) }
        }
        var properties: [String: JSONValue] = [:]
        for key in keys { properties[key] = schema(depth + 1) }
        var members: [String: JSONValue] = ["type": "object", "properties": .object(properties)]
        let required = keys.filter { _ in random.chance(40) }
        if !required.isEmpty { members["required"] = .array(required.map { .string($0) }) }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: members["additionalProperties"] = true
        case 1: members["additionalProperties"] = false
        case 2: members["additionalProperties"] = schema(depth + 1)
        case 3: if !isOld { members["patternProperties"] = ["^x-": schema(depth + 1)] }
        default: break
        }
        return .object(members)
    }

    private mutating func array(_ depth: Int) -> JSONValue { ["type": "array", "items": schema(depth + 1)] }

    private mutating func map(_ depth: Int) -> JSONValue {
        ["type": "object", "additionalProperties": schema(depth + 1)]
    }

    private mutating func tuple(_ depth: Int) -> JSONValue {
        guard !isOld else { return array(depth) }
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
            var branch = SmallFamilies.withTag(
                key, isOld ? ["enum": [.string(value)]] : ["const": .string(value)], object(depth + 1))
            if random.chance(50), case .object(var members) = branch {
                members["title"] = random.one(of: SmallNames.titles).map { .string($0) }
                branch = .object(members)
            }
            return branch
        }
        return .object([keyword: .array(branches)])
    }

    private mutating func composition(_ depth: Int) -> JSONValue {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return ["allOf": [reference(), object(depth + 1)]]
        case 1: return ["allOf": [reference()], "description": "What it is."]
        case 2: return ["allOf": [object(depth + 1), union(depth + 1)]]
        case 3: return ["allOf": [reference(), reference()]]
        case 4: return ["allOf": [object(depth + 1), object(depth + 1)]]
        // What stands beside `allOf` holds as its parts do.
        case 5:
            guard case .object(var members) = object(depth + 1) else { return reference() }
            members["allOf"] = [reference(), object(depth + 1)]
            return .object(members)
        case 6:
            guard case .object(var members) = union(depth + 1) else { return reference() }
            members["allOf"] = [object(depth + 1)]
            return .object(members)
        default:
            guard !isOld, case .object(var members) = reference() else {
                return ["allOf": [reference()], "default": "a"]
            }
            if random.chance(50) { members["description"] = "What it is." }
            if random.chance(30) { members["default"] = SmallScalars.anyDefault(&random) }
            if random.chance(30) { members["properties"] = ["beside": schema(depth + 1)] }
            return .object(members)
        }
    }

    private mutating func typeList(_ depth: Int) -> JSONValue {
        guard !isOld else { return union(depth) }
        let types = random.few(of: ["string", "integer", "number", "boolean", "object", "array", "null"], 2...4)
        var members: [String: JSONValue] = ["type": .array(types.map { .string($0) })]
        if types.contains("array") { members["items"] = schema(depth + 1) }
        if types.contains("object") { members["properties"] = ["value": schema(depth + 1)] }
        return .object(members)
    }

    // MARK: - Shapes of whole components

    /// Something within many others, deeper than types may stand.
    private mutating func deep() -> JSONValue {
        (0..<Int.random(in: 14...30, using: &random)).reduce(schema(3)) { inner, _ in
            let key = random.one(of: SmallNames.titles) ?? "a"
            return switch Int.random(in: 0..<8, using: &random) {
            case 0: ["type": "array", "items": inner]
            case 1: ["type": "object", "additionalProperties": inner]
            case 2: ["oneOf": [inner, ["type": "integer"]]]
            case 3 where !isOld: ["type": "array", "prefixItems": [["type": "string"], inner]]
            default: ["type": "object", "properties": .object([key: inner, "state": enumeration()])]
            }
        }
    }

    /// Something that holds itself.
    private mutating func recursive(_ name: String) -> JSONValue {
        let own = reference(to: name)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return ["type": "array", "items": own]
        case 1: return ["type": "object", "additionalProperties": own]
        case 2:
            return [
                "oneOf": [["type": "array", "items": own], scalar(), ["type": "object", "additionalProperties": own]]
            ]
        case 3: return ["anyOf": [["type": "object", "required": ["not"], "properties": ["not": own]], enumeration()]]
        case 4 where !isOld: return ["type": "array", "prefixItems": [scalar(), own], "minItems": 1]
        default:
            guard case .object(var members) = object(1), case .object(var properties)? = members["properties"] else {
                return own
            }
            let key = random.one(of: ["parent", "self", "node", "next", "value"]) ?? "next"
            properties[key] = own
            if !isOld, random.chance(30) { properties[key] = ["oneOf": [own, ["type": "null"]]] }
            if random.chance(30) { properties[key + "s"] = ["type": "array", "items": own] }
            // Within another, so that it holds itself by what it holds.
            if random.chance(30) { properties["via"] = ["type": "object", "properties": ["back": own]] }
            members["properties"] = .object(properties)
            return .object(members)
        }
    }
}
