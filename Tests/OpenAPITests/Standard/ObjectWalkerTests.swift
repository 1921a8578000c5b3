import Diagnostics
import DocumentTree
import Testing

@testable import Linting
@testable import OpenAPI

@Suite struct ObjectWalkerTests {
    private func document(_ body: String) throws -> StandardDocument {
        let sink = DiagnosticSink()
        let file = SourceFile(path: "a.yaml", text: "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + body)
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        return StandardDocument(
            root, version: .v3_1, store: DocumentStore(root: file, rootNode: root, diagnostics: sink))
    }

    @Test func findsObjectsByTheirPlace() throws {
        let document = try document(
            """
            paths:
              /a:
                get:
                  parameters: [{name: q, in: query, schema: {type: array, items: {type: string}}}]
                  responses: {'200': {description: d, content: {application/json: {schema: true}}}}
            x-own: {get: {}}
            """)
        #expect(document.objects(.operation).count == 1)
        #expect(document.objects(.parameter).map(\.location.line) == [6])
        #expect(document.objects(.schema).count == 2)
        #expect(document.objects(.response).first?.name?.key == "200")
        #expect(document.objects(.info).first?.parent == .openAPI)
        #expect(document.misfits.isEmpty)
    }

    /// A schema is seen once, by however many ways it is reached, and also if it contains itself.
    @Test func followsReferencesOnce() throws {
        let document = try document(
            """
            components:
              schemas:
                A: {properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/B'}}}
                B: {type: string}
            """)
        #expect(document.objects(.schema).count == 4)
        #expect(document.references.map(\.text) == ["#/components/schemas/A", "#/components/schemas/B"])
    }

    @Test func notesWhatDoesNotFit() throws {
        let document = try document("paths: []\ntags: [{name: 5}, a]\n")
        #expect(document.misfits.map(\.field) == ["paths", "name", "tags"])
        #expect(document.misfits.map(\.isElement) == [false, false, true])
    }

    @Test(
        arguments: [
            ("#/components/schemas/A", ObjectKind.schema, nil),
            ("#/components/schemas/A", .response, ObjectKind.schema),
            ("#/components/schemas/A/properties/b", .response, nil), ("other.yaml", .response, nil),
        ] as [(String, ObjectKind, ObjectKind?)])
    func kindsOfReferences(_ text: String, _ expected: ObjectKind, _ mismatch: ObjectKind?) {
        #expect(ReferenceKinds.mismatch(text, expected) == mismatch)
    }
}

@Suite struct ReferenceLookupTests {
    private func answer(_ reference: String) throws -> String {
        let sink = DiagnosticSink()
        let file = SourceFile(
            path: "a.yaml",
            text: """
                a: {$ref: '\(reference)'}
                b: {$ref: '#/c'}
                c: {$ref: '#/b'}
                d: {$ref: '#/e'}
                e: {type: string}
                """)
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        let lookup = ReferenceLookup(
            root: root, store: DocumentStore(root: file, rootNode: root, diagnostics: sink), version: .v3_1)
        switch lookup.find(reference, at: try #require(root["a"]?["$ref"]).location, from: lookup.locator.root).answer {
        case .found(let node): return "line \(node.location.line)"
        case .missing(let reason): return reason
        case .cycle: return "cycle"
        case .elsewhere: return "elsewhere"
        case .unreadable: return "unreadable"
        }
    }

    @Test(arguments: [
        ("#/e", "line 5"), ("#/d", "line 5"), ("#/b", "cycle"), ("#/e/x", "/e has no `x`"),
        ("#nowhere", "no schema has the `$anchor` `nowhere`"), ("https://example.com/a.yaml#/a", "unreadable"),
        ("#/%zz", "this is no JSON pointer"),
    ])
    func answers(_ reference: String, _ expected: String) throws {
        let found = try answer(reference)
        #expect(found == expected || found.hasSuffix(expected), "\(found)")
    }
}

@Suite struct ValueKindTests {
    @Test(arguments: [
        (ValueKind.string, ["a"], ["5", "{}"]), (.boolean, ["true"], ["'true'"]), (.integer, ["5", "5.0"], ["5.5"]),
        (.number, ["5.5"], ["'5'"]), (.list(.any), ["[]"], ["{}"]), (.map(.any), ["{}"], ["[]"]),
        (.schema, ["{}", "true"], ["[]"]), (.either(.string, .list(.any)), ["a", "[]"], ["{}"]), (.any, ["~"], []),
    ])
    func admits(_ kind: ValueKind, _ fitting: [String], _ others: [String]) throws {
        func node(_ text: String) throws -> Node {
            let read = DocumentReader.read(
                SourceFile(path: "a.yaml", text: "a: \(text)"), diagnostics: DiagnosticSink())
            return try #require(read?["a"])
        }
        for text in fitting { #expect(kind.admits(try node(text), .v3_1), "\(text)") }
        for text in others { #expect(!kind.admits(try node(text), .v3_1), "\(text)") }
    }
}
