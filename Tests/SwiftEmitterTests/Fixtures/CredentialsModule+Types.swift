import ClientModel

extension CredentialsModule {
    static let issueProperties: [Property] = [
        Property(
            name: "recipient", key: "recipient", type: named("IssueCredentialRequest", "Recipient"),
            presence: .required, documentation: "Who receives the credential."),
        Property(
            name: "groupKey", key: "group_key", type: .string, presence: .required,
            documentation: "The group it belongs to."),
        Property(
            name: "customAttributes", key: "custom_attributes", type: .dictionary(.string), presence: .optional,
            documentation: "Values for the attributes of the template."),
    ]

    static let listProperties: [Property] = [
        Property(
            name: "page", key: "page", type: .integer, presence: .optional, defaultValue: .integer(1),
            documentation: "The page, counted from 1."),
        Property(
            name: "pageSize", key: "page_size", type: .integer, presence: .optional,
            documentation: "How many credentials a page has."),
    ]

    static let groupProperties: [Property] = [
        Property(name: "title", key: "title", type: .string, presence: .required),
        Property(name: "description", key: "description", type: .string, presence: .required),
        Property(name: "badgeTemplate", key: "badge_template", type: .string, presence: .optional),
        Property(name: "tags", key: "tags", type: .array(.string), presence: .optional),
        Property(name: "doesExpire", key: "does_expire", type: .boolean, presence: .optional),
        Property(name: "validity", key: "validity", type: .integer, presence: .optional),
    ]

    static func type(
        _ name: String, _ kind: TypeDeclaration.Kind, documentation: String? = nil, nested: [TypeDeclaration] = []
    ) -> TypeDeclaration {
        TypeDeclaration(
            name: TypeName([name]), pointer: "#/components/schemas/\(name)", documentation: documentation, kind: kind,
            nested: nested)
    }

    static let recipient = TypeDeclaration(
        name: TypeName(["IssueCredentialRequest", "Recipient"]),
        pointer: "#/components/schemas/IssueCredentialRequest/properties/recipient",
        kind: .structure(
            Structure(properties: [
                Property(name: "name", key: "name", type: .string, presence: .required),
                Property(name: "email", key: "email", type: .string, presence: .required),
            ])))

    static let types: [TypeDeclaration] = [
        type(
            "AuthenticationFailure",
            .structure(
                Structure(properties: [Property(name: "message", key: "message", type: .string, presence: .required)]))),
        type("CreateGroupRequest", .structure(Structure(properties: groupProperties))),
        type(
            "Credential",
            .structure(
                Structure(properties: [
                    Property(
                        name: "documentID", key: "document_id", type: .string, presence: .required,
                        documentation: "The unique ID of the credential."),
                    Property(
                        name: "documentURL", key: "document_url", type: .url, presence: .required,
                        documentation: "Where the credential can be seen."),
                    Property(
                        name: "status", key: "status", type: named("CredentialStatus"), presence: .required),
                    Property(
                        name: "validUntil", key: "valid_until", type: .dateTime, presence: .requiredNullable,
                        documentation: "When it expires.\n\nNil if it never does."),
                    Property(name: "issuedOn", key: "issued_on", type: .date, presence: .required),
                    Property(
                        name: "metadata", key: "metadata", type: .dictionary(.any), presence: .required),
                    Property(name: "note", key: "note", type: .string, presence: .optional, isDeprecated: true),
                ])),
            documentation: "A credential, as it was issued."),
        type(
            "CredentialPage",
            .structure(
                Structure(properties: [
                    Property(
                        name: "credentials", key: "credentials", type: .array(named("Credential")), presence: .required
                    ),
                    Property(name: "total", key: "total", type: .integer, presence: .required),
                    Property(name: "pageSize", key: "page_size", type: .integer, presence: .optional),
                ]))),
        type(
            "CredentialStatus",
            .enumeration(
                Enumeration(
                    rawType: .string,
                    members: [
                        Enumeration.Member(
                            name: "published", value: .string("published"), documentation: "Published at once."),
                        Enumeration.Member(name: "draft", value: .string("draft")),
                    ]))),
        type(
            "ErrorResponse",
            .structure(
                Structure(properties: [
                    Property(name: "errorCode", key: "error_code", type: .string, presence: .required),
                    Property(name: "message", key: "message", type: .string, presence: .optional),
                ]))),
        type(
            "Group",
            .structure(
                Structure(properties: [
                    Property(name: "groupKey", key: "group_key", type: .string, presence: .required),
                    Property(name: "title", key: "title", type: .string, presence: .required),
                ]))),
        type("IssueCredentialRequest", .structure(Structure(properties: issueProperties)), nested: [recipient]),
        type("ListCredentialsRequest", .structure(Structure(properties: listProperties))),
    ]
}
