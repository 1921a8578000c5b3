import Testing

/// Keywords of schemas, and the values in them.
@Suite struct TolerantSchemasTests {
    /// What stands as the property's schema, what is said, and the property's type.
    struct Case: CustomTestStringConvertible, Sendable {
        let schema: String
        let id: String?
        let type: String
        let version: String

        init(_ schema: String, _ id: String?, _ type: String, version: String = "3.1.0") {
            self.schema = schema
            self.id = id
            self.type = type
            self.version = version
        }

        var testDescription: String { schema }
    }

    private func check(_ item: Case) throws {
        let property = TolerantDocument(version: item.version, property: item.schema)
        let document = TolerantDocument(
            raw: property.text, expecting: item.id.map { [$0 + ":23"] } ?? [], operations: 1, types: 1)
        try document.check()
        #expect(try document.source().contains("public var name: \(item.type)\n"), "\(item.schema)")
    }

    @Test(arguments: [
        Case("", "wrong-type", "JSONValue?"), Case("string", "wrong-type", "String?"),
        Case("{type: file}", "unknown-type", "String?"), Case("{type: String}", "unknown-type", "String?"),
        Case("{type: int64}", "unknown-type", "Int64?"), Case("{type: float}", "unknown-type", "Double?"),
        Case("{type: bool}", "unknown-type", "Bool?"), Case("{type: date-time}", "unknown-type", "Date?"),
        Case("{type: strnig}", "unknown-type", "JSONValue?"), Case("{type: any}", "unknown-type", "JSONValue?"),
        Case("{type: 5}", "wrong-type", "JSONValue?"), Case("{type: []}", nil, "JSONValue?"),
        Case("{$ref: 5}", "wrong-type", "JSONValue?"),
        Case("{type: integer, format: date-time}", "format-mismatch", "Int?"),
        Case("{type: boolean, format: int32}", "format-mismatch", "Bool?"),
        Case("{type: string, format: int64}", nil, "String?"), Case("{type: string, format: own}", nil, "String?"),
    ])
    func types(_ item: Case) throws { try check(item) }

    @Test(arguments: [
        Case("{type: string, required: true}", "required-as-boolean", "String?", version: "3.0.3"),
        Case("{nullable: true, maxLength: 5}", "nullable-without-type", "JSONValue?", version: "3.0.3"),
        Case("{nullable: true, description: Any.}", nil, "JSONValue?", version: "3.0.3"),
        Case("{type: string, nullable: 'true'}", "wrong-type", "Nullable<String>", version: "3.0.3"),
        Case("{type: string, nullable: true}", "other-version", "Nullable<String>"),
        Case("{type: [string, 'null']}", "other-version", "Nullable<String>", version: "3.0.3"),
        Case("{type: integer, minimum: 1, exclusiveMinimum: true}", "other-version", "Int?"),
        Case("{type: integer, exclusiveMinimum: 5}", "other-version", "Int?", version: "3.0.3"),
        Case("{type: integer, minimum: '5'}", "wrong-type", "Int?"),
        Case("{type: array}", "array-without-items", "[JSONValue]?", version: "3.0.3"),
        Case("{type: array}", nil, "[JSONValue]?"), Case("{type: array, items: }", "wrong-type", "[JSONValue]?"),
        Case("{type: array, items: []}", "wrong-type", "[JSONValue]?"),
        Case("{type: array, items: [{type: string}]}", "wrong-type", "Name?"),
        Case("{type: array, items: string}", "wrong-type", "[String]?"),
        Case("{type: object, properties: }", "wrong-type", "[String: JSONValue]?"),
        Case("{type: object, additionalProperties: 'true'}", "wrong-type", "[String: JSONValue]?"),
        Case("{allOf: {type: string}}", "wrong-type", "String?"), Case("{oneOf: []}", nil, "JSONValue?"),
        Case("{type: string, externalDocs: {url: 'no url'}}", "url-invalid", "String?"),
    ])
    func keywords(_ item: Case) throws { try check(item) }

    @Test(arguments: [
        Case("{type: integer, maximum: 99999999999999999999}", nil, "JSONInteger?"),
        Case("{type: integer, example: 99999999999999999999}", nil, "JSONInteger?"),
        Case("{type: integer, default: 99999999999999999999}", nil, "JSONInteger?"),
        Case("{type: integer, format: int64, default: 99999999999999999999}", "integer-beyond-64-bits", "Int64?"),
        Case("{type: integer, enum: [1, 99999999999999999999]}", nil, "JSONInteger?"),
        Case("{enum: [99999999999999999999]}", nil, "JSONInteger?"),
        Case("{type: integer, const: 99999999999999999999}", nil, "JSONInteger?"),
        Case("{type: integer, format: int64, enum: [1, 99999999999999999999]}", "integer-beyond-64-bits", "Name?"),
        Case("{type: number, enum: [1, 99999999999999999999]}", nil, "Name?"),
        Case("{type: string, enum: [a, b, a]}", "duplicate-enum-value", "Name?"),
        Case("{type: string, enum: [a, 1]}", "wrong-type", "Name?"),
        Case("{type: integer, enum: [1, '2']}", "wrong-type", "Name?"),
        Case("{type: string, enum: a}", "wrong-type", "Name?"),
        Case("{type: string, enum: []}", "empty-enum", "String?"),
        Case("{type: string, enum: }", "wrong-type", "String?"),
        Case("{type: string, enum: [a], default: b}", "default-not-in-enum", "Name?"),
        Case("{type: integer, default: abc}", "wrong-type", "Int?"),
        Case("{type: integer, default: '5'}", "wrong-type", "Int?"),
        Case("{type: string, default: 5}", "wrong-type", "String?"),
        Case("{type: string, example: [1, {a: 2}], examples: 5}", nil, "String?"),
        Case("{type: object, example: {$ref: 5}}", nil, "[String: JSONValue]?"),
        Case("{type: string, example: 2020-01-01, default: 2020-01-01}", nil, "String?"),
    ])
    func values(_ item: Case) throws { try check(item) }

    /// Values in the wrong quotes are what their type says.
    @Test func valuesAreReadAsTheirTypeSays() throws {
        let numbers = try TolerantDocument(property: "{type: integer, enum: ['1', '2']}").source()
        #expect(numbers.contains("public var rawValue: Int\n") || numbers.contains("public var rawValue: Int64\n"))
        #expect(
            try TolerantDocument(property: "{type: string, enum: [1, true]}").source().contains(#"rawValue: "true""#))
        #expect(try TolerantDocument(property: "{type: integer, default: '5'}").source().contains("= 5"))
    }

    @Test(arguments: [
        TolerantDocument(schema: "      required: [nope]", expecting: "required-without-property:21"),
        TolerantDocument(schema: "      required: name", expecting: "wrong-type:24"),
        TolerantDocument(schema: "    Other:", expecting: "wrong-type:24", types: 2),
        TolerantDocument(schema: "    Other: [a]", expecting: "wrong-type:24", types: 2),
        TolerantDocument(
            property:
                "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: kind}",
            schema: """
                    A: {type: object, properties: {kind: {type: string}, a: {type: string}}}
                    B: {type: object, properties: {kind: {type: string}, b: {type: string}}}
                """, expecting: "wrong-type:23", types: 3),
    ])
    func schemas(_ document: TolerantDocument) throws { try document.check() }

    /// What is required among the parts of a composition, or of a map, is described elsewhere.
    @Test(arguments: [
        "    B: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, required: [name], properties: {a: {}}}]}",
        "    B: {type: object, required: [z], properties: {a: {}}, additionalProperties: {type: string}}",
        "    B: {type: object, required: [z]}",
    ])
    func requiredElsewhere(_ schema: String) throws { try TolerantDocument(schema: schema, types: 2).check() }
}
