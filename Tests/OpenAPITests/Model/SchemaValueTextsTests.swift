import Diagnostics
import DocumentTree
import Testing

@testable import OpenAPI

@Suite struct SchemaValueTextsTests {
    private func texts(_ values: [Node.Content], _ extensions: [String: Node.Content]) -> [String?] {
        let location = SourceLocation(file: SourceFile(path: "made.yaml", text: ""), line: 1, column: 1)
        var keywords = Schema.Keywords()
        keywords.enumeration = values.map { Node($0, at: location) }
        keywords.extensions = extensions.mapValues { Node($0, at: location) }
        return keywords.valueTexts(["x-names", "x-other"], member: "name")
    }

    private func list(_ texts: String...) -> Node.Content {
        let location = SourceLocation(file: SourceFile(path: "made.yaml", text: ""), line: 1, column: 1)
        return .sequence(texts.map { Node(.string($0), at: location) })
    }

    @Test func oneForEachValue() {
        #expect(
            texts([.null, .integer(1), .integer(5)], ["x-names": list("Unset", "Once", "")]) == ["Unset", "Once", nil])
        #expect(texts([.integer(1)], ["x-other": list("One")]) == ["One"])
        #expect(texts([.integer(1)], [:]) == [])
    }

    /// A list that has fewer leaves `null` out, then what stands there twice.
    @Test func oneForEachThatIsNamed() {
        #expect(texts([.integer(1), .null, .integer(5)], ["x-names": list("A", "B")]) == ["A", nil, "B"])
        #expect(texts([.string("a"), .string("a"), .string("b")], ["x-names": list("A", "B")]) == ["A", nil, "B"])
        #expect(
            texts([.string("a"), .null, .string("a"), .string("b"), .string("c")], ["x-names": list("A", "B")])
                == ["A", nil, nil, "B", nil])
    }
}
