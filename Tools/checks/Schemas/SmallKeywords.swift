internal import JSONCoding

/// Schemas of what is rare by itself and common in documents: branches that something within tells apart, parts that say
/// more narrowly what others say, members that hold for some values only.
extension SmallSchemas {
    mutating func rarity(_ depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(isOld ? 7 : 13), using: &random) {
        case 0: toldApartInside(depth)
        case 1: toldApartByConstants(depth)
        case 2: mapsAgainstMembers(depth)
        case 3, 4: narrowed(depth)
        case 5: requiredAlone(depth)
        case 6: serverSet(depth)
        case 7, 8: conditional(depth)
        case 9: dependent(depth)
        case 10: unevaluated(depth)
        case 11: wholeAndFraction()
        default: anchored(depth)
        }
    }

    /// A value that alone is allowed.
    private func constant(_ value: JSONValue) -> JSONValue { isOld ? ["enum": [value]] : ["const": value] }

    /// `oneOf` of objects whose member, items or items' member says which it is.
    private mutating func toldApartInside(_ depth: Int) -> JSONValue {
        let isList = random.chance(50)
        let key = random.one(of: ["data", "self", "items", "value"]) ?? "data"
        let branches = random.few(of: SmallNames.values.filter { !$0.isEmpty }, 2...3).map { value -> JSONValue in
            let inner: JSONValue = [
                "type": "object", "required": ["type"],
                "properties": ["type": constant(.string(value)), "more": schema(depth + 2)],
            ]
            return [
                "type": "object", "required": [.string(key)],
                "properties": .object([key: isList ? ["type": "array", "items": inner] : inner]),
            ]
        }
        return [random.chance(60) ? "oneOf" : "anyOf": .array(branches)]
    }

    /// `oneOf` of objects that integers, booleans or both tell apart.
    private mutating func toldApartByConstants(_ depth: Int) -> JSONValue {
        let tags: [JSONValue] = random.one(of: [[1, 2, 3], [true, false], [1, "1", true], [0, -1]]) ?? [1, 2]
        let branches = tags.map { SmallFamilies.withTag("version", constant($0), object(depth + 1)) }
        return ["oneOf": .array(branches)]
    }

    /// A map beside an object of names, and maps beside each other.
    private mutating func mapsAgainstMembers(_ depth: Int) -> JSONValue {
        var branches = [object(depth + 1), ["type": "object", "additionalProperties": scalar()]]
        if random.chance(50) { branches.append(["type": "object", "additionalProperties": schema(depth + 1)]) }
        if random.chance(30) { branches.append(["type": "array", "items": schema(depth + 1)]) }
        return [random.chance(50) ? "oneOf" : "anyOf": .array(branches)]
    }

    /// An `allOf` that says of members what another part has said more widely.
    private mutating func narrowed(_ depth: Int) -> JSONValue {
        let wide: [JSONValue] = [
            ["type": "string"], ["type": "number"], [:], ["type": "array"], ["type": "object"],
            isOld ? ["type": "string", "nullable": true] : ["type": ["string", "null"]],
            ["type": "string", "enum": ["a", "b", "c"]], ["type": "array", "items": ["type": "string"]],
        ]
        let narrow: [JSONValue] = [
            ["type": "string", "format": "date-time"], ["type": "integer"], ["type": "string", "enum": ["a", "b"]],
            ["type": "array", "items": schema(depth + 2)], ["enum": ["b"]], ["format": "uuid"], constant("a"),
            ["type": "array", "items": ["type": "string", "enum": ["x", "y"]]], ["description": "Said again."],
            ["readOnly": true], ["default": "a"], ["deprecated": true], reference(),
        ]
        var properties: [[String: JSONValue]] = [[:], [:]]
        for key in random.few(of: SmallNames.members, 1...4) {
            properties[0][key] = random.one(of: wide)
            properties[1][key] = random.one(of: narrow)
        }
        let parts = properties.map { JSONValue.object(["type": "object", "properties": .object($0)]) }
        guard random.chance(30), case .object(var members) = parts[1] else { return ["allOf": .array(parts)] }
        members["allOf"] = [parts[0]]
        return .object(members)
    }

    /// Members that have to be there, named by branches alone.
    private mutating func requiredAlone(_ depth: Int) -> JSONValue {
        guard case .object(var members) = object(depth + 1), case .object(let properties)? = members["properties"]
        else {
            return reference()
        }
        let keys = properties.keys.sorted().prefix(2).map { JSONValue.string($0) } + ["absent"]
        members[random.chance(50) ? "anyOf" : "oneOf"] = .array(keys.map { ["required": [$0]] })
        return .object(members)
    }

    /// Members that the server alone sets, and that have to be there all the same.
    private mutating func serverSet(_ depth: Int) -> JSONValue {
        [
            "type": "object", "required": ["id", "secret", "name"],
            "properties": [
                "id": ["type": "string", "readOnly": true], "secret": ["type": "string", "writeOnly": true],
                "name": schema(depth + 1),
            ],
        ]
    }

    // MARK: - Since 3.1

    private mutating func conditional(_ depth: Int) -> JSONValue {
        var members: [String: JSONValue] = [
            "if": ["properties": ["kind": constant("a")], "required": ["kind"]],
            "then": ["properties": ["more": schema(depth + 2)], "required": ["more"]],
        ]
        if random.chance(60) { members["else"] = ["properties": ["less": schema(depth + 2), "more": scalar()]] }
        guard case .object(var base) = SmallFamilies.withTag("kind", ["type": "string"], object(depth + 1)) else {
            return reference()
        }
        if random.chance(50) {
            base.merge(members) { own, _ in own }
        } else {
            base["allOf"] = [.object(members)]
        }
        return .object(base)
    }

    private mutating func dependent(_ depth: Int) -> JSONValue {
        guard case .object(var members) = object(depth + 1) else { return reference() }
        members["dependentSchemas"] = ["token": ["properties": ["expires": schema(depth + 2)]]]
        return .object(members)
    }

    private mutating func unevaluated(_ depth: Int) -> JSONValue {
        let rest: JSONValue = random.chance(60) ? false : scalar()
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return ["allOf": [object(depth + 1), object(depth + 1)], "unevaluatedProperties": rest]
        case 1: return ["allOf": [reference()], "unevaluatedProperties": rest, "properties": ["own": scalar()]]
        default: return ["type": "array", "prefixItems": [scalar(), scalar()], "unevaluatedItems": rest]
        }
    }

    private mutating func wholeAndFraction() -> JSONValue {
        let branches: [JSONValue] = [["type": "integer"], ["type": "number"], ["type": "string"], ["type": "null"]]
        return ["oneOf": .array(random.few(of: branches, 2...4))]
    }

    /// A list whose items another schema may say by its own anchor.
    private mutating func anchored(_ depth: Int) -> JSONValue {
        [
            "type": "object",
            "$defs": [
                "item": ["$dynamicAnchor": "item", "type": "object", "properties": ["value": schema(depth + 2)]]
            ],
            "properties": ["list": ["type": "array", "items": ["$ref": "#/components/schemas/\(components[0])"]]],
        ]
    }
}
