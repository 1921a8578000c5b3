import ClientModel

/// A small client of the kind the emitter was made for: five operations, one of them with an alias.
enum CredentialsModule {
    static let module = ClientModule(
        name: "Credentials",
        clientName: "CredentialsClient",
        protocolName: "CredentialsAPI",
        sourceName: "openapi.yaml",
        title: "Credentials API",
        documentation: "Issue and view credentials.\n\nEvery call needs a token.",
        servers: [Server(name: "production", url: "https://api.example.com", documentation: "Production.")],
        securitySchemes: [
            SecurityScheme(
                key: "bearerAuth", parameterNames: ["token"], kind: .bearer, environmentVariable: "EXAMPLE_API_TOKEN",
                documentation: "The token of the account.")
        ],
        security: SecurityRequirement(alternatives: [["bearerAuth"]]),
        groups: [credentials, groups],
        types: types)

    static let failures: [DocumentedFailure] = [
        DocumentedFailure(status: .code(400), type: named("ErrorResponse")),
        DocumentedFailure(status: .code(402), type: named("ErrorResponse")),
        DocumentedFailure(status: .code(404), type: named("ErrorResponse")),
        DocumentedFailure(status: .code(409), type: named("ErrorResponse")),
        DocumentedFailure(status: .code(401), type: named("AuthenticationFailure")),
    ]

    static func named(_ name: String...) -> TypeReference { .named(TypeName(name)) }

    // MARK: Operations

    static let credentials = OperationGroup(
        propertyName: "credentials", typeName: "Credentials", protocolName: "CredentialsCredentialsAPI",
        documentation: "Issuing, viewing and listing credentials.",
        operations: [
            issue(id: "issueCredential", name: "issue", path: "/v1/credentials/new", isDeprecated: false),
            issue(id: "issueCredentialLegacy", name: "issueLegacy", path: "/v1/credential/issue", isDeprecated: true),
            Operation(
                id: "viewCredential", name: "view", method: "GET",
                path: [.literal("/v1/credential/"), .parameter(0), .literal("/view")],
                pointer: "#/paths/~1v1~1credential~1{document_id}~1view/get",
                summary: "Shows a credential.",
                parameters: [
                    Parameter(
                        name: "documentID", key: "document_id", location: .path, style: .simple, explode: false,
                        type: .string, isRequired: true, documentation: "The ID of the credential.")
                ],
                result: .json(named("Credential")), failures: failures, envelope: Envelope(key: "success")),
            list,
        ])

    static func issue(id: String, name: String, path: String, isDeprecated: Bool) -> Operation {
        Operation(
            id: id, name: name, method: "POST", path: [.literal(path)],
            pointer: "#/paths/x/post", summary: "Issues a credential and publishes it at once.",
            documentation: "The recipient is told by mail.\nNothing is told if `silent` is true.",
            isDeprecated: isDeprecated,
            body: RequestBody(
                format: .json, contentType: "application/json", type: named("IssueCredentialRequest"), isRequired: true,
                documentation: "What to issue.",
                flattened: issueProperties.map { FlattenedProperty(parameterName: $0.name, property: $0) }),
            result: .json(named("Credential")), failures: failures, envelope: Envelope(key: "success"))
    }

    static let list = Operation(
        id: "listCredentials", name: "list", method: "POST", path: [.literal("/v1/credentials")],
        pointer: "#/paths/~1v1~1credentials/post", summary: "Lists credentials, the newest first.",
        isSafeToRepeat: true,
        body: RequestBody(
            format: .json, contentType: "application/json", type: named("ListCredentialsRequest"), isRequired: true,
            flattened: listProperties.map { FlattenedProperty(parameterName: $0.name, property: $0) }),
        result: .json(named("CredentialPage")), failures: failures, envelope: Envelope(key: "success"),
        pagination: Pagination(
            name: "all",
            rule: .page(
                Emission.input("page"), first: 1, total: Emission.member("total"), size: Emission.member("pageSize"),
                count: nil),
            pageSize: Emission.input("pageSize"), items: Emission.member("credentials"),
            itemType: named("Credential"), identity: Emission.member("documentID"), pageType: named("CredentialPage"),
            parameters: [FlattenedProperty(parameterName: "pageSize", property: listProperties[1])]))

    static let groups = OperationGroup(
        propertyName: "groups", typeName: "Groups", protocolName: "CredentialsGroupsAPI",
        operations: [
            Operation(
                id: "createGroup", name: "create", method: "POST", path: [.literal("/v1/groups")],
                pointer: "#/paths/~1v1~1groups/post", summary: "Creates a group.",
                body: RequestBody(
                    format: .json, contentType: "application/json", type: named("CreateGroupRequest"), isRequired: true,
                    flattened: groupProperties.map { FlattenedProperty(parameterName: $0.name, property: $0) }),
                result: .json(named("Group")), failures: failures, envelope: Envelope(key: "success"))
        ])
}
