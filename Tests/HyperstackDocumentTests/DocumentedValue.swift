import DocumentTree
import JSONCoding
import Testing

/// A value that the document gives as an example or a default, and what it is a value of.
struct DocumentedValue: Sendable, CustomTestStringConvertible {
    enum Subject: Hashable {
        /// A schema with a name.
        case type(String)
        /// A member of a schema with a name.
        case member(String, of: String)
        /// A parameter of an operation, by the `type` of its schema.
        case parameter(String)
        /// Whatever this test does not know.
        case unknown
    }

    let subject: Subject
    let isDefault: Bool
    let value: JSONValue
    let pointer: JSONPointer

    var testDescription: String { pointer.description }
}

/// Finds the values of a document, with their subjects.
struct DocumentedValues {
    private let document: Document
    private(set) var found: [DocumentedValue] = []

    static func all() throws -> [DocumentedValue] {
        var values = DocumentedValues(document: try .read())
        try values.visitSchemas()
        try values.visit(values.document.root, JSONPointer())
        return values.found
    }

    private init(document: Document) {
        self.document = document
    }

    private mutating func visitSchemas() throws {
        for schema in document.schemas {
            let pointer = JSONPointer(tokens: ["components", "schemas", schema.key])
            try addValues(of: schema.value, pointer, .type(schema.key))
            for property in schema.value["properties"]?.mapping?.entries ?? [] {
                let pointer = pointer.appending("properties").appending(property.key)
                try addValues(of: property.value, pointer, .member(property.key, of: schema.key))
            }
        }
    }

    /// Looks for media types, parameters and header fields: they have a schema and examples of it.
    private mutating func visit(_ node: Node, _ pointer: JSONPointer) throws {
        for (index, element) in (node.sequence ?? []).enumerated() { try visit(element, pointer.appending(index)) }
        guard let mapping = node.mapping else { return }
        if let schema = mapping["schema"] {
            if let name = try document.typeName(schema) {
                try addValues(of: node, pointer, .type(name))
            } else {
                try addValues(
                    of: node, pointer, mapping["in"] == nil ? .unknown : .parameter(schema["type"]?.string ?? ""))
                try addValues(of: schema, pointer.appending("schema"), .unknown)
            }
            return
        }
        for entry in mapping.entries where !["schemas", "examples"].contains(entry.key) {
            try visit(entry.value, pointer.appending(entry.key))
        }
    }

    private mutating func addValues(
        of node: Node, _ pointer: JSONPointer, _ subject: DocumentedValue.Subject
    ) throws {
        if let example = node["example"] { add(example, pointer.appending("example"), subject) }
        if let value = node["default"] { add(value, pointer.appending("default"), subject, isDefault: true) }
        let examples = pointer.appending("examples")
        for (index, example) in (node["examples"]?.sequence ?? []).enumerated() {
            add(example, examples.appending(index), subject)
        }
        for entry in node["examples"]?.mapping?.entries ?? [] {
            let example = try document.resolve(entry.value)
            let value = try #require(example["value"], "\(entry.key) has no value")
            add(value, examples.appending(entry.key), subject)
        }
    }

    private mutating func add(
        _ node: Node, _ pointer: JSONPointer, _ subject: DocumentedValue.Subject, isDefault: Bool = false
    ) {
        found.append(
            DocumentedValue(subject: subject, isDefault: isDefault, value: node.value(), pointer: pointer))
    }
}
