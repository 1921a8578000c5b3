import ClientModel
import Diagnostics
import DocumentTree
import Lowering
import OpenAPI
import Testing

/// A document that was lowered, and what each place of it became.
struct Mapped {
    let module: ClientModule
    let map: DocumentMap

    init(_ text: String) throws {
        let sink = DiagnosticSink()
        let file = SourceFile(path: "api/openapi.yaml", bytes: Array(text.utf8))
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        let store = DocumentStore(root: file, rootNode: root, diagnostics: sink)
        let document = try #require(OpenAPIReader.read(root, store: store, diagnostics: sink))
        let options = LoweringOptions(moduleName: "Test", sourceName: "openapi.yaml")
        (module, map) = try #require(
            Lowering.lowerWithMap(document, options: options, diagnostics: sink), "\(sink.diagnostics)")
    }

    /// A document with these paths and components.
    init(paths: String, components: String = "{}", version: String = "3.1.0") throws {
        try self.init(
            """
            openapi: \(version)
            info: {title: Test, version: '7'}
            paths:
            \(paths.indented(2))
            components:
            \(components.indented(2))
            """)
    }

    /// The only operation.
    func operation() throws -> MappedOperation {
        try #require(map.operations.count == 1 ? map.operations.first : nil)
    }

    /// The ids of what is left out, by pointer.
    var omissions: [String: String] {
        Dictionary(map.omissions.map { ($0.place.pointer, $0.reason.id) }) { "\($0), \($1)" }
    }

    /// The types by pointer, as the kind and the name of each.
    var schemas: [String: String] {
        Dictionary(
            map.schemas.map { schema in
                let symbol = schema.fate.symbol.map { "\($0)" } ?? "-"
                guard case .named(let name)? = schema.fate.symbol else {
                    return (schema.place.pointer, "\(schema.kind.rawValue) \(symbol)")
                }
                return (schema.place.pointer, "\(schema.kind.rawValue) \(name.qualified)")
            }
        ) { "\($0), \($1)" }
    }
}
