import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@testable import Samples

/// A document of schemas and parameters, to make values for.
struct SampleDocument {
    let document: OpenAPIDocument

    init(schemas: String, parameters: String = "{}", version: String = "3.1.0") throws {
        let text = """
            openapi: \(version)
            info: {title: Test, version: '1'}
            paths: {}
            components:
              schemas:
            \(Self.indented(schemas))
              parameters:
            \(Self.indented(parameters))
            """
        let file = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
        let sink = DiagnosticSink()
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        let store = DocumentStore(root: file, rootNode: root, diagnostics: sink)
        document = try #require(OpenAPIReader.read(root, store: store, diagnostics: sink))
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    }

    func schema(_ name: String) throws -> Schema {
        try #require(document.components.schemas.first { $0.name == name }?.schema)
    }

    func parameter(_ name: String) throws -> Parameter {
        let referenced = try #require(document.components.parameters.first { $0.name == name }?.value)
        return try #require(document.linked.parameter(referenced))
    }

    /// The value that is made for a schema, as JSON.
    func sample(_ name: String, _ direction: Direction = .response, isFull: Bool = true) throws -> String? {
        SampleMaker(SampleContext(linked: document.linked), direction: direction, optionalLevels: isFull ? 3 : 0)
            .value(of: try schema(name), name: "text")?.line
    }

    /// What is wrong with a value, which is JSON.
    func problem(_ json: String, _ name: String, _ direction: Direction = .response) throws -> String? {
        SchemaCheck(SampleContext(linked: document.linked), direction: direction).problem(
            try Self.value(json), try schema(name))?
            .text
    }

    static func value(_ json: String) throws -> SampleValue {
        let file = SourceFile(path: "value.json", bytes: Array(json.utf8))
        return SampleValue(try #require(DocumentReader.read(file, diagnostics: DiagnosticSink())))
    }
}
