internal import JSONCoding

/// Single values of small documents: scalars, enumerations and defaults.
enum SmallScalars {
    static func scalar(_ random: inout SeededGenerator, isOld: Bool) -> JSONValue {
        random.one(of: isOld ? always : always + newer) ?? .object([:])
    }

    private static let always: [JSONValue] = [
        ["type": "string"], ["type": "integer"], ["type": "number"], ["type": "boolean"],
        ["type": "string", "format": "date-time"], ["type": "string", "format": "date"],
        ["type": "string", "format": "uuid"], ["type": "string", "format": "uri"],
        ["type": "string", "format": "byte"], ["type": "string", "format": "binary"],
        ["type": "integer", "format": "int32"], ["type": "integer", "format": "int64"],
        ["type": "number", "format": "float"], ["type": "number", "format": "decimal"],
        ["type": "number", "format": "decimal", "default": 0.25], ["type": "integer", "format": "uint256"],
        ["type": "integer", "maximum": .number(JSONNumber(text: "1e30") ?? 0), "default": 5],
        ["type": "string", "format": "base64url"], ["type": "string", "format": "time"],
        ["type": "string", "format": "duration"], ["type": "string", "default": "x"],
        ["type": "integer", "default": 3],
        ["type": "integer", "format": "int32", "default": 3_000_000_000], ["type": "number", "default": 1.5],
        ["type": "number", "default": -2], ["type": "boolean", "default": true], ["type": "string", "maxLength": 3],
        ["type": "string", "format": "date", "default": "2024-02-29"],
        ["type": "string", "format": "date-time", "default": "2024-02-29T12:00:00Z"],
        ["type": "string", "format": "uuid", "default": "6BA7B810-9DAD-11D1-80B4-00C04FD430C8"],
        ["type": "array", "items": ["type": "string"], "default": []],
        ["type": "array", "items": ["type": "string", "enum": ["a", "b"]], "default": ["a", "c"]],
        ["type": "object", "default": .object([:])], .object([:]),
        ["type": "object", "additionalProperties": ["type": "integer"], "default": ["a": 1]],
    ]

    private static let newer: [JSONValue] = [
        ["const": "fixed"], ["const": 7], ["const": true], ["const": .null], ["type": ["string", "null"]],
        ["type": ["integer", "null"], "default": .null], ["type": ["string", "null"], "default": "x"], true,
        ["type": "null"], ["type": "string", "const": "self"], ["type": "integer", "format": "uint64"],
        ["type": "string", "contentEncoding": "base64"], ["type": "string", "contentEncoding": "base64url"],
        ["type": "integer", "exclusiveMaximum": 1_000_000_000_000_000_000],
        ["type": "integer", "examples": [JSONValue.number(JSONNumber(text: "1e25") ?? 0)]], false,
    ]

    static func enumeration(_ random: inout SeededGenerator, isOld: Bool) -> JSONValue {
        var members: [String: JSONValue] = [:]
        switch Int.random(in: 0..<13, using: &random) {
        case 10:
            members["enum"] = ["a", "b", "a", .null]
            members["x-enum-varnames"] = ["first", "second", "third", "nothing"]
        case 11:
            members["type"] = "integer"
            members["enum"] = [0, 1, 2]
            members["x-enumNames"] = ["None", "Self", "None"]
        case 12:
            members["type"] = "string"
            members["enum"] = ["x", "y"]
            members["x-ms-enum"] = ["values": [["value": "y", "name": "Why"], ["value": "x", "name": "type"]]]
        case 0: members["enum"] = [1, 2, -1, 0]
        case 1: members["enum"] = ["a", 1, true, .null]
        case 2:
            members["enum"] = .array(random.few(of: SmallNames.values, 1...3).map { .string($0) } + [.null])
            if isOld { members["nullable"] = true }
        case 3:
            members["type"] = "number"
            members["enum"] = [1.5, -0.5, 2]
            if random.chance(30) { members["default"] = 1.5 }
        default:
            let values = random.few(of: SmallNames.values, 1...6)
            members["type"] = "string"
            members["enum"] = .array(values.map { .string($0) })
            if random.chance(30) { members["default"] = values.first.map { .string($0) } }
            if random.chance(10) { members["x-enum-varnames"] = .array(values.map { .string($0 + "1") }) }
        }
        return .object(members)
    }

    /// A default that fits its schema by chance only: what it cannot be it is not.
    static func anyDefault(_ random: inout SeededGenerator) -> JSONValue {
        let values: [JSONValue] = [
            "a", "", 1, 1.5, true, .null, [], .object([:]), ["a"], [1], ["status": "on"], ["value": 1, "type": "a"],
        ]
        return random.one(of: values) ?? .null
    }
}
