extension ObjectDescription {
    /// Every kind of object, in the order of the standard.
    package static let all = document + calls + contents + schemas + security

    /// The document and what describes it as a whole.
    private static let document: [ObjectDescription] = [
        ObjectDescription(
            kind: .openAPI,
            fields: [
                .required("openapi", .string), .optional("$self", .string, since: .v3_2),
                .required("info", .object(.info)), .optional("jsonSchemaDialect", .string, since: .v3_1),
                .optional("servers", .list(.object(.server))),
                .required("paths", .object(.paths), until: .v3_0), .optional("paths", .object(.paths), since: .v3_1),
                .optional("webhooks", .map(.referenceable(.pathItem)), since: .v3_1),
                .optional("components", .object(.components)),
                .optional("security", .list(.object(.securityRequirement))),
                .optional("tags", .list(.object(.tag))), .optional("externalDocs", .object(.externalDocs)),
            ]),
        ObjectDescription(
            kind: .info,
            fields: [
                .required("title", .string), .optional("summary", .string, since: .v3_1),
                .optional("description", .string), .optional("termsOfService", .string),
                .optional("contact", .object(.contact)), .optional("license", .object(.license)),
                .required("version", .string),
            ]),
        ObjectDescription(
            kind: .contact,
            fields: [.optional("name", .string), .optional("url", .string), .optional("email", .string)]),
        ObjectDescription(
            kind: .license,
            fields: [
                .required("name", .string), .optional("identifier", .string, since: .v3_1), .optional("url", .string),
            ],
            exclusions: [Exclusion("identifier", "url")]),
        ObjectDescription(
            kind: .server,
            fields: [
                .required("url", .string), .optional("description", .string),
                .optional("name", .string, since: .v3_2), .optional("variables", .map(.object(.serverVariable))),
            ]),
        ObjectDescription(
            kind: .serverVariable,
            fields: [
                .optional("enum", .list(.string)), .required("default", .string), .optional("description", .string),
            ]),
        ObjectDescription(
            kind: .components,
            fields: [
                .optional("schemas", .map(.schema)), .optional("responses", .map(.referenceable(.response))),
                .optional("parameters", .map(.referenceable(.parameter))),
                .optional("examples", .map(.referenceable(.example))),
                .optional("requestBodies", .map(.referenceable(.requestBody))),
                .optional("headers", .map(.referenceable(.header))),
                .optional("securitySchemes", .map(.referenceable(.securityScheme))),
                .optional("links", .map(.referenceable(.link))),
                .optional("callbacks", .map(.referenceable(.callback))),
                .optional("pathItems", .map(.referenceable(.pathItem)), since: .v3_1),
                .optional("mediaTypes", .map(.referenceable(.mediaType)), since: .v3_2),
            ]),
        ObjectDescription(
            kind: .externalDocs, fields: [.optional("description", .string), .required("url", .string)]),
        ObjectDescription(
            kind: .tag,
            fields: [
                .required("name", .string), .optional("summary", .string, since: .v3_2),
                .optional("description", .string), .optional("externalDocs", .object(.externalDocs)),
                .optional("parent", .string, since: .v3_2), .optional("kind", .string, since: .v3_2),
            ]),
    ]

    /// Paths and their operations.
    private static let calls: [ObjectDescription] = [
        ObjectDescription(kind: .paths, fields: [], patterned: .object(.pathItem)),
        ObjectDescription(
            kind: .pathItem,
            fields: [
                .optional("$ref", .string), .optional("summary", .string), .optional("description", .string),
                .optional("servers", .list(.object(.server))),
                .optional("parameters", .list(.referenceable(.parameter))),
                .optional("query", .object(.operation), since: .v3_2),
                .optional("additionalOperations", .map(.object(.operation)), since: .v3_2),
            ] + HTTPMethods.fixed.map { .optional($0, .object(.operation)) }),
        ObjectDescription(
            kind: .operation,
            fields: [
                .optional("tags", .list(.string)), .optional("summary", .string), .optional("description", .string),
                .optional("externalDocs", .object(.externalDocs)), .optional("operationId", .string),
                .optional("parameters", .list(.referenceable(.parameter))),
                .optional("requestBody", .referenceable(.requestBody)),
                .required("responses", .object(.responses), until: .v3_0),
                .optional("responses", .object(.responses), since: .v3_1),
                .optional("callbacks", .map(.referenceable(.callback))), .optional("deprecated", .boolean),
                .optional("security", .list(.object(.securityRequirement))),
                .optional("servers", .list(.object(.server))),
            ]),
        ObjectDescription(
            kind: .parameter,
            fields: [
                .required("name", .string),
                .required("in", .choice(["query", "header", "path", "cookie"]), until: .v3_1),
                .required("in", .choice(["query", "querystring", "header", "path", "cookie"]), since: .v3_2),
                .optional("description", .string), .optional("required", .boolean), .optional("deprecated", .boolean),
                .optional("allowEmptyValue", .boolean), .optional("style", .string), .optional("explode", .boolean),
                .optional("allowReserved", .boolean), .optional("schema", .schema), .optional("example", .any),
                .optional("examples", .map(.referenceable(.example))),
                .optional("content", .map(.object(.mediaType)), until: .v3_1),
                .optional("content", .map(.referenceable(.mediaType)), since: .v3_2),
            ],
            exclusions: [
                Exclusion("example", "examples"),
                Exclusion("content", "schema", "style", "explode", "allowReserved"),
            ]),
        ObjectDescription(kind: .callback, fields: [], patterned: .referenceable(.pathItem)),
        ObjectDescription(kind: .responses, fields: [], patterned: .referenceable(.response)),
        ObjectDescription(
            kind: .link,
            fields: [
                .optional("operationRef", .string), .optional("operationId", .string),
                .optional("parameters", .map(.any)), .optional("requestBody", .any),
                .optional("description", .string), .optional("server", .object(.server)),
            ],
            exclusions: [Exclusion("operationRef", "operationId")]),
    ]
}

/// The HTTP methods that have a key of their own in a Path Item Object.
package enum HTTPMethods {
    /// Since OpenAPI 3.0.
    static let fixed = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    /// The keys of a Path Item Object that hold one operation.
    package static func keys(_ version: OpenAPIDocument.Version) -> [String] {
        version < .v3_2 ? fixed : fixed + ["query"]
    }
}
