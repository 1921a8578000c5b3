internal import DocumentTree

/// Holds the description of a document against the document: every operation, schema, parameter and response has a
/// symbol or a reason.
struct Accounting {
    private static let methods: Set = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    private let root: Node
    private let view: SchemaView
    private let operations: [String: DocumentDescription.Operation]
    private let schemas: Set<String>
    private(set) var problems: [String] = []

    init(root: Node, description: DocumentDescription) {
        self.root = root
        view = SchemaView(root: root)
        operations = Dictionary(description.operations.map { ($0.pointer, $0) }) { first, _ in first }
        schemas = Set(description.schemas.map(\.pointer))
        checkSchemas()
        checkOperations()
    }

    private mutating func checkSchemas() {
        let components = JSONPointer(tokens: ["components", "schemas"])
        for entry in components.resolve(in: root)?.mapping?.entries ?? [] {
            let place = components.appending(entry.key).description
            if !schemas.contains(place) { problems.append("describe says nothing of \(place)") }
        }
    }

    private mutating func checkOperations() {
        for path in root["paths"]?.mapping?.entries ?? [] where path.key.hasPrefix("/") {
            // Where another file or a component has the operations, they are described there.
            if path.value["$ref"] != nil { continue }
            for (keys, node) in Self.operations(of: path.value) {
                let place = JSONPointer(tokens: ["paths", path.key] + keys).description
                guard let operation = operations[place], operation.isAccountedFor else {
                    problems.append("describe says neither what \(place) became nor why it is left out")
                    continue
                }
                if operation.isOmitted { continue }
                check(operation, node, of: path.value)
            }
        }
    }

    /// The operations of a path, with the keys that lead to them.
    private static func operations(of item: Node) -> [(keys: [String], node: Node)] {
        var found: [(keys: [String], node: Node)] = []
        for entry in item.mapping?.entries ?? [] where methods.contains(entry.key) {
            found.append(([entry.key], entry.value))
        }
        let others = "additionalOperations"
        for entry in item[others]?.mapping?.entries ?? [] where !entry.key.hasPrefix("x-") {
            found.append(([others, entry.key], entry.value))
        }
        return found
    }

    private mutating func check(_ operation: DocumentDescription.Operation, _ node: Node, of path: Node) {
        for parameter in (path["parameters"]?.sequence ?? []) + (node["parameters"]?.sequence ?? []) {
            let parameter = view.resolve(parameter)
            guard let name = parameter["name"]?.string, let location = parameter["in"]?.string else { continue }
            if !operation.parameters.contains([location, name]) {
                problems.append("describe says nothing of the \(location) parameter '\(name)' of \(operation.pointer)")
            }
        }
        for entry in node["responses"]?.mapping?.entries ?? [] where !entry.key.hasPrefix("x-") {
            if !operation.responses.contains(entry.key) {
                problems.append("describe says nothing of the response '\(entry.key)' of \(operation.pointer)")
            }
        }
    }
}
