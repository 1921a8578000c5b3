import Diagnostics
import Testing

@testable import DocumentTree
@testable import OpenAPI

/// The attacked document has every text that the standard knows.
@Suite struct InjectionCoverageTests {
    @Test func everyTextOfTheStandardIsInTheDocument() throws {
        let document = try InjectionDocument.everything("3.2.0")
        let file = SourceFile(path: "openapi.json", text: document.json)
        let root = try #require(DocumentReader.read(file, diagnostics: DiagnosticSink()))
        var found: Set<String> = []
        for version in [OpenAPIDocument.Version.v3_0, .v3_1, .v3_2] {
            Self.walk(root, .object(.openAPI), "", Standard(version), &found)
        }
        let wanted = ObjectDescription.all.flatMap { description in
            description.fields.filter { Self.isText($0.value) }.map { "\(description.kind.rawValue) \($0.name)" }
        }
        #expect(wanted.count > 80)
        #expect(wanted.filter { !found.contains($0) } == [])
    }

    /// Whether texts stand there, or names.
    private static func isText(_ value: ValueKind) -> Bool {
        switch value {
        case .any, .string, .choice, .map: true
        case .boolean, .integer, .number, .object, .referenceable, .schema: false
        case .list(let element): isText(element)
        case .either(let one, let other): isText(one) || isText(other)
        }
    }

    private static func walk(
        _ node: Node, _ value: ValueKind, _ key: String, _ standard: Standard, _ found: inout Set<String>
    ) {
        switch value {
        case .any, .string, .choice, .boolean, .integer, .number: return
        case .list(let element): for node in node.sequence ?? [] { walk(node, element, key, standard, &found) }
        case .map(let element):
            for entry in node.mapping?.entries ?? [] { walk(entry.value, element, key, standard, &found) }
        case .either(let one, let other):
            walk(node, one, key, standard, &found)
            walk(node, other, key, standard, &found)
        case .object(let kind), .referenceable(let kind): walk(node, of: kind, standard, &found)
        case .schema: walk(node, of: .schema, standard, &found)
        }
    }

    private static func walk(_ node: Node, of kind: ObjectKind, _ standard: Standard, _ found: inout Set<String>) {
        guard let shape = standard.shape(kind) else { return }
        for entry in node.mapping?.entries ?? [] {
            guard let value = shape.value(of: entry.key) else { continue }
            found.insert("\(kind.rawValue) \(entry.key)")
            walk(entry.value, value, entry.key, standard, &found)
        }
    }
}
