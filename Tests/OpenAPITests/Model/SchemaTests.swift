import OpenAPI
import Testing

@Suite struct SchemaTests {
    @Test(arguments: [
        "{}", "{description: A text}", "{required: [a]}", "{minimum: 1, pattern: a}", "{title: T, default: 1}",
        "{deprecated: true, readOnly: true}", "{x-own: 1}", "{nullable: true}",
    ])
    func saysNoShape(_ schema: String) throws {
        #expect(try ReadDocument(schemas: "A: \(schema)").keywords("A").saysNoShape)
    }

    @Test(arguments: [
        "true", "false", "{type: string}", "{format: date}", "{enum: [a]}", "{const: null}", "{properties: {a: {}}}",
        "{additionalProperties: false}", "{patternProperties: {a: {}}}", "{items: {}}", "{prefixItems: [{}]}",
        "{allOf: [{}]}", "{oneOf: [{}]}", "{anyOf: [{}]}", "{$ref: '#/a'}", "{contentEncoding: base64}",
    ])
    func saysAShape(_ schema: String) throws {
        #expect(try !ReadDocument(schemas: "A: \(schema)").keywords("A").saysNoShape)
    }
}
