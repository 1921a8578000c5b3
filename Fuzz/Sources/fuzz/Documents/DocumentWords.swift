/// Names and values that mean something in a document.
enum DocumentWords {
    static func keyword(using random: inout SeededRandom) -> String {
        keywords.randomElement(using: &random) ?? "x"
    }

    static func value(using random: inout SeededRandom) -> DocumentPart {
        if Bool.random(using: &random) { return .text(texts.randomElement(using: &random) ?? "") }
        return values.randomElement(using: &random) ?? .literal("null")
    }

    private static let keywords = [
        "$ref", "$id", "$defs", "$anchor", "$dynamicRef", "$schema", "type", "properties", "items", "prefixItems",
        "additionalProperties", "patternProperties", "unevaluatedProperties", "propertyNames", "required", "enum",
        "const", "default", "example", "examples", "allOf", "oneOf", "anyOf", "not", "if", "then", "else",
        "dependentSchemas", "dependentRequired", "contains", "minItems", "maxItems", "uniqueItems", "minLength",
        "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "multipleOf", "minProperties",
        "maxProperties", "format", "nullable", "readOnly", "writeOnly", "deprecated", "title", "description",
        "summary", "discriminator", "mapping", "propertyName", "xml", "externalDocs", "contentMediaType",
        "contentEncoding", "contentSchema", "paths", "webhooks", "get", "put", "post", "delete", "patch", "head",
        "options", "trace", "query", "additionalOperations", "parameters", "requestBody", "responses", "callbacks",
        "headers", "content", "schema", "itemSchema", "encoding", "itemEncoding", "prefixEncoding", "style", "explode",
        "allowReserved", "allowEmptyValue", "in", "name", "operationId", "operationRef", "tags", "security", "servers",
        "url", "variables", "components", "schemas", "securitySchemes", "flows", "authorizationCode", "scopes",
        "tokenUrl", "links", "server", "info", "version", "openapi", "jsonSchemaDialect", "contact", "license",
        "200", "default", "4XX", "204", "x-clientgen-token-variable", "application/json", "multipart/form-data",
        "application/x-www-form-urlencoded", "text/event-stream", "application/octet-stream", "*/*", "__proto__", "",
    ]

    private static let texts = [
        "string", "integer", "number", "boolean", "array", "object", "null", "date-time", "date", "int32", "int64",
        "byte", "binary", "uuid", "uri", "decimal", "path", "query", "header", "cookie", "querystring", "form",
        "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "http", "bearer", "basic",
        "apiKey", "oauth2", "openIdConnect", "mutualTLS", "3.0.3", "3.1.0", "3.2.0", "2.0", "", " ", "/", "/{id}",
        "/{id}/{id}", "#", "#/", "#/components/schemas/Pet", "Self", "Type", "Any", "init", "self", "class", "`", "é",
        "\u{301}", "\u{200B}", "\u{202E}", "\u{0}", "\n", "\\(x)", "\"##", "*/", "😀", "١", "-0", "1e400", "${x}",
        "^(a+)+$", "[a-z]{2,5}", "{a}", "https://{a}.example.com", "application/json; charset=utf-16", "*/*", "text/*",
        "../other.yaml", "https://example.com/x.yaml", "item", "limit", "cursor", "offset", "page",
    ]

    private static let values: [DocumentPart] =
        [
            "null", "true", "false", "0", "-1", "1", "1.5", "1e308", "-0.0", "9223372036854775807",
            "-9223372036854775808", "18446744073709551616", "1e400", "1000000", "512", "0.1",
        ].map(DocumentPart.literal) + [
            .array([]), .object([]), .array([.literal("null")]), .object([("type", .text("object"))]),
            .array([.text("string"), .text("null")]), .object([("$ref", .text("#/components/schemas/Pet"))]),
            .object([("type", .array([]))]),
            .object([("enum", .array([.literal("1"), .text("1"), .literal("null")]))]),
            .object([("type", .text("array")), ("items", .object([("$ref", .text("#"))]))]),
        ]
}
