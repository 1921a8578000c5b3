import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@Suite struct LinkerTests {
    // MARK: - Schemas

    @Test func toAComponent() throws {
        let read = ReadDocument(schemas: "A: {$ref: '#/components/schemas/B'}\nB: {type: string}")
        #expect(try read.target(of: "A") === (try read.schema("B")))
        #expect(read.complaints == [])
    }

    /// Identity stands for the type, so an inline schema must be the one that its owner holds.
    @Test(arguments: [
        "properties/owner", "properties/tags/items", "properties/map/additionalProperties", "allOf/0", "oneOf/1",
        "anyOf/0", "properties/tuple/prefixItems/1", "properties/owner/properties/name",
    ])
    func intoAnInlineSchema(_ path: String) throws {
        let read = ReadDocument(
            schemas: """
                A: {$ref: '#/components/schemas/B/\(path)'}
                B:
                  properties:
                    owner: {type: object, properties: {name: {type: string}}}
                    tags: {type: array, items: {type: string}}
                    map: {additionalProperties: {type: string}}
                    tuple: {prefixItems: [{type: string}, {type: integer}]}
                  allOf: [{type: object}]
                  oneOf: [{required: [owner]}, {required: [tags]}]
                  anyOf: [{required: [owner]}]
                """)
        let target = try #require(try read.target(of: "A"))
        let contained = Self.schemas(within: try read.schema("B"))
        #expect(contained.contains { $0 === target })
        #expect(target.origin.pointer == "#/components/schemas/B/\(path)")
    }

    private static func schemas(within schema: Schema) -> [Schema] {
        let keywords = schema.keywords
        var parts = keywords.properties.map(\.schema) + keywords.prefixItems + keywords.allOf + keywords.oneOf
        parts += keywords.anyOf
        for case .schema(let schema)? in [keywords.items, keywords.additionalProperties] { parts.append(schema) }
        return parts + parts.flatMap(schemas)
    }

    @Test func theSameObjectEachTime() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /a:
                get:
                  responses: {'200': {description: A, content: {application/json: {schema: {type: object}}}}}
            components:
              schemas:
                A: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}
                B: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}
            """)
        let first = try #require(try read.target(of: "A"))
        #expect(try read.target(of: "B") === first)
    }

    @Test func escapedAndEncodedNames() throws {
        let read = ReadDocument(
            schemas: """
                A: {$ref: '#/components/schemas/a~1b'}
                B: {$ref: '#/components/schemas/a%20b'}
                C: {$ref: '#/components/schemas/a~0b'}
                a/b: {type: string}
                a b: {type: integer}
                a~b: {type: boolean}
                """)
        #expect(try read.target(of: "A") === (try read.schema("a/b")))
        #expect(try read.target(of: "B") === (try read.schema("a b")))
        #expect(try read.target(of: "C") === (try read.schema("a~b")))
        #expect(read.complaints == [])
    }

    /// Each link of a chain may carry keywords of its own, so a chain of schemas is walked one by one.
    @Test func aChain() throws {
        let read = ReadDocument(
            schemas: """
                A: {$ref: '#/components/schemas/B'}
                B: {$ref: '#/components/schemas/C', description: With a text}
                C: {type: string}
                """)
        let next = try #require(try read.target(of: "A"))
        #expect(next.keywords.description == "With a text")
        #expect(try read.target(of: "B")?.keywords.types == [.string])
    }

    // MARK: - What is not there

    @Test(arguments: [
        ("#/components/schemas/pet", "points to nothing: #/components/schemas has no `pet`; did you mean `Pet`?"),
        ("#/components/schemas/Pets", "points to nothing: #/components/schemas has no `Pets`; did you mean `Pet`?"),
        ("#/components/schema/Pet", "points to nothing: #/components has no `schema`; did you mean `schemas`?"),
        ("#/components/schemas/Zebra", "points to nothing: #/components/schemas has no `Zebra`"),
        ("#/components/schemas/Pet/allOf/7", "points to nothing: #/components/schemas/Pet/allOf has no `7`"),
        ("#/components/schemas/Pet/allOf/-1", "points to nothing: #/components/schemas/Pet/allOf has no `-1`"),
        ("#/components/schemas/Pet/allOf/00", "points to nothing: #/components/schemas/Pet/allOf has no `00`"),
        ("#anchor", "points to nothing: no schema has the `$anchor` `anchor`"),
        ("#/a~2b", "points to nothing: this is no JSON pointer"),
    ])
    func missing(_ reference: String, _ why: String) throws {
        let read = ReadDocument(schemas: "A: {$ref: '\(reference)'}\nPet: {allOf: [{type: object}]}")
        #expect(try read.target(of: "A")?.keywords.saysNoShape == true)
        #expect(
            read.complaints == ["warning ref-not-found: `$ref: \(reference)` \(why); any JSON value is accepted"])
    }

    @Test func missingIsSaidOnce() throws {
        let read = ReadDocument(schemas: "A: {$ref: '#/components/schemas/No'}")
        for _ in 0..<3 { #expect(try read.target(of: "A")?.keywords.saysNoShape == true) }
        #expect(read.ids == ["ref-not-found"])
    }

    @Test func missingIsSaidWhereItStands() throws {
        let read = ReadDocument(schemas: "A: {$ref: '#/components/schemas/No'}")
        _ = try read.target(of: "A")
        let location = try #require(read.diagnostics.first?.location)
        #expect(location.line == 6)
        #expect(location.column == 15)
    }

    // MARK: - Cycles

    @Test func aCycleOfParameters() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              parameters:
                A: {$ref: '#/components/parameters/B'}
                B: {$ref: '#/components/parameters/A'}
            """)
        let document = try #require(read.document)
        let parameter = try #require(document.components.parameters.first).value
        #expect(document.linked.parameter(parameter) == nil)
        // One for each of them.
        #expect(read.ids == ["ref-cycle", "ref-cycle"])
    }

    @Test func aCycleOfPathItems() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /a: {$ref: '#/paths/~1b'}
              /b: {$ref: '#/paths/~1a'}
            """)
        let document = try #require(read.document)
        for item in document.paths { #expect(document.linked.pathItem(item).operations.isEmpty) }
        #expect(Set(read.ids) == ["ref-cycle"])
    }

    // MARK: - Every other kind

    private static let everyKind = """
        openapi: 3.1.0
        info: {title: Test, version: '1'}
        paths:
          /a:
            $ref: '#/components/pathItems/Shared'
          /b:
            post:
              parameters: [{$ref: '#/components/parameters/Alias'}]
              requestBody: {$ref: '#/components/requestBodies/Body'}
              responses:
                '200': {$ref: '#/components/responses/OK'}
        components:
          pathItems:
            Shared:
              parameters: [{name: shared, in: query, schema: {}}]
              get: {operationId: shared, responses: {}}
          parameters:
            Alias: {$ref: '#/components/parameters/Limit'}
            Limit: {name: limit, in: query, schema: {type: integer}}
          requestBodies:
            Body: {required: true, content: {application/json: {}}}
          responses:
            OK: {description: Done, headers: {X-A: {$ref: '#/components/headers/A'}}}
          headers:
            A: {required: true}
          securitySchemes:
            key: {$ref: '#/components/securitySchemes/other'}
            other: {type: http, scheme: Bearer}
        """

    @Test func everyKindOfObject() throws {
        let read = ReadDocument(Self.everyKind)
        let document = try #require(read.document)
        let linked = document.linked
        let operation = try read.operation("/b", "POST")
        let parameter = try #require(linked.parameter(try operation.parameters.first.found()))
        #expect(parameter.name == "limit")
        #expect(parameter.origin.pointer == "#/components/parameters/Limit")
        #expect(linked.requestBody(try operation.requestBody.found())?.isRequired == true)
        let response = try #require(linked.response(try operation.responses.first.found().value))
        #expect(response.description == "Done")
        #expect(linked.header(try response.headers.first.found().value)?.isRequired == true)
        guard case .http("Bearer")? = linked.securityScheme(document.components.securitySchemes[0].value)?.kind else {
            Issue.record("the scheme behind the reference is http bearer")
            return
        }
        let item = linked.pathItem(document.paths[0])
        #expect(item.path == "/a")
        #expect(item.operations.map(\.operationID) == ["shared"])
        #expect(item.parameters.count == 1)
        #expect(read.complaints == [])
    }

    @Test func aPathItemKeepsWhatStandsBesideItsReference() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /a:
                $ref: '#/components/pathItems/Shared'
                post: {operationId: own, responses: {}}
            components:
              pathItems:
                Shared: {get: {operationId: shared, responses: {}}}
            """)
        let document = try #require(read.document)
        let item = document.linked.pathItem(try #require(document.paths.first))
        #expect(Set(item.operations.compactMap(\.operationID)) == ["own", "shared"])
    }

    // MARK: - Other files

    @Test func otherFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write("type: object\nproperties: {owner: {$ref: 'common.yaml#/Owner'}}", to: "schemas/pet.yaml")
        try folder.write(
            "Owner: {type: string}\nLimit: {name: limit, in: query, schema: {}}", to: "schemas/common.yaml")
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {/a: {get: {parameters: [{$ref: 'schemas/common.yaml#/Limit'}], responses: {}}}}
            components: {schemas: {A: {$ref: schemas/pet.yaml}, B: {$ref: './schemas/pet.yaml#'}}}
            """, folder: folder.path)
        let pet = try #require(try read.target(of: "A"))
        #expect(try read.target(of: "B") === pet)
        let linked = try #require(read.document).linked
        // A reference in another file is relative to that file.
        let owner = try #require(pet.keywords.properties.first?.schema.keywords.reference)
        #expect(linked.schema(owner)?.keywords.types == [.string])
        let parameter = try #require(try read.operation("/a").parameters.first)
        #expect(linked.parameter(parameter)?.name == "limit")
        #expect(read.complaints == [])
    }

    @Test(arguments: [
        ("../secret.yaml", "ref-outside-root"), ("../no.yaml", "ref-outside-root"),
        ("https://example.com/pet.yaml", "ref-remote"),
    ])
    func filesThatMayNotBeRead(_ reference: String, _ id: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("type: string", to: "secret.yaml")
        try folder.write("", to: "api/keep")
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components: {schemas: {A: {$ref: '\(reference)'}}}
            """, folder: folder.path + "/api")
        #expect(try read.target(of: "A") == nil)
        #expect(read.ids == [id])
    }
}
