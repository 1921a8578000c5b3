import Diagnostics
import DocumentTree
import Linting
import OpenAPI

/// What linting a document finds.
struct LintedDocument {
    let diagnostics: [Diagnostic]
    let isDocument: Bool

    /// - Parameter folder: Where the document stands, if it has neighbours.
    init(_ text: String, folder: String? = nil) {
        let sink = DiagnosticSink()
        let file = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
        let root = DocumentReader.read(file, diagnostics: sink)
        let store = DocumentStore(
            root: file, rootNode: root, path: folder.map { $0 + "/openapi.yaml" }, diagnostics: sink)
        isDocument = root.map { Linter.check($0, store: store, diagnostics: sink) } ?? false
        diagnostics = sink.diagnostics
    }

    /// A document of that version: two lines, then `body`, whose first line is line 1 of what ``lines(_:)`` gives.
    init(_ version: String, _ body: String) {
        self.init("openapi: \(version)\ninfo: {title: Test, version: '1'}\n\(body)\n")
    }

    /// The lines of the body that have findings of this id, in order.
    func lines(_ id: String) -> [Int] {
        diagnostics.filter { $0.id.rawValue == id }.compactMap { $0.location.map { $0.line - 2 } }.sorted()
    }
}
