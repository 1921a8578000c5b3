extension ObjectDescription {
    /// Bodies, responses and what they hold.
    static let contents: [ObjectDescription] = [
        ObjectDescription(
            kind: .requestBody,
            fields: [
                .optional("description", .string), .required("content", .map(.object(.mediaType)), until: .v3_1),
                .required("content", .map(.referenceable(.mediaType)), since: .v3_2), .optional("required", .boolean),
            ]),
        ObjectDescription(
            kind: .mediaType,
            fields: [
                .optional("description", .string, since: .v3_2),
                .optional("schema", .schema), .optional("itemSchema", .schema, since: .v3_2),
                .optional("example", .any), .optional("examples", .map(.referenceable(.example))),
                .optional("encoding", .map(.object(.encoding))),
                .optional("prefixEncoding", .list(.object(.encoding)), since: .v3_2),
                .optional("itemEncoding", .object(.encoding), since: .v3_2),
            ],
            exclusions: [Exclusion("example", "examples"), Exclusion("encoding", "prefixEncoding", "itemEncoding")]),
        ObjectDescription(
            kind: .encoding,
            fields: [
                .optional("contentType", .string), .optional("headers", .map(.referenceable(.header))),
                .optional("style", .choice(["form", "spaceDelimited", "pipeDelimited", "deepObject"])),
                .optional("explode", .boolean), .optional("allowReserved", .boolean),
                .optional("encoding", .map(.object(.encoding)), since: .v3_2),
                .optional("prefixEncoding", .list(.object(.encoding)), since: .v3_2),
                .optional("itemEncoding", .object(.encoding), since: .v3_2),
            ],
            exclusions: [Exclusion("encoding", "prefixEncoding", "itemEncoding")]),
        ObjectDescription(
            kind: .response,
            fields: [
                .optional("summary", .string, since: .v3_2), .required("description", .string, until: .v3_1),
                .optional("description", .string, since: .v3_2),
                .optional("headers", .map(.referenceable(.header))),
                .optional("content", .map(.object(.mediaType)), until: .v3_1),
                .optional("content", .map(.referenceable(.mediaType)), since: .v3_2),
                .optional("links", .map(.referenceable(.link))),
            ]),
        ObjectDescription(
            kind: .example,
            fields: [
                .optional("summary", .string), .optional("description", .string),
                .optional("dataValue", .any, since: .v3_2), .optional("serializedValue", .string, since: .v3_2),
                .optional("value", .any), .optional("externalValue", .string),
            ],
            exclusions: [
                Exclusion("value", "externalValue", "dataValue", "serializedValue"),
                Exclusion("serializedValue", "externalValue"),
            ]),
        ObjectDescription(
            kind: .header,
            fields: [
                .optional("description", .string), .optional("required", .boolean), .optional("deprecated", .boolean),
                .optional("allowEmptyValue", .boolean, until: .v3_0),
                .optional("allowReserved", .boolean, until: .v3_0),
                .optional("style", .choice(["simple"])), .optional("explode", .boolean),
                .optional("schema", .schema), .optional("example", .any),
                .optional("examples", .map(.referenceable(.example))),
                .optional("content", .map(.object(.mediaType)), until: .v3_1),
                .optional("content", .map(.referenceable(.mediaType)), since: .v3_2),
            ],
            exclusions: [
                Exclusion("example", "examples"),
                Exclusion("content", "schema", "style", "explode", "allowReserved"),
            ]),
    ]

    /// Who may call.
    static let security: [ObjectDescription] = [
        ObjectDescription(
            kind: .securityScheme,
            fields: [
                .required("type", .choice(["apiKey", "http", "oauth2", "openIdConnect"]), until: .v3_0),
                .required("type", .choice(["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]), since: .v3_1),
                .optional("description", .string), .optional("name", .string),
                .optional("in", .choice(["query", "header", "cookie"])), .optional("scheme", .string),
                .optional("bearerFormat", .string), .optional("flows", .object(.oauthFlows)),
                .optional("openIdConnectUrl", .string), .optional("oauth2MetadataUrl", .string, since: .v3_2),
                .optional("deprecated", .boolean, since: .v3_2),
            ]),
        ObjectDescription(
            kind: .oauthFlows,
            fields: [
                .optional("implicit", .object(.oauthFlow)), .optional("password", .object(.oauthFlow)),
                .optional("clientCredentials", .object(.oauthFlow)),
                .optional("authorizationCode", .object(.oauthFlow)),
                .optional("deviceAuthorization", .object(.oauthFlow), since: .v3_2),
            ]),
        ObjectDescription(
            kind: .oauthFlow,
            fields: [
                .optional("authorizationUrl", .string), .optional("tokenUrl", .string),
                .optional("deviceAuthorizationUrl", .string, since: .v3_2), .optional("refreshUrl", .string),
                .required("scopes", .map(.string)),
            ]),
        ObjectDescription(
            kind: .securityRequirement, fields: [], patterned: .list(.string), hasExtensions: false),
    ]
}
