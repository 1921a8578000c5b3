import Hyperstack

/// A generated type: what reads and writes it, and what its initialiser makes of the required arguments alone.
struct GeneratedType: Sendable {
    /// Decodes the value and encodes it back.
    let roundTrip: @Sendable (JSONValue) throws -> JSONValue
    /// The JSON of a value that was made without optional arguments; nil for types that are only received.
    let minimal: (@Sendable () throws -> JSONValue)?

    private init<T: JSONCodable & Sendable>(_: T.Type, minimal: T? = nil) {
        roundTrip = { try Self.json(try JSON.decode(T.self, from: try JSON.encode($0))) }
        self.minimal = minimal.map { minimal in { try Self.json(minimal) } }
    }

    private static func json(_ value: some JSONEncodable) throws -> JSONValue {
        try JSON.decode(JSONValue.self, from: try JSON.encode(value))
    }

    /// By the name of the schema.
    static let all: [String: GeneratedType] = [
        "AuthenticationFailure": .init(AuthenticationFailure.self),
        "CreateGroupRequest": .init(CreateGroupRequest.self, minimal: .init(title: "T", description: "D")),
        "CreatedGroup": .init(CreatedGroup.self),
        "Credential": .init(Credential.self),
        "CredentialGroup": .init(CredentialGroup.self),
        "CredentialPage": .init(CredentialPage.self),
        "CredentialStatus": .init(CredentialStatus.self),
        "ErrorCode": .init(ErrorCode.self),
        "ErrorResponse": .init(ErrorResponse.self),
        "IssueCredentialRequest": .init(
            IssueCredentialRequest.self, minimal: .init(recipient: .init(name: "N", email: "E"), groupKey: "G")),
        "ListCredentialsRequest": .init(ListCredentialsRequest.self, minimal: .init()),
        "Privacy": .init(Privacy.self),
        "Recipient": .init(Recipient.self),
    ]

    /// By the `type` of a parameter's schema.
    static let parameters: [String: GeneratedType] = [
        "boolean": .init(Bool.self), "integer": .init(Int.self), "number": .init(Double.self),
        "string": .init(String.self),
    ]
}
