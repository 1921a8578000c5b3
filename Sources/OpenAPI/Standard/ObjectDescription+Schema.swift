extension ObjectDescription {
    /// Schemas: the subset of JSON Schema that 3.0 knows, and JSON Schema 2020-12, which may have keywords of any name.
    static let schemas: [ObjectDescription] = [
        ObjectDescription(kind: .schema, fields: common + ofVersion30 + ofJSONSchema, openSince: .v3_1),
        ObjectDescription(
            kind: .discriminator,
            fields: [
                .required("propertyName", .string), .optional("mapping", .map(.string)),
                .optional("defaultMapping", .string, since: .v3_2),
            ]),
        ObjectDescription(
            kind: .xml,
            fields: [
                .optional("name", .string), .optional("namespace", .string), .optional("prefix", .string),
                .optional("attribute", .boolean), .optional("wrapped", .boolean),
                .optional(
                    "nodeType", .choice(["element", "attribute", "text", "cdata", "none"]), since: .v3_2),
            ],
            exclusions: [Exclusion("nodeType", "attribute", "wrapped")]),
    ]

    private static let common: [Field] = [
        .optional("$ref", .string), .optional("title", .string), .optional("description", .string),
        .optional("multipleOf", .number), .optional("maximum", .number), .optional("minimum", .number),
        .optional("maxLength", .integer), .optional("minLength", .integer), .optional("pattern", .string),
        .optional("maxItems", .integer), .optional("minItems", .integer), .optional("uniqueItems", .boolean),
        .optional("maxProperties", .integer), .optional("minProperties", .integer),
        .optional("required", .list(.string)), .optional("enum", .list(.any)), .optional("format", .string),
        .optional("allOf", .list(.schema)), .optional("oneOf", .list(.schema)), .optional("anyOf", .list(.schema)),
        .optional("not", .schema), .optional("items", .schema), .optional("properties", .map(.schema)),
        .optional("default", .any), .optional("deprecated", .boolean), .optional("readOnly", .boolean),
        .optional("writeOnly", .boolean), .optional("example", .any),
        .optional("discriminator", .object(.discriminator)), .optional("xml", .object(.xml)),
        .optional("externalDocs", .object(.externalDocs)),
    ]

    private static let ofVersion30: [Field] = [
        .optional("type", .string, until: .v3_0), .optional("nullable", .boolean, until: .v3_0),
        .optional("exclusiveMaximum", .boolean, until: .v3_0), .optional("exclusiveMinimum", .boolean, until: .v3_0),
        .optional("additionalProperties", .either(.schema, .boolean), until: .v3_0),
    ]

    private static let ofJSONSchema: [Field] = [
        .optional("type", .either(.string, .list(.string)), since: .v3_1),
        .optional("exclusiveMaximum", .number, since: .v3_1), .optional("exclusiveMinimum", .number, since: .v3_1),
        .optional("additionalProperties", .schema, since: .v3_1),
        .optional("$id", .string, since: .v3_1), .optional("$schema", .string, since: .v3_1),
        .optional("$anchor", .string, since: .v3_1), .optional("$dynamicAnchor", .string, since: .v3_1),
        .optional("$dynamicRef", .string, since: .v3_1), .optional("$comment", .string, since: .v3_1),
        .optional("$defs", .map(.schema), since: .v3_1), .optional("prefixItems", .list(.schema), since: .v3_1),
        .optional("contains", .schema, since: .v3_1), .optional("minContains", .integer, since: .v3_1),
        .optional("maxContains", .integer, since: .v3_1), .optional("if", .schema, since: .v3_1),
        .optional("then", .schema, since: .v3_1), .optional("else", .schema, since: .v3_1),
        .optional("patternProperties", .map(.schema), since: .v3_1),
        .optional("propertyNames", .schema, since: .v3_1),
        .optional("dependentSchemas", .map(.schema), since: .v3_1),
        .optional("dependentRequired", .map(.list(.string)), since: .v3_1),
        .optional("unevaluatedItems", .schema, since: .v3_1),
        .optional("unevaluatedProperties", .schema, since: .v3_1),
        .optional("contentEncoding", .string, since: .v3_1), .optional("contentMediaType", .string, since: .v3_1),
        .optional("contentSchema", .schema, since: .v3_1), .optional("examples", .list(.any), since: .v3_1),
    ]
}
