import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@testable import Lowering

/// Schemas that no document has.
extension Schema {
    static func made(_ name: String = "Schema", _ adjust: (inout Keywords) -> Void = { _ in }) -> Schema {
        var keywords = Keywords()
        adjust(&keywords)
        let file = SourceFile(path: "made.yaml", text: "")
        return Schema(
            origin: Origin(
                place: Place(root: file).appending("components").appending("schemas").appending(name),
                location: SourceLocation(file: file, line: 1, column: 1)),
            keywords: keywords)
    }

    static func type(_ types: SimpleType..., format: String? = nil) -> Schema {
        .made {
            $0.types = types
            $0.format = format
        }
    }

    static func object(
        _ name: String = "Object", _ properties: KeyValuePairs<String, Schema> = [:], required: [String] = [],
        _ adjust: (inout Keywords) -> Void = { _ in }
    ) -> Schema {
        .made(name) {
            $0.types = [.object]
            $0.properties = properties.map { Property(key: $0.key, schema: $0.value) }
            $0.required = required
            adjust(&$0)
        }
    }

    static func all(_ parts: Schema...) -> Schema { .made { $0.allOf = parts } }

    static func one(_ branches: Schema...) -> Schema { .made { $0.oneOf = branches } }

    static func constant(_ text: String) -> Schema { .made { $0.constant = .made(.string(text)) } }

    static func reference(to schema: Schema, _ adjust: (inout Keywords) -> Void = { _ in }) -> Schema {
        .made {
            $0.reference = Reference(to: schema)
            adjust(&$0)
        }
    }
}

extension Node {
    static func made(_ content: Content) -> Node {
        Node(content, at: SourceLocation(file: SourceFile(path: "made.yaml", text: ""), line: 1, column: 1))
    }
}

/// The passes over schemas that no document has.
struct MadeGraph {
    let diagnostics = DiagnosticSink()
    let relations: SchemaRelations
    let merger: SchemaMerger
    let classifier: SchemaClassifier
    let graph: SchemaGraph

    init(named: [Schema] = []) throws {
        let file = SourceFile(path: "made.yaml", text: "{openapi: 3.1.0, info: {title: Made, version: '1'}, paths: {}}")
        let root = try #require(DocumentReader.read(file, diagnostics: diagnostics))
        let store = DocumentStore(root: file, rootNode: root, diagnostics: diagnostics)
        let linked = try #require(OpenAPIReader.read(root, store: store, diagnostics: diagnostics)).linked
        relations = SchemaRelations(linked: linked, named: named)
        merger = SchemaMerger(relations: relations, diagnostics: diagnostics, budget: nil)
        classifier = SchemaClassifier(merger: merger, relations: relations, diagnostics: diagnostics, budget: nil)
        graph = SchemaGraph(linked: linked, diagnostics: diagnostics, named: named)
    }

    /// What was merged; nil for a reference.
    func merged(_ schema: Schema) -> MergedSchema? {
        if case .merged(let merged) = merger.merge(.schema(schema)).content { merged } else { nil }
    }

    func form(_ schema: Schema) -> Shape.Form { classifier.shape(of: .schema(schema)).form }

    var findings: [String] { diagnostics.diagnostics.map(\.id.rawValue) }
}
