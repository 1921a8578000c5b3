import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@Suite struct SchemaReadingTests {
    private func keywords(_ schema: String) throws -> Schema.Keywords {
        let read = ReadDocument(schemas: "A: \(schema)")
        #expect(read.complaints == [])
        return try read.keywords("A")
    }

    @Test func everyKeyword() throws {
        let keywords = try keywords(
            """
            {title: T, description: D, deprecated: true, readOnly: true, writeOnly: true,
               format: f, contentEncoding: base64, contentMediaType: image/png, properties: {b: {}, a: {}},
               required: [b], additionalProperties: false, patternProperties: {^x: {}}, items: {type: string},
               prefixItems: [{}], allOf: [{}], oneOf: [{}, {}], anyOf: [{}], enum: [a, 1, null], const: 2,
               default: 1, example: 4, examples: [5, 6], x-own: 7}
            """)
        #expect(keywords.types == [])
        #expect(keywords.title == "T")
        #expect(keywords.description == "D")
        #expect(keywords.isDeprecated && keywords.isReadOnly && keywords.isWriteOnly)
        #expect(keywords.format == "f")
        #expect(keywords.contentEncoding == "base64")
        #expect(keywords.contentMediaType == "image/png")
        #expect(keywords.properties.map(\.key) == ["b", "a"])
        #expect(keywords.required == ["b"])
        #expect(keywords.patternProperties.map(\.key) == ["^x"])
        #expect(keywords.prefixItems.count == 1)
        #expect(keywords.allOf.count == 1)
        #expect(keywords.oneOf.count == 2)
        #expect(keywords.anyOf.count == 1)
        #expect(keywords.enumeration?.count == 3)
        #expect(keywords.constant?.integer == 2)
        #expect(keywords.defaultValue?.integer == 1)
        #expect(keywords.examples.map(\.integer) == [4, 5, 6])
        #expect(keywords.extensions["x-own"]?.integer == 7)
        guard case .boolean(false)? = keywords.additionalProperties, case .schema? = keywords.items else {
            Issue.record("additionalProperties is false, items a schema")
            return
        }
    }

    @Test(arguments: [
        ("{type: string}", [Schema.SimpleType.string]), ("{type: [string, 'null']}", [.string, .null]),
        ("{type: [string, null]}", [.string, .null]), ("{type: []}", []), ("{}", []),
    ])
    func types(_ schema: String, _ types: [Schema.SimpleType]) throws {
        #expect(try keywords(schema).types == types)
    }

    @Test func booleans() throws {
        #expect(try keywords("true").boolean == true)
        #expect(try keywords("false").boolean == false)
        #expect(try keywords("{}").boolean == nil)
    }

    @Test func nullable() throws {
        for isNullable in [true, false] {
            let read = ReadDocument(schemas: "A: {type: string, nullable: \(isNullable)}", version: "3.0.3")
            #expect(try read.keywords("A").isNullable == isNullable)
            #expect(read.complaints == [])
        }
    }

    @Test(arguments: ["minimum: 1", "pattern: a", "not: {}", "if: {}", "uniqueItems: true", "maxProperties: 3"])
    func constraints(_ keyword: String) throws {
        #expect(try keywords("{\(keyword)}").hasConstraints)
    }

    /// A reference keeps the keywords beside it (JSON Schema 2020-12).
    @Test func siblingsOfAReference() throws {
        let keywords = try keywords(
            "{$ref: '#/components/schemas/A/$defs/b', $defs: {b: {}}, description: D, required: [a]}")
        #expect(keywords.reference?.text == "#/components/schemas/A/$defs/b")
        #expect(keywords.description == "D")
        #expect(keywords.required == ["a"])
    }

    @Test func aDiscriminator() throws {
        let read = ReadDocument(
            schemas: """
                A: {oneOf: [], discriminator: {propertyName: kind, mapping:
                     {a: Pet, b: '#/components/schemas/Dog', c: pets.yaml, d: 'other/pet.json#/Cat', e: my.Pet}}}
                """)
        let discriminator = try #require(try read.keywords("A").discriminator)
        #expect(discriminator.propertyName == "kind")
        #expect(discriminator.mapping.map(\.value) == ["a", "b", "c", "d", "e"])
        #expect(
            discriminator.mapping.map(\.target.text) == [
                "#/components/schemas/Pet", "#/components/schemas/Dog", "pets.yaml", "other/pet.json#/Cat",
                "#/components/schemas/my.Pet",
            ])
    }

    @Test(arguments: [
        ("{type: strin}", "warning unknown-type: `strin` is not a JSON Schema type; any value is accepted"),
        ("{type: 7}", "warning wrong-type: `type` must be a string, not an integer; ignored"),
        ("{propertes: {}}", "note misspelt-key: `propertes` is no keyword of a schema"),
        ("{description: 7}", "warning unquoted-text: `description` must be a string, not an integer; read as \"7\""),
        ("{deprecated: 'yes'}", "warning wrong-type: `deprecated` must be true or false, not a string; read as true"),
        ("{properties: []}", "warning wrong-type: `properties` must be a mapping, not a sequence; ignored"),
        (
            "{properties: {a: 7}}",
            "warning wrong-type: a schema must be a mapping, not an integer; any value is accepted"
        ),
        ("{required: a}", "warning wrong-type: `required` must be a sequence, not a string; read as a sequence of one"),
        ("{allOf: {}}", "warning wrong-type: `allOf` must be a sequence, not a mapping; ignored"),
        ("{enum: a}", "warning wrong-type: `enum` must be a sequence, not a string; read as a sequence of one"),
        ("{$ref: 7}", "warning wrong-type: `$ref` must be a string, not an integer; ignored"),
        (
            "{discriminator: kind}",
            "warning wrong-type: `discriminator` must be a mapping, not a string; read as `propertyName: kind`"
        ),
        ("{discriminator: {}}", "warning missing-key: a discriminator must have `propertyName`; ignored"),
    ])
    func findings(_ schema: String, _ finding: String) {
        #expect(ReadDocument(schemas: "A: \(schema)").complaints == [finding])
    }

    /// "A JSON Schema MAY contain properties which are not schema keywords" (2020-12, Core, section 4.3.1).
    @Test(arguments: [("3.0.3", ["unknown-key", "unknown-key"]), ("3.1.0", []), ("3.2.0", [])])
    func keywordsOfOnesOwn(_ version: String, _ ids: [String]) {
        let read = ReadDocument(schemas: "A: {type: string, faker: name.first, units: kg}", version: version)
        #expect(read.ids == ids)
    }

    /// Swagger's `file` is bytes as a string.
    @Test func theTypeFile() throws {
        let read = ReadDocument(schemas: "A: {type: file}")
        #expect(try read.keywords("A").types == [.string])
        #expect(try read.keywords("A").format == "binary")
        #expect(read.ids == ["unknown-type"])
    }

    /// Draft 4 wrote `required: true` on the property.
    @Test func requiredAsABoolean() throws {
        let read = ReadDocument(schemas: "A: {type: string, required: true}")
        #expect(try read.keywords("A").required == [])
        #expect(read.ids == ["required-as-boolean"])
    }

    @Test func whereThingsStand() throws {
        let read = ReadDocument(schemas: "A:\n  properties:\n    b/c: {type: string}")
        let property = try #require(try read.keywords("A").properties.first)
        #expect(property.schema.origin.pointer == "#/components/schemas/A/properties/b~1c")
        #expect(property.schema.origin.location.line == 8)
    }
}
