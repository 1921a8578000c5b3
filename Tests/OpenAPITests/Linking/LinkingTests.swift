import Diagnostics
import DocumentTree
import OpenAPI
import Testing

/// What is linked, and that nothing is read or told after it.
@Suite struct LinkingTests {
    private static func document(_ paths: String, _ components: String = "{}", version: String = "3.2.0") -> String {
        """
        openapi: \(version)
        info: {title: Test, version: '1'}
        paths: \(paths)
        components: \(components)
        """
    }

    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("type: string\nx-mark: 1", to: "part.yaml")
        return folder
    }

    // MARK: - What is read

    /// Where a schema has another one, this is linked without anybody asking for it.
    @Test(arguments: [
        "{$ref: part.yaml}", "{properties: {a: {$ref: part.yaml}}}", "{patternProperties: {a: {$ref: part.yaml}}}",
        "{additionalProperties: {$ref: part.yaml}}", "{unevaluatedProperties: {$ref: part.yaml}}",
        "{items: {$ref: part.yaml}}", "{unevaluatedItems: {$ref: part.yaml}}", "{prefixItems: [{$ref: part.yaml}]}",
        "{contentSchema: {$ref: part.yaml}}", "{if: {}, then: {$ref: part.yaml}}", "{if: {}, else: {$ref: part.yaml}}",
        "{dependentSchemas: {a: {$ref: part.yaml}}}", "{allOf: [{$ref: part.yaml}]}", "{oneOf: [{$ref: part.yaml}]}",
        "{anyOf: [{$ref: part.yaml}]}", "{discriminator: {propertyName: a, mapping: {b: part.yaml}}}",
        "{discriminator: {propertyName: a, defaultMapping: part.yaml}}",
        "{items: {properties: {a: {allOf: [{additionalProperties: {$ref: part.yaml}}]}}}}",
    ])
    func aSchemaWithinASchema(_ schema: String) throws {
        let folder = try Self.folder()
        let read = ReadDocument(Self.document("{}", "{schemas: {A: \(schema)}}"), folder: folder.path)
        #expect(read.files == ["openapi.yaml", "part.yaml"])
        #expect(read.ids == [])
    }

    @Test(arguments: [
        "parameters: [{name: a, in: query, schema: {$ref: part.yaml}}]",
        "parameters: [{name: a, in: query, content: {application/json: {schema: {$ref: part.yaml}}}}]",
        "requestBody: {content: {application/json: {schema: {$ref: part.yaml}}}}",
        "requestBody: {content: {application/jsonl: {itemSchema: {$ref: part.yaml}}}}",
        "requestBody: {content: {multipart/form-data: {encoding: {a: {headers: {X: {schema: {$ref: part.yaml}}}}}}}}",
        "requestBody: {content: {multipart/mixed: {prefixEncoding: [{headers: {X: {schema: {$ref: part.yaml}}}}]}}}",
        "requestBody: {content: {multipart/mixed: {itemEncoding: {headers: {X: {schema: {$ref: part.yaml}}}}}}}",
        """
        requestBody:
          content:
            multipart/mixed: {itemEncoding: {encoding: {a: {headers: {X: {schema: {$ref: part.yaml}}}}}}}
        """,
        "responses: {'200': {description: A, content: {application/json: {schema: {$ref: part.yaml}}}}}",
        "responses: {'200': {description: A, headers: {X: {schema: {$ref: part.yaml}}}}}",
        "responses: {'200': {description: A, headers: {X: {content: {a/b: {schema: {$ref: part.yaml}}}}}}}",
        "callbacks: {a: {'{$url}': {post: {parameters: [{name: a, in: query, schema: {$ref: part.yaml}}]}}}}",
        """
        callbacks:
          a:
            '{$url}':
              post: {callbacks: {b: {'{$url}': {parameters: [{name: a, in: query, schema: {$ref: part.yaml}}]}}}}
        """,
    ])
    func aSchemaOfAnOperation(_ part: String) throws {
        let folder = try Self.folder()
        let path = Self.document("\n  /a:\n    get:\n\(part.indented(6))")
        #expect(ReadDocument(path, folder: folder.path).files == ["openapi.yaml", "part.yaml"])
        let webhook = path.replacing("paths: ", with: "webhooks: ")
        #expect(ReadDocument(webhook, folder: folder.path).files == ["openapi.yaml", "part.yaml"])
    }

    @Test(arguments: [
        ("parameters", "{name: a, in: query, schema: {$ref: part.yaml}}"),
        ("headers", "{schema: {$ref: part.yaml}}"), ("requestBodies", "{content: {a/b: {schema: {$ref: part.yaml}}}}"),
        ("responses", "{description: A, content: {a/b: {schema: {$ref: part.yaml}}}}"),
    ])
    func whatNobodyRefersTo(_ kind: String, _ component: String) throws {
        let folder = try Self.folder()
        let read = ReadDocument(Self.document("{}", "{\(kind): {A: \(component)}}"), folder: folder.path)
        #expect(read.files == ["openapi.yaml", "part.yaml"])
    }

    /// Data, constraints and what no call is made of.
    @Test(arguments: [
        "{schemas: {A: {not: {$ref: part.yaml}}}}", "{schemas: {A: {if: {$ref: part.yaml}}}}",
        "{schemas: {A: {examples: [{$ref: part.yaml}]}}}", "{examples: {A: {$ref: part.yaml}}}",
        "{links: {A: {$ref: part.yaml}}}", "{callbacks: {A: {$ref: part.yaml}}}",
        "{pathItems: {A: {$ref: part.yaml}}}", "{mediaTypes: {A: {$ref: part.yaml}}}",
    ])
    func whatIsNotRead(_ components: String) throws {
        let folder = try Self.folder()
        #expect(ReadDocument(Self.document("{}", components), folder: folder.path).files == ["openapi.yaml"])
    }

    // MARK: - After linking

    private static let parts = """
        path: {get: {operationId: read}}
        parameter: {name: a, in: query, schema: {$ref: '#/schema'}}
        body: {content: {application/json: {schema: {$ref: '#/schema'}}}}
        response: {description: A, headers: {X: {$ref: '#/header'}}}
        header: {schema: {$ref: '#/schema'}}
        scheme: {type: http, scheme: bearer}
        callback: {'{$url}': {$ref: '#/path'}}
        schema: {title: found}
        """

    /// The folder is gone when things are looked up.
    @Test func everythingIsThereWithoutItsFile() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.parts, to: "api/parts.yaml")
        let read = ReadDocument(
            Self.document(
                """

                  /a: {$ref: 'parts.yaml#/path'}
                  /b:
                    post:
                      parameters: [{$ref: 'parts.yaml#/parameter'}]
                      requestBody: {$ref: 'parts.yaml#/body'}
                      responses: {'200': {$ref: 'parts.yaml#/response'}}
                      callbacks: {c: {$ref: 'parts.yaml#/callback'}}
                """, "{securitySchemes: {s: {$ref: 'parts.yaml#/scheme'}}}"), folder: folder.path + "/api")
        try folder.remove()
        let document = try #require(read.document)
        let linked = document.linked
        func title(_ schema: Schema?) -> String? {
            schema?.keywords.reference.flatMap(linked.schema)?.keywords.title
        }
        #expect(linked.pathItem(document.paths[0]).operations.map(\.operationID) == ["read"])
        let operation = try read.operation("/b", "POST")
        #expect(title(linked.parameter(try operation.parameters.first.found())?.schema) == "found")
        #expect(title(linked.requestBody(try operation.requestBody.found())?.content.first?.schema) == "found")
        let response = try #require(linked.response(try operation.responses.first.found().value))
        #expect(title(linked.header(try response.headers.first.found().value)?.schema) == "found")
        let items = linked.pathItems(of: try operation.callbacks.first.found())
        #expect(items.map(\.path) == ["{$url}"])
        #expect(items.flatMap(\.operations).map(\.operationID) == ["read"])
        #expect(linked.securityScheme(document.components.securitySchemes[0].value) != nil)
        #expect(read.files == ["openapi.yaml", "parts.yaml"])
        #expect(read.ids == [])
    }

    /// What crosses to the other stages holds nothing that reads or tells: none of that can be sent.
    @Test func aDocumentIsAValue() throws {
        let document: any Sendable = try ReadDocument(schemas: "A: {}").document.found()
        #expect(document is OpenAPIDocument)
    }

    /// A `$ref` anywhere in a value leads to what was read, and to nothing else.
    @Test func referencesInNodes() throws {
        let folder = try Self.folder()
        try folder.write("type: integer", to: "unread.yaml")
        let read = ReadDocument(
            schemas: """
                A: {$ref: part.yaml}
                B:
                  examples: [{$ref: './part.yaml#/type'}, {$ref: unread.yaml}, {$ref: '#/components/schemas/A'}]
                """, folder: folder.path)
        let document = try #require(read.document)
        func target(_ text: String) -> Node? { document.linked.target(of: text, in: document.root) }
        #expect(target("part.yaml")?["type"]?.string == "string")
        #expect(target("./part.yaml#/type")?.string == "string")
        #expect(target("#/components/schemas/A")?["$ref"]?.string == "part.yaml")
        #expect(target("unread.yaml") == nil)
        #expect(target("nowhere.yaml") == nil)
        #expect(read.files == ["openapi.yaml", "part.yaml"])
        #expect(read.ids == [])
    }

    // MARK: - Circles and chains

    @Test func callbacksThatLeadBackToThemselves() throws {
        let read = ReadDocument(
            Self.document(
                """

                  /a:
                    post:
                      callbacks:
                        again: {'{$url}': {$ref: '#/paths/~1a'}}
                        other: {$ref: '#/paths/~1a/post/callbacks/other'}
                """))
        let linked = try read.document.found().linked
        var operation = try read.operation("/a", "POST")
        for _ in 0..<3 {
            #expect(operation.callbacks.map(\.name) == ["again", "other"])
            operation = try linked.pathItems(of: operation.callbacks[0]).first.found().operations.first.found()
        }
        #expect(linked.pathItems(of: operation.callbacks[1]).isEmpty)
        #expect(read.ids == ["ref-cycle"])
    }

    @Test func schemasThatLeadBackToThemselves() throws {
        let read = ReadDocument(
            schemas: """
                A: {properties: {a: {$ref: '#/components/schemas/A'}}, items: {$ref: '#/components/schemas/B'}}
                B: {allOf: [{$ref: '#/components/schemas/A'}]}
                C: {$ref: '#/components/schemas/D'}
                D: {$ref: '#/components/schemas/C'}
                """)
        let own = try read.keywords("A").properties.first.found().schema.keywords.reference.found()
        #expect(try read.document.found().linked.schema(own) === (try read.schema("A")))
        #expect(try read.target(of: "C") == nil)
        #expect(try read.target(of: "D") == nil)
        #expect(read.ids == ["ref-cycle", "ref-cycle"])
    }

    /// As long as a document can have them; nothing of it is on the stack.
    @Test func longChains() throws {
        let count = 10_000
        let schemas = (0..<count).map { "    S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}\n" }.joined()
        let parameters = (0..<count).map { "    P\($0): {$ref: '#/components/parameters/P\($0 + 1)'}\n" }.joined()
        let nested = (0..<count).map { "    N\($0): {properties: {a: {$ref: '#/components/schemas/N\($0 + 1)'}}}\n" }
        let read = ReadDocument(
            Self.document(
                "{}",
                """

                  schemas:
                \(schemas)    S\(count): {title: end}
                \(nested.joined())    N\(count): {title: end}
                  parameters:
                \(parameters)    P\(count): {name: end, in: query, schema: {}}
                """))
        #expect(read.ids == [])
        #expect(try read.target(of: "S\(count - 1)")?.keywords.title == "end")
        #expect(try read.target(of: "S0")?.keywords.reference?.lastToken == "S2")
        let document = try #require(read.document)
        #expect(document.linked.parameter(document.components.parameters[0].value)?.name == "end")
    }

    // MARK: - Findings

    /// Each is told when the document is read, and never again, whoever asks.
    @Test func aBrokenReferenceIsToldOnce() throws {
        let read = ReadDocument(
            Self.document(
                """

                  /a: {get: {parameters: [{$ref: '#/components/parameters/P'}], callbacks: {c: {$ref: '#/no'}}}}
                  /b: {get: {parameters: [{$ref: '#/components/parameters/P'}]}}
                """,
                """
                {parameters: {P: {name: p, in: query, schema: {$ref: '#/components/schemas/No'}}},
                  schemas: {A: {allOf: [{$ref: '#/components/schemas/No'}, {properties: {a: {$ref: no.yaml}}}]}}}
                """))
        #expect(read.ids == ["ref-not-found", "ref-not-found", "ref-not-found", "ref-file-not-found"])
        let linked = try read.document.found().linked
        for path in ["/a", "/b"] {
            let parameter = try linked.parameter(read.operation(path).parameters.first.found()).found()
            let schema = linked.schema(try parameter.schema.found().keywords.reference.found())
            #expect(schema?.keywords.saysNoShape == true)
        }
        #expect(linked.pathItems(of: try read.operation("/a").callbacks[0]).isEmpty)
        #expect(read.ids.count == 4)
    }

    @Test func mappings() throws {
        let read = ReadDocument(
            schemas: """
                A:
                  oneOf: [{$ref: '#/components/schemas/B'}]
                  discriminator: {propertyName: p, mapping: {b: B, c: C, d: '#/components/schemas/D'}}
                B: {type: object, title: b}
                """)
        let mapping = try read.keywords("A").discriminator.found().mapping
        let linked = try read.document.found().linked
        #expect(mapping.map { linked.schema($0.target)?.keywords.title } == ["b", nil, nil])
        #expect(read.ids == ["mapping-target-not-found", "mapping-target-not-found"])
    }

    /// A mapping that names a branch by the name of its file has the branch's reference, and this one is an error.
    @Test func aMappingToABrokenBranch() throws {
        let read = ReadDocument(
            schemas: """
                A:
                  discriminator: {propertyName: p, mapping: {c: Cat}}
                  oneOf: [{$ref: '#/definitions/Cat'}]
                """)
        #expect(read.ids == ["ref-not-found"])
    }

    /// What is made of a document refers to its schemas without a place of its own.
    @Test func referencesThatNoDocumentHas() throws {
        let read = ReadDocument(schemas: "A: {}")
        let linked = try read.document.found().linked
        let schema = try read.schema("A")
        #expect(linked.schema(Reference(to: schema)) === schema)
        #expect(linked.schema(Reference(text: "#/components/schemas/A", origin: schema.origin)) == nil)
        #expect(read.ids == [])
    }
}
