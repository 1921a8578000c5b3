/// A credential that a client has for a security scheme.
enum ClientCredential: Sendable {
    case fixed(AppliedCredential)
    case provided(ProvidedCredential)
    case authenticator(String, any RequestAuthenticator)

    var scheme: String {
        switch self {
        case .fixed(let credential): credential.scheme
        case .provided(let credential): credential.scheme
        case .authenticator(let scheme, _): scheme
        }
    }

    /// What must not be seen in errors.
    var secrets: [String] {
        switch self {
        case .fixed(let credential): credential.secrets
        case .provided(let credential): credential.store.secrets
        case .authenticator: []
        }
    }

    private var location: APIKeyLocation? {
        switch self {
        case .fixed(let credential): credential.location
        case .provided(let credential): credential.location
        case .authenticator: nil
        }
    }

    /// The header field that two of the credentials would be.
    static func sharedHeader(of credentials: [ClientCredential]) -> String? {
        var seen: Set<String> = []
        for credential in credentials {
            if case .header(let name)? = credential.location, !seen.insert(name.lowercased()).inserted { return name }
        }
        return nil
    }
}

/// A credential whose secret is asked for when it is needed.
struct ProvidedCredential: Sendable {
    let scheme: String
    let location: APIKeyLocation
    /// What stands before the token.
    let prefix: String
    let store: TokenStore

    func applied(_ token: AccessToken) -> AppliedCredential {
        AppliedCredential(scheme: scheme, location: location, value: prefix + token.value, secrets: [token.value])
    }
}
