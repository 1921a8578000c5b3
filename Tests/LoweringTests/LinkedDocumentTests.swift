import ClientModel
import Diagnostics
import DocumentTree
import Lowering
import OpenAPI
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Lowering reads no file and tells nothing of how a document is read.
@Suite struct LinkedDocumentTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Test, version: '1'}
        paths:
          /pets: {$ref: 'parts.yaml#/paths/pets'}
          /pets/{id}:
            get:
              operationId: findPet
              parameters: [{$ref: 'parts.yaml#/parameters/id'}, {$ref: '#/components/parameters/no'}]
              responses: {'200': {$ref: 'parts.yaml#/responses/pet'}, default: {$ref: 'parts.yaml#/responses/no'}}
              callbacks: {sold: {$ref: 'parts.yaml#/callbacks/sold'}}
        components:
          schemas:
            Pet: {$ref: 'parts.yaml#/schemas/pet'}
            Broken: {properties: {a: {$ref: '#/components/schemas/no'}, b: {$ref: '#/components/schemas/Round'}}}
            Round: {$ref: '#/components/schemas/Round'}
        """

    private static let parts = """
        paths:
          pets:
            post:
              operationId: addPet
              requestBody: {content: {application/json: {schema: {$ref: '#/schemas/pet'}}}}
              responses: {'204': {description: Added}}
        parameters:
          id: {name: id, in: path, required: true, schema: {type: string, format: uuid}}
        responses:
          pet: {description: One, content: {application/json: {schema: {$ref: '#/schemas/pet'}}}}
        callbacks:
          sold: {'{$url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/schemas/pet'}}}}}}}
        schemas:
          pet:
            oneOf: [{$ref: '#/schemas/cat'}, {$ref: '#/schemas/dog'}]
            discriminator: {propertyName: kind, mapping: {cat: '#/schemas/cat', dog: '#/schemas/dog', no: '#/schemas/no'}}
          cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
          dog: {type: object, properties: {kind: {type: string}, barks: {type: boolean}}}
        """

    /// The module and what is said of it, the parts perhaps gone before the document is lowered; and which findings were
    /// there before.
    private func lowered(isGone: Bool) throws -> (operations: [String], types: [String], said: [String], read: Int) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("linked-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("parts.yaml")
        try Data(Self.parts.utf8).write(to: file)
        let sink = DiagnosticSink()
        let source = SourceFile(path: "openapi.yaml", bytes: Array(Self.document.utf8))
        let root = try #require(DocumentReader.read(source, diagnostics: sink))
        let store = DocumentStore(
            root: source, rootNode: root, path: folder.appendingPathComponent("openapi.yaml").path, diagnostics: sink)
        let document = try #require(OpenAPIReader.read(root, store: store, diagnostics: sink))
        let read = sink.diagnostics.count
        if isGone { try FileManager.default.removeItem(at: file) }
        // Errors of reading are no matter here.
        let other = DiagnosticSink()
        let module = try #require(
            Lowering.lower(
                document, options: LoweringOptions(moduleName: "Test", sourceName: "openapi.yaml"), diagnostics: other))
        #expect(sink.diagnostics.count == read)
        return (
            module.operations.map(\.id), module.types.map { "\($0)" },
            sink.diagnostics.map(\.message) + other.diagnostics.map(\.id.rawValue), read
        )
    }

    @Test func filesMayBeGone() throws {
        let there = try lowered(isGone: false)
        let gone = try lowered(isGone: true)
        #expect(there.read == 6)
        #expect(there.operations.sorted() == ["addPet", "findPet"])
        #expect(gone.operations == there.operations)
        #expect(gone.types == there.types)
        #expect(gone.said == there.said)
        #expect(!there.types.isEmpty)
    }
}
