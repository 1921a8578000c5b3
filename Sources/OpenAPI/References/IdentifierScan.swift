internal import Diagnostics
internal import DocumentTree

/// Finds the names that the schemas of a document give themselves, and what its references name.
///
/// Looks everywhere but in data: schemas are also read from files that hold whatever somebody put there.
struct IdentifierScan {
    /// A name and the schema that has it.
    struct Named {
        let name: String
        let node: Node
        let tokens: [String]
    }

    /// `$id`, each after those of the schemas around it.
    private(set) var ids: [Named] = []
    /// `$anchor` and `$dynamicAnchor`.
    private(set) var anchors: [Named] = []
    /// The `$ref` texts.
    private(set) var references: [String] = []
    /// The anchors that `$dynamicRef` names.
    private(set) var dynamicReferences: [String] = []

    /// Keys whose values are data, whatever they look like.
    private static let data: Set<String> = [
        "const", "default", "enum", "example", "examples", "value", "dataValue",
    ]

    /// Keys of maps, whose own keys are names.
    private static let maps: Set<String> = [
        "$defs", "callbacks", "content", "definitions", "dependentSchemas", "encoding", "headers", "links", "mapping",
        "mediaTypes", "parameters", "pathItems", "paths", "patternProperties", "properties", "requestBodies",
        "responses", "schemas", "securitySchemes", "webhooks",
    ]

    init(_ root: Node) {
        var tasks: [(node: Node, tokens: [String], isMap: Bool)] = [(root, [], false)]
        // What aliases share is looked at once.
        var visited: Set<SourceLocation> = []
        while let (node, tokens, isMap) = tasks.popLast() {
            if let elements = node.sequence {
                for (index, element) in elements.enumerated().reversed() {
                    tasks.append((element, tokens + [String(index)], false))
                }
                continue
            }
            guard let mapping = node.mapping,
                visited.insert(node.location).inserted
            else { continue }
            if !isMap { note(mapping, node, tokens) }
            for entry in mapping.entries.reversed() {
                guard entry.value.mapping != nil || entry.value.sequence != nil else { continue }
                if !isMap, Self.data.contains(entry.key) || entry.key.hasPrefix("x-") { continue }
                tasks.append((entry.value, tokens + [entry.key], !isMap && Self.maps.contains(entry.key)))
            }
        }
    }

    private mutating func note(_ mapping: Mapping, _ node: Node, _ tokens: [String]) {
        for entry in mapping.entries where entry.key.hasPrefix("$") {
            guard let text = entry.value.string else { continue }
            switch entry.key {
            // Before 2019 an anchor was spelled so.
            case "$id" where text.hasPrefix("#"):
                anchors.append(Named(name: String(text.dropFirst()), node: node, tokens: tokens))
            case "$id": ids.append(Named(name: text, node: node, tokens: tokens))
            case "$anchor", "$dynamicAnchor": anchors.append(Named(name: text, node: node, tokens: tokens))
            case "$ref": references.append(text)
            case "$dynamicRef":
                let uri = URIReference(text)
                dynamicReferences.append(uri.fragment.flatMap(URIReference.decoded) ?? "")
            default: break
            }
        }
    }
}
