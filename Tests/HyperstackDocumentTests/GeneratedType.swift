import Hyperstack

/// A generated type: what reads and writes it, and what its initialiser makes of the required arguments alone.
struct GeneratedType: Sendable {
    /// Decodes the value and encodes it back.
    let roundTrip: @Sendable (JSONValue) throws -> JSONValue
    /// The JSON of a value that was made without optional arguments; nil for types that are only received.
    let minimal: (@Sendable () throws -> JSONValue)?

    private init<T: JSONCodable & Sendable>(_: T.Type) {
        roundTrip = { value in try Self.json(try JSON.decode(T.self, from: try JSON.encode(value))) }
        minimal = nil
    }

    private init<T: JSONCodable & Sendable>(minimal value: T) {
        roundTrip = GeneratedType(T.self).roundTrip
        minimal = { try Self.json(value) }
    }

    private static func json(_ value: some JSONEncodable) throws -> JSONValue {
        try JSON.decode(JSONValue.self, from: try JSON.encode(value))
    }

    /// By the name of the schema.
    static let all: [String: GeneratedType] = [
        "AuthenticationFailure": .init(AuthenticationFailure.self),
        "CreateGroupRequest": .init(minimal: CreateGroupRequest(title: "T", description: "D")),
        "CreatedGroup": .init(CreatedGroup.self),
        "Credential": .init(Credential.self),
        "CredentialGroup": .init(CredentialGroup.self),
        "CredentialPage": .init(CredentialPage.self),
        "CredentialStatus": .init(CredentialStatus.self),
        "ErrorCode": .init(ErrorCode.self),
        "ErrorResponse": .init(ErrorResponse.self),
        "IssueCredentialRequest": .init(
            minimal: IssueCredentialRequest(recipient: .init(name: "N", email: "E"), groupKey: "G")),
        "ListCredentialsRequest": .init(minimal: ListCredentialsRequest()),
        "Privacy": .init(Privacy.self),
        "Recipient": .init(Recipient.self),
    ]

    /// By the `type` of a parameter's schema.
    static let parameters: [String: GeneratedType] = [
        "boolean": .init(Bool.self), "integer": .init(Int.self), "number": .init(Double.self),
        "string": .init(String.self),
    ]
}
