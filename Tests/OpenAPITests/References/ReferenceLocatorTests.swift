import DocumentTree
import OpenAPI
import Testing

/// References by `$id`, `$anchor` and `$self`.
@Suite struct ReferenceLocatorTests {
    private static func document(_ schemas: String, version: String = "3.1.0", head: String = "") -> String {
        """
        openapi: \(version)
        info: {title: Test, version: '1'}
        paths: {}
        \(head)
        components:
          schemas:
        \(schemas.indented(4))
        """
    }

    /// `A` refers to the schema that has a `title: found`.
    @Test(arguments: [
        "A: {$ref: 'https://a/b'}\nB: {$id: 'https://a/b', title: found}",
        "A: {$ref: 'https://a/b#x'}\nB: {$id: 'https://a/b', properties: {p: {$anchor: x, title: found}}}",
        "A: {$ref: 'https://a/b#/$defs/x'}\nB: {$id: 'https://a/b', $defs: {x: {title: found}}}",
        "A: {$ref: 'b#/$defs/x'}\nB: {$id: 'b', $defs: {x: {title: found}}}",
        "A: {$id: 'https://a/c/a', $ref: '../b'}\nB: {$id: 'https://a/b', title: found}",
        "A: {$ref: 'https://a/c/d'}\nB: {$id: 'https://a/c/b', $defs: {x: {$id: d, title: found}}}",
        "A: {$ref: '#x'}\nB: {$anchor: x, title: found}",
        "A: {$ref: '#x'}\nB: {$dynamicAnchor: x, title: found}",
        "A: {$ref: '#x'}\nB: {$id: '#x', title: found}",
        "A: {$dynamicRef: '#x'}\nB: {$dynamicAnchor: x, title: found}",
        "A: {$ref: 'urn:example:b'}\nB: {$id: 'urn:example:b', title: found}",
        // An anchor belongs to the nearest `$id`.
        "A: {$id: a, $ref: '#x', $defs: {x: {$anchor: x, title: found}}}\nB: {$anchor: x, title: wrong}",
        "A: {$ref: '#x'}\nB: {$id: b, $anchor: x, title: wrong}\nC: {$anchor: x, title: found}",
        // So does a pointer, but many documents are written as if it did not.
        "A: {$id: a, $ref: '#/$defs/x', $defs: {x: {title: found}}}",
        "A: {$id: a, $ref: '#/components/schemas/B'}\nB: {title: found}",
        // Data and names name nothing.
        "A: {$ref: 'https://a/b'}\nC: {default: {$id: 'https://a/b', title: wrong}}\nB: {$id: 'https://a/b', title: found}",
        "A: {$ref: '#x'}\nC: {properties: {$anchor: {title: wrong}}}\nB: {$anchor: x, title: found}",
        "A: {$ref: '#x'}\nC: {enum: [{$anchor: x, title: wrong}]}\nB: {$anchor: x, title: found}",
    ])
    func bySomeName(_ schemas: String) throws {
        let read = ReadDocument(Self.document(schemas))
        #expect(try read.target(of: "A")?.keywords.title == "found")
        #expect(read.complaints == [])
        let linted = LintedDocument(Self.document(schemas))
        #expect(linted.lines("ref-not-found") == [])
        #expect(linted.lines("ref-remote") == [])
    }

    /// In OpenAPI 3.0 these keywords mean nothing.
    @Test(arguments: [
        ("A: {$ref: 'https://a/b'}\nB: {$id: 'https://a/b', title: wrong}", "ref-remote"),
        ("A: {$ref: '#x'}\nB: {$anchor: x, title: wrong}", "ref-not-found"),
    ])
    func notInVersion30(_ schemas: String, _ id: String) throws {
        let read = ReadDocument(Self.document(schemas, version: "3.0.3"))
        #expect(try read.target(of: "A")?.keywords.title == nil)
        #expect(read.ids.contains(id))
    }

    @Test func namesInOtherFilesAreFoundWhateverIsReadFirst() throws {
        let folder = try TemporaryFolder()
        try folder.write("Far: {$id: 'https://a/far', title: found}", to: "parts/far.yaml")
        try folder.write("items: {$ref: 'far.yaml#/Far'}", to: "parts/near.yaml")
        for order in [["A", "N"], ["N", "A"]] {
            let schemas = ["A": "A: {$ref: 'https://a/far'}", "N": "N: {$ref: 'parts/near.yaml'}"]
            let read = ReadDocument(
                Self.document(order.compactMap { schemas[$0] }.joined(separator: "\n")), folder: folder.path)
            #expect(try read.target(of: "A")?.keywords.title == "found")
            #expect(read.complaints == [])
        }
    }

    @Test func selfIsTheBaseSinceVersion32() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "openapi: 3.2.0\n$self: https://x/shared\ncomponents: {schemas: {S: {title: found}}}", to: "s.yaml")
        try folder.write("title: local", to: "local.yaml")
        let schemas = """
            A: {$ref: 'https://x/api/main#/components/schemas/B'}
            B: {title: found}
            C: {$ref: '../shared#/components/schemas/S'}
            D: {$ref: 's.yaml#/components/schemas/S'}
            E: {$ref: local.yaml}
            F: {$ref: missing.yaml}
            """
        let head = "$self: https://x/api/main"
        let read = ReadDocument(Self.document(schemas, version: "3.2.0", head: head), folder: folder.path)
        for name in ["A", "C", "D"] { #expect(try read.target(of: name)?.keywords.title == "found", "\(name)") }
        #expect(try read.target(of: "E")?.keywords.title == "local")
        #expect(try read.target(of: "F") == nil)
        #expect(
            read.complaints == [
                "error ref-remote: `https://x/api/missing.yaml` is a URL, and nothing is fetched unless that is allowed."
            ])
        let old = ReadDocument(Self.document(schemas, head: head), folder: folder.path)
        #expect(try old.target(of: "A") == nil)
    }

    @Test func citationsNameTheFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("P: {type: string}", to: "parts/p.yaml")
        try folder.write("type: string", to: "parts/w.yaml")
        let read = ReadDocument(
            Self.document(
                "A: {$ref: 'parts/p.yaml#/P'}\nB: {$ref: parts/w.yaml}\nC: {$ref: '#/components/schemas/D'}\nD: {}"),
            folder: folder.path)
        #expect(try read.target(of: "A")?.origin.citation == "parts/p.yaml#/P")
        #expect(try read.target(of: "B")?.origin.citation == "parts/w.yaml")
        #expect(try read.target(of: "C")?.origin.citation == "#/components/schemas/D")
    }

    // MARK: - Templates

    @Test func aTemplateIsFilledIn() throws {
        let read = ReadDocument(
            schemas: """
                PetPage:
                  $id: pet-page
                  $ref: page
                  $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}
                Page:
                  $id: page
                  type: object
                  properties:
                    items: {type: array, items: {$dynamicRef: '#item'}}
                    next: {$ref: '#'}
                  $defs: {item: {$dynamicAnchor: item, type: string}}
                Pet: {type: object}
                """)
        let linked = try read.document.found().linked
        let page = try read.keywords("PetPage")
        #expect(page.reference == nil)
        let filled = try #require(page.allOf.first).keywords
        let properties = Dictionary(filled.properties.map { ($0.key, $0.schema) }) { first, _ in first }
        guard case .schema(let item) = properties["items"]?.keywords.items else {
            Issue.record("no items")
            return
        }
        let anchored = try #require(linked.schema(try item.keywords.reference.found()))
        #expect(linked.schema(try anchored.keywords.reference.found()) === (try read.schema("Pet")))
        let next = try properties["next"].found().keywords.reference.found()
        #expect(linked.schema(next) === (try read.schema("PetPage")))
        // The template itself stays what it is.
        guard case .schema(let own) = try read.keywords("Page").properties.first?.schema.keywords.items else {
            Issue.record("no items")
            return
        }
        #expect(linked.schema(try own.keywords.reference.found())?.keywords.types == [.string])
        #expect(read.complaints == [])
    }

    @Test func namesOfADiscriminatorAreThoseOfTheRootDocument() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            oneOf: [{$ref: cat.yaml}, {$ref: '../openapi.yaml#/components/schemas/Dog'}]
            discriminator: {propertyName: kind, mapping: {c: Cat, d: Dog}}
            """, to: "parts/pet.yaml")
        try folder.write("title: cat", to: "parts/cat.yaml")
        let read = ReadDocument(
            Self.document("Pet: {$ref: parts/pet.yaml}\nDog: {title: dog}"), folder: folder.path)
        let mapping = try read.target(of: "Pet").found().keywords.discriminator.found().mapping
        let linked = try read.document.found().linked
        #expect(mapping.map { linked.schema($0.target)?.keywords.title } == ["cat", "dog"])
        #expect(read.complaints == [])
    }
}
