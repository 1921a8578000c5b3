internal import DocumentTree
internal import JSONCoding

/// A value that a document gives for one of its schemas.
struct Example {
    let pointer: JSONPointer
    let value: JSONValue
    let schema: Node
    /// Where the schema's type may have been found, the best first.
    let candidates: [String]
}

/// Finds the examples and defaults of every schema, and of every JSON body.
struct ExampleCollector {
    private(set) var schemas: [JSONPointer] = []
    private(set) var examples: [Example] = []
    private let view: SchemaView
    private let root: Node

    init(root: Node) {
        self.root = root
        view = SchemaView(root: root)
    }

    mutating func collect() {
        let components = JSONPointer(tokens: ["components", "schemas"])
        for entry in components.resolve(in: root)?.mapping?.entries ?? [] {
            schemas.append(components.appending(entry.key))
            visit(schema: entry.value, at: components.appending(entry.key))
        }
        for entry in root.mapping?.entries ?? [] where !entry.key.hasPrefix("x-") {
            visit(entry.value, at: JSONPointer(tokens: [entry.key]))
        }
    }

    /// Anything that is not a schema.
    private mutating func visit(_ node: Node, at pointer: JSONPointer) {
        for (index, element) in (node.sequence ?? []).enumerated() {
            visit(element, at: pointer.appending(index))
        }
        for entry in node.mapping?.entries ?? [] where !entry.key.hasPrefix("x-") {
            let place = pointer.appending(entry.key)
            switch entry.key {
            case "schema":
                visit(schema: entry.value, at: place)
                if Self.isJSONContent(pointer) { collectBodies(of: node, at: pointer, schema: entry.value) }
            case "example", "examples": break
            case "schemas" where pointer.tokens == ["components"]: break
            default: visit(entry.value, at: place)
            }
        }
    }

    private mutating func visit(schema: Node, at pointer: JSONPointer) {
        for key in ["example", "default"] {
            if let value = schema[key] { add(value, at: pointer.appending(key), of: schema, at: pointer) }
        }
        for (index, value) in (schema["examples"]?.sequence ?? []).enumerated() {
            add(value, at: pointer.appending("examples").appending(index), of: schema, at: pointer)
        }
        for (child, place) in view.children(of: schema, at: pointer) {
            visit(schema: child, at: place)
        }
    }

    private mutating func collectBodies(of media: Node, at pointer: JSONPointer, schema: Node) {
        let place = pointer.appending("schema")
        if let value = media["example"] { add(value, at: pointer.appending("example"), of: schema, at: place) }
        for entry in media["examples"]?.mapping?.entries ?? [] {
            guard let value = view.resolve(entry.value)["value"] else { continue }
            add(value, at: pointer.appending("examples").appending(entry.key), of: schema, at: place)
        }
    }

    private mutating func add(_ value: Node, at pointer: JSONPointer, of schema: Node, at place: JSONPointer) {
        var candidates = [place.description]
        let merged = Self.withoutAllOf(place).description
        if merged != candidates[0] { candidates.append(merged) }
        if let target = schema["$ref"]?.string, let reference = JSONPointer(target) {
            candidates.append(reference.description)
        }
        examples.append(Example(pointer: pointer, value: value.value(), schema: schema, candidates: candidates))
    }

    /// The parts of an `allOf` become one type, which has the pointer of the whole.
    private static func withoutAllOf(_ pointer: JSONPointer) -> JSONPointer {
        var tokens: [String] = []
        var rest = pointer.tokens[...]
        while let token = rest.popFirst() {
            if token == "allOf", let index = rest.first, Int(index) != nil {
                rest.removeFirst()
            } else {
                tokens.append(token)
            }
        }
        return JSONPointer(tokens: tokens)
    }

    private static func isJSONContent(_ pointer: JSONPointer) -> Bool {
        guard pointer.tokens.dropLast().last == "content", let type = pointer.tokens.last else { return false }
        let name = type.split(separator: ";").first?.lowercased() ?? ""
        return name == "application/json" || name.hasSuffix("+json")
    }
}
