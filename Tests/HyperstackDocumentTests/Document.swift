import Diagnostics
import DocumentTree
import Foundation
import Testing

/// The document that the client is generated from.
struct Document {
    let root: Node

    static func read() throws -> Document {
        let path = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "spec/openapi.yaml").path()
        let diagnostics = DiagnosticSink()
        let root = DocumentReader.read(path: path, displayPath: "openapi.yaml", diagnostics: diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        return Document(root: try #require(root))
    }

    /// The node itself, or what its `$ref` points to.
    func resolve(_ node: Node) throws -> Node {
        guard let reference = node["$ref"]?.string else { return node }
        let pointer = try #require(JSONPointer(reference))
        return try resolve(try #require(pointer.resolve(in: root), "\(reference) is not there"))
    }

    /// The named schemas, in the order of the document.
    var schemas: [Mapping.Entry] { root["components"]?["schemas"]?.mapping?.entries ?? [] }

    /// The names of the members that are no part of a type.
    var envelope: Set<String> {
        Set(
            schemas.flatMap { $0.value["properties"]?.mapping?.entries ?? [] }
                .filter { $0.value["x-clientgen-envelope"]?.boolean == true }.map(\.key))
    }

    /// The name of the schema whose type stands for this one; nil for one without a name.
    func typeName(_ schema: Node) throws -> String? {
        if let reference = schema["$ref"]?.string { return JSONPointer(reference)?.tokens.last }
        let names = try (schema["allOf"]?.sequence ?? []).filter { try !isEnvelope($0) }.compactMap(typeName)
        return names.count == 1 ? names.first : nil
    }

    private func isEnvelope(_ schema: Node) throws -> Bool {
        let properties = try resolve(schema)["properties"]?.mapping?.keys ?? []
        return !properties.isEmpty && envelope.isSuperset(of: properties)
    }
}
