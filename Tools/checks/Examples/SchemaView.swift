internal import DocumentTree
internal import JSONCoding

/// What schemas contain and describe, as the document says it: written apart from the generator, to check it.
struct SchemaView {
    let root: Node

    private static let single = ["items", "additionalProperties", "if", "then", "else", "contains"]
    private static let named = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]
    private static let listed = ["allOf", "anyOf", "oneOf", "prefixItems"]

    /// The schemas that stand inside another.
    func children(of schema: Node, at pointer: JSONPointer) -> [(Node, JSONPointer)] {
        var found: [(Node, JSONPointer)] = []
        for key in Self.single {
            if let child = schema[key], child.mapping != nil { found.append((child, pointer.appending(key))) }
        }
        for key in Self.named {
            for entry in schema[key]?.mapping?.entries ?? [] {
                found.append((entry.value, pointer.appending(key).appending(entry.key)))
            }
        }
        for key in Self.listed {
            for (index, child) in (schema[key]?.sequence ?? []).enumerated() {
                found.append((child, pointer.appending(key).appending(index)))
            }
        }
        return found
    }

    /// What a reference inside the document points to, or the node itself.
    func resolve(_ node: Node) -> Node {
        var node = node
        for _ in 0..<32 {
            guard let target = node["$ref"]?.string, let found = JSONPointer(target)?.resolve(in: root) else { break }
            node = found
        }
        return node
    }

    /// The value without the members that none of the schemas describes.
    func described(_ value: JSONValue, by schemas: [Node]) -> JSONValue {
        let parts = schemas.flatMap { flattened($0, depth: 0) }
        switch value {
        case .array(let elements):
            let items = parts.flatMap { part in
                ["items"].compactMap { part[$0] } + (part["prefixItems"]?.sequence ?? [])
            }
            return .array(elements.map { described($0, by: items) })
        case .object(let members):
            var kept: [String: JSONValue] = [:]
            for (name, member) in members {
                let own = parts.compactMap { $0["properties"]?[name] }
                let others = parts.flatMap { part in
                    (part["patternProperties"]?.mapping?.entries.map(\.value) ?? [])
                        + ["additionalProperties", "unevaluatedProperties"].compactMap { part[$0] }
                        .filter { $0.boolean != false }
                }
                let describing = own.isEmpty ? others : own
                if !describing.isEmpty { kept[name] = described(member, by: describing) }
            }
            return .object(kept)
        default:
            return value
        }
    }

    /// A schema and all that apply to the same value.
    private func flattened(_ schema: Node, depth: Int) -> [Node] {
        guard depth < 16 else { return [] }
        let parts =
            ["allOf", "anyOf", "oneOf"].flatMap { schema[$0]?.sequence ?? [] }
            + ["then", "else"].compactMap { schema[$0] }
        let target = schema["$ref"] == nil ? [] : [resolve(schema)]
        return [schema] + (target + parts).flatMap { flattened($0, depth: depth + 1) }
    }
}
