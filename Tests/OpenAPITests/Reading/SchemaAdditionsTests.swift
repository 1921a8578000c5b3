import Diagnostics
import DocumentTree
import Testing

@testable import OpenAPI

/// Extensions that schemas have besides those of the document.
@Suite struct SchemaAdditionsTests {
    private func read(
        _ schemas: String, _ extensions: [String: SchemaAdditions.Extensions]
    ) throws -> OpenAPIDocument {
        let sink = DiagnosticSink()
        let text = """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              schemas:
            \(schemas.indented(4))
            """
        let file = SourceFile(path: "openapi.yaml", text: text)
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        let store = DocumentStore(root: file, rootNode: root, diagnostics: sink)
        return try #require(OpenAPIReader.read(root, store: store, extensions: extensions, diagnostics: sink))
    }

    private func mark(_ text: String) -> SchemaAdditions.Extensions {
        var extensions = SchemaAdditions.Extensions()
        extensions.values["x-mark"] = .string(text)
        return extensions
    }

    private func list(_ texts: [String: String], keys: [String] = ["x-names"]) -> SchemaAdditions.Extensions {
        var extensions = SchemaAdditions.Extensions()
        extensions.lists = [(keys, texts)]
        return extensions
    }

    private func schema(_ name: String, in document: OpenAPIDocument) throws -> Schema {
        try #require(document.components.schemas.first { $0.name == name }).schema
    }

    private func mark(of schema: Schema?) -> String? { schema?.keywords.extensions["x-mark"]?.string }

    private func names(of schema: Schema) -> [String]? {
        schema.keywords.extensions["x-names"]?.sequence?.map { $0.string ?? "" }
    }

    @Test func schemasAreCalledByNamePropertyOrPlace() throws {
        let document = try read(
            """
            A: {type: object, properties: {p: {type: string, x-mark: theirs}, q: {type: string}}}
            B: {allOf: [{type: object, properties: {p: {type: string}}}]}
            C: {type: object, properties: {p: {type: string}}}
            """,
            [
                "A": mark("a"), "A.p": mark("ours"), "B.p": mark("b"), "#/components/schemas/C/properties/p": mark("c"),
                "C.q": mark("d"), "D": mark("e"),
            ])
        let a = try schema("A", in: document)
        #expect(mark(of: a) == "a")
        #expect(a.keywords.properties.map { mark(of: $0.schema) } == ["ours", nil])
        let b = try schema("B", in: document)
        #expect(mark(of: b) == nil)
        #expect(mark(of: b.keywords.allOf.first?.keywords.properties.first?.schema) == "b")
        #expect(mark(of: try schema("C", in: document).keywords.properties.first?.schema) == "c")
        #expect(document.additions.found == ["A", "A.p", "B.p", "#/components/schemas/C/properties/p"])
    }

    /// A name with a dot may be that of a schema, or of any of the properties that it can be divided into.
    @Test func namesWithDots() throws {
        let document = try read(
            "a.b: {properties: {c.d: {type: string}}}\na: {properties: {b: {type: string}, b.c: {type: string}}}",
            ["a.b": mark("schema"), "a.b.c": mark("property"), "a.b.c.d": mark("divided")])
        #expect(mark(of: try schema("a.b", in: document)) == "schema")
        #expect(mark(of: try schema("a.b", in: document).keywords.properties.first?.schema) == "divided")
        #expect(try schema("a", in: document).keywords.properties.map { mark(of: $0.schema) } == [nil, "property"])
    }

    /// However many dots a name has, it is divided at the first hundred.
    @Test(arguments: [(99, true), (100, false), (500, false)]) func aNameIsDividedSoManyTimes(
        dots: Int, isFound: Bool
    )
        throws
    {
        let owner = "a" + String(repeating: ".", count: dots)
        let document = try read("'\(owner)': {properties: {p: {type: string}}}", ["\(owner).p": mark("x")])
        #expect((mark(of: try schema(owner, in: document).keywords.properties.first?.schema) == "x") == isFound)
        #expect(document.additions.found.isEmpty == !isFound)
    }

    @Test func namesAndPlacesAreEscapedAlike() throws {
        let document = try read(
            "'a/b~c%20': {properties: {'%': {type: string}}}",
            ["a/b~c%20": mark("schema"), "#/components/schemas/a~1b~0c%2520/properties/%25": mark("property")])
        let schema = try schema("a/b~c%20", in: document)
        #expect(mark(of: schema) == "schema")
        #expect(mark(of: schema.keywords.properties.first?.schema) == "property")
    }

    @Test func aPlaceGoesBeforeAName() throws {
        let document = try read("A: {type: string}", ["A": mark("name"), "#/components/schemas/A": mark("place")])
        #expect(mark(of: try schema("A", in: document)) == "place")
    }

    /// Lists have a text for each value, `null` and what stands there twice included; where nothing is said, the
    /// document's texts stay.
    @Test func listsFollowTheValues() throws {
        let document = try read(
            "A: {enum: [1, null, x, true, 1, y], x-theirs: [one, ex]}",
            ["A": list(["1": "first", "true": "yes", "no": "n"], keys: ["x-names", "x-theirs"])])
        #expect(names(of: try schema("A", in: document)) == ["first", "", "ex", "yes", "first", ""])
        #expect(document.additions.values == ["A": ["1", "x", "true", "y"]])
    }

    @Test func enumerationsThatASchemaLeadsTo() throws {
        let document = try read(
            """
            A: {anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}
            B: {allOf: [{$ref: '#/components/schemas/C'}]}
            C: {enum: [x, y], x-names: [theirs, theirs]}
            D: {$ref: '#/components/schemas/D'}
            E: {oneOf: [{$ref: '#/components/schemas/E'}, {type: string}]}
            """, ["A": list(["x": "ours"]), "D": list(["x": "a"]), "E": list(["x": "b"])])
        let chosen = document.linked.chosenExtensions(of: try schema("C", in: document))
        #expect(chosen?["x-names"]?.sequence?.compactMap(\.string) == ["ours", "theirs"])
        #expect(document.linked.chosenExtensions(of: try schema("A", in: document)) == nil)
        #expect(document.additions.values == ["A": ["x", "y"]])
        #expect(document.additions.found == ["A", "D", "E"])
    }

    /// What is said of the enumeration itself, then of places, then of names.
    @Test func theNearestGoesFirst() throws {
        let document = try read(
            """
            A: {$ref: '#/components/schemas/C'}
            B: {$ref: '#/components/schemas/C'}
            C: {enum: [x, y, z]}
            """,
            [
                "A": list(["x": "a", "y": "a", "z": "a"]), "#/components/schemas/B": list(["x": "b", "y": "b"]),
                "C": list(["x": "c"]),
            ])
        let chosen = document.linked.chosenExtensions(of: try schema("C", in: document))
        #expect(chosen?["x-names"]?.sequence?.compactMap(\.string) == ["c", "b", "a"])
        #expect(
            document.additions.overruled == [
                .init(key: "x-names", name: "A", value: "x"), .init(key: "x-names", name: "A", value: "y"),
                .init(key: "x-names", name: "#/components/schemas/B", value: "x"),
            ])
    }

    @Test(arguments: [("#/a", true), ("b.yaml#/a", true), ("Status", false), ("#a", false), ("/a", false)])
    func pointers(name: String, isPointer: Bool) {
        #expect(SchemaAdditions.isPointer(name) == isPointer)
    }
}
