import Diagnostics
import DocumentTree
import Linting
import OpenAPI
import Testing

/// A document that was read, and what was said about it.
struct ReadDocument {
    let document: OpenAPIDocument?
    private let sink: DiagnosticSink
    private let store: DocumentStore

    init(_ text: String, path: String = "openapi.yaml", folder: String? = nil) {
        let sink = DiagnosticSink()
        self.sink = sink
        let file = SourceFile(path: path, bytes: Array(text.utf8))
        let root = DocumentReader.read(file, diagnostics: sink)
        store = DocumentStore(
            root: file, rootNode: root, path: folder.map { $0 + "/" + path }, diagnostics: sink)
        document = root.flatMap { [store] in OpenAPIReader.read($0, store: store, diagnostics: sink) }
    }

    /// A document that holds nothing but these schemas.
    init(schemas: String, version: String = "3.1.0", folder: String? = nil) {
        self.init(
            """
            openapi: \(version)
            info: {title: Test, version: '1'}
            paths: {}
            components:
              schemas:
            \(schemas.indented(4))
            """, folder: folder)
    }

    var diagnostics: [Diagnostic] { sink.diagnostics }

    /// `severity id: message`, each.
    var complaints: [String] { diagnostics.map { "\($0.severity) \($0.id): \($0.message)" } }

    var ids: [String] { diagnostics.map(\.id.rawValue) }

    /// The files that were read, by path, the document's own first.
    var files: [String] { store.files.map(\.path) }

    func checkRules() { document?.checkRules(sink) }

    func schema(_ name: String) throws -> Schema {
        let schemas = try #require(document).components.schemas
        return try #require(schemas.first { $0.name == name }).schema
    }

    func keywords(_ name: String) throws -> Schema.Keywords { try schema(name).keywords }

    /// What the schema's own reference points to.
    func target(of name: String) throws -> Schema? {
        let reference = try #require(try keywords(name).reference)
        return try #require(document).linked.schema(reference)
    }

    func operation(_ path: String, _ method: String = "GET") throws -> OpenAPI.Operation {
        let item = try #require(document?.paths.first { $0.path == path })
        return try #require(item.operations.first { $0.method == method })
    }
}

extension String {
    /// The text with each of its lines moved to the right.
    func indented(_ columns: Int) -> String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: columns) + $0 }
            .joined(separator: "\n")
    }
}

extension Optional {
    /// The value, where a test within another expression needs it.
    func found() throws -> Wrapped { try #require(self) }
}

/// `Testing` has a type of this name too; a declaration of this module goes before both.
typealias SourceLocation = Diagnostics.SourceLocation
