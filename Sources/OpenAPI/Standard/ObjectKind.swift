/// The kinds of objects that the standard describes, by the names it gives them.
package enum ObjectKind: String, Hashable, Sendable, CaseIterable {
    case openAPI = "OpenAPI Object"
    case info = "Info Object"
    case contact = "Contact Object"
    case license = "License Object"
    case server = "Server Object"
    case serverVariable = "Server Variable Object"
    case components = "Components Object"
    case paths = "Paths Object"
    case pathItem = "Path Item Object"
    case operation = "Operation Object"
    case externalDocs = "External Documentation Object"
    case parameter = "Parameter Object"
    case requestBody = "Request Body Object"
    case mediaType = "Media Type Object"
    case encoding = "Encoding Object"
    case responses = "Responses Object"
    case response = "Response Object"
    case callback = "Callback Object"
    case example = "Example Object"
    case link = "Link Object"
    case header = "Header Object"
    case tag = "Tag Object"
    case schema = "Schema Object"
    case discriminator = "Discriminator Object"
    case xml = "XML Object"
    case securityScheme = "Security Scheme Object"
    case oauthFlows = "OAuth Flows Object"
    case oauthFlow = "OAuth Flow Object"
    case securityRequirement = "Security Requirement Object"

    /// The name with its article: `an Info Object`.
    package var phrase: String {
        let isVowel = rawValue.first.map { "AEIOX".contains($0) } ?? false
        return (isVowel ? "an " : "a ") + rawValue
    }
}
