internal import JSONCoding

/// Schemas of the components that a discriminator tells apart.
enum SmallFamilies {
    /// The schemas of some of the components, by their names: a parent and the children that extend it, or a union of
    /// objects, with a mapping or without.
    static func family(_ names: [String], _ schemas: inout SmallSchemas) -> [String: JSONValue] {
        guard let parent = names.first, names.count > 2 else { return [:] }
        let children = names.dropFirst()
        let key = schemas.random.one(of: ["type", "kind", "self", "@type", "status", "default"]) ?? "type"
        var discriminator: [String: JSONValue] = ["propertyName": .string(key)]
        let values = schemas.random.few(of: SmallNames.values.filter { !$0.isEmpty }, children.count...children.count)
        let isMapped = schemas.random.chance(60)
        if isMapped {
            let pairs = zip(values, children).map { ($0, JSONValue.string("#/components/schemas/\($1)")) }
            discriminator["mapping"] = .object(Dictionary(pairs) { first, _ in first })
        }
        var family: [String: JSONValue] = [:]
        if schemas.random.chance(50) {
            guard case .object(var members) = withTag(key, ["type": "string"], schemas.object(1)) else { return [:] }
            members["discriminator"] = .object(discriminator)
            family[parent] = .object(members)
            for child in children { family[child] = ["allOf": [schemas.reference(to: parent), schemas.object(1)]] }
        } else {
            family[parent] = [
                "oneOf": .array(children.map { schemas.reference(to: $0) }), "discriminator": .object(discriminator),
            ]
            for (child, value) in zip(children, values) {
                let text = isMapped ? value : child
                let tag: JSONValue =
                    switch Int.random(in: 0..<3, using: &schemas.random) {
                    case 0: ["type": "string"]
                    case 1: ["type": "string", "enum": [.string(text)]]
                    default: ["type": "string", "enum": [.string(text), "more"]]
                    }
                family[child] = withTag(key, tag, schemas.object(1))
            }
        }
        return family
    }

    /// An object with a required member more.
    static func withTag(_ key: String, _ tag: JSONValue, _ object: JSONValue) -> JSONValue {
        guard case .object(var members) = object, case .object(var properties)? = members["properties"] else {
            return object
        }
        properties[key] = tag
        members["properties"] = .object(properties)
        members["required"] = [.string(key)]
        return .object(members)
    }
}
