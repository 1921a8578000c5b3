import Diagnostics
import DocumentTree
import JSONCoding
import Testing

@testable import Overlays

func node(_ text: String, as path: String = "openapi.yaml") throws -> Node {
    let sink = DiagnosticSink()
    let node = DocumentReader.read(SourceFile(path: path, text: text), diagnostics: sink)
    #expect(sink.diagnostics.isEmpty, "\(sink.diagnostics)")
    return try #require(node)
}

/// An overlay of these actions, each as YAML in one flow mapping.
func overlay(_ actions: String..., version: String = "1.0.0") -> String {
    "overlay: \(version)\ninfo: {title: A, version: '1'}\nactions:\n" + actions.map { "  - \($0)\n" }.joined()
}

struct Applied {
    let root: Node
    let diagnostics: [Diagnostic]

    init(_ overlays: [String], to document: String, budget: OverlayBudget = OverlayBudget()) throws {
        let sink = DiagnosticSink()
        let read = try overlays.enumerated().compactMap { index, text in
            OverlayReader.read(try node(text, as: "o\(index).yaml"), diagnostics: sink)
        }
        root = OverlayApplication.apply(read, to: try node(document), budget: budget, diagnostics: sink)
        diagnostics = sink.diagnostics
    }

    init(_ action: String..., to document: String) throws {
        try self.init([overlay(action.joined(separator: "\n  - "))], to: document)
    }

    var ids: [String] { diagnostics.map(\.id.rawValue) }
    /// Each as `line:column id`.
    var places: [String] {
        diagnostics.map { "\($0.location.map { "\($0.file.path):\($0.line):\($0.column)" } ?? "") \($0.id.rawValue)" }
    }
}

/// Whether a node and a document are the same values, members in the same order.
func expectEqual(_ found: Node, _ text: String, _ location: Testing.SourceLocation = #_sourceLocation) throws {
    let expected = try node(text, as: "expected.yaml")
    #expect(found.value() == expected.value(), sourceLocation: location)
    #expect(found.mapping?.keys == expected.mapping?.keys, sourceLocation: location)
}
