import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@testable import Lowering

@Suite struct OutputBudgetTests {
    /// What is weighed before it is written is an estimate: what was written is counted.
    @Test func whatIsWrittenIsCountedInTheEnd() throws {
        let diagnostics = DiagnosticSink()
        let file = SourceFile(path: "a.yaml", text: "{openapi: 3.1.0, info: {title: A, version: '1'}, paths: {}}")
        let root = try #require(DocumentReader.read(file, diagnostics: diagnostics))
        let store = DocumentStore(root: file, rootNode: root, diagnostics: diagnostics)
        let document = try #require(OpenAPIReader.read(root, store: store, diagnostics: diagnostics))
        let limit = 8 << 20 + 32 * file.bytes.count
        #expect(!OutputBudget.refuses(limit, of: document, diagnostics: diagnostics))
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(OutputBudget.refuses(limit + 1, of: document, diagnostics: diagnostics))
        #expect(diagnostics.diagnostics.map(\.id) == ["output-too-large"])
        #expect(diagnostics.diagnostics.allSatisfy { $0.location != nil && $0.help != nil })
    }
}
