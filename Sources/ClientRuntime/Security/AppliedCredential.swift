import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A credential that is there and can be sent: what it adds to a request.
struct AppliedCredential: Sendable {
    let scheme: String
    let location: APIKeyLocation
    /// The value to send, as the location has it.
    let value: String
    /// What must not be seen in errors.
    let secrets: [String]
}

extension AppliedCredential: Redacted {
    var description: String { "AppliedCredential(\(scheme), [redacted])" }
}

extension SecurityCredential {
    /// Finds the secret, or who gives it, and checks that it can be sent.
    ///
    /// - Parameter environment: Gives the value of an environment variable.
    /// - Returns: Nil if there is no secret.
    /// - Throws: ``ConfigurationError/Code/invalidCredential``.
    func resolved(environment: (String) -> String?) throws(ConfigurationError) -> ClientCredential? {
        switch secret {
        case .token(let token, let httpScheme):
            guard let token = try checked(token, label: "token", environment: environment) else { return nil }
            return .fixed(
                AppliedCredential(
                    scheme: scheme, location: .header("Authorization"), value: "\(httpScheme) \(token)",
                    secrets: [token]))
        case .apiKey(let key, let location):
            guard let key = try checked(key, label: "key", environment: environment) else { return nil }
            try check(key, fits: location)
            return .fixed(AppliedCredential(scheme: scheme, location: location, value: key, secrets: [key]))
        case .basic(let username, let password):
            return try basic(username, password).map(ClientCredential.fixed)
        case .provided(let provider, let location, let prefix):
            if case .header(let name) = location, HTTPField.Name(name) == nil { try check("x", fits: location) }
            let store = TokenStore(provider) { [self] token throws(ConfigurationError) in
                try check(token, "The token that its provider gave for `\(scheme)`")
                try check(token, fits: location)
            }
            return .provided(
                ProvidedCredential(scheme: scheme, location: location, prefix: prefix, store: store))
        case .authenticator(let authenticator): return .authenticator(scheme, authenticator)
        }
    }

    private func checked(
        _ given: String?,
        label: String,
        environment: (String) -> String?
    ) throws(ConfigurationError) -> String? {
        if let given {
            try check(given, "The \(label) for `\(scheme)`")
            return given
        }
        // A variable that is set to nothing is not set.
        guard let name = environmentVariable, let found = environment(name), !found.isEmpty else { return nil }
        try check(found, "The environment variable \(name)")
        return found
    }

    /// Refuses what cannot be sent in a header field as it is. The message never has the value.
    private func check(_ secret: String, _ subject: String) throws(ConfigurationError) {
        if secret.isEmpty { throw .init(code: .invalidCredential, message: "\(subject) is empty.") }
        for byte in secret.utf8 where byte < 0x20 || byte >= 0x7F {
            let what = byte < 0x80 ? "a control character, such as a line break," : "a character that is not ASCII"
            throw .init(code: .invalidCredential, message: "\(subject) has \(what) in it.")
        }
        if secret.hasPrefix(" ") || secret.hasSuffix(" ") {
            throw .init(code: .invalidCredential, message: "\(subject) begins or ends with a space.")
        }
    }

    private func check(_ key: String, fits location: APIKeyLocation) throws(ConfigurationError) {
        switch location {
        case .query: return
        case .header(let name):
            if HTTPField.Name(name) == nil {
                throw .init(code: .invalidCredential, message: "The key for `\(scheme)` has no valid header name.")
            }
        case .cookie(let name):
            // RFC 6265 section 4.1.1: a name is a token, and a value has none of these.
            if HTTPField.Name(name) == nil || key.contains(where: { " \",;\\".contains($0) }) {
                throw .init(code: .invalidCredential, message: "The key for `\(scheme)` cannot stand in a cookie.")
            }
        }
    }

    private func basic(_ username: String?, _ password: String?) throws(ConfigurationError) -> AppliedCredential? {
        if username == nil, password == nil { return nil }
        guard let username, let password, !(username.isEmpty && password.isEmpty) else {
            throw .init(code: .invalidCredential, message: "`\(scheme)` needs both a user name and a password.")
        }
        // RFC 7617 section 2.
        if username.utf8.contains(UInt8(ascii: ":")) {
            throw .init(code: .invalidCredential, message: "The user name for `\(scheme)` has a colon in it.")
        }
        if PercentEncoding.hasControl(username) || PercentEncoding.hasControl(password) {
            throw .init(
                code: .invalidCredential, message: "The user name or password for `\(scheme)` has a control character.")
        }
        let encoded = Data("\(username):\(password)".utf8).base64EncodedString()
        // Some services take a key as the user name, with an empty password.
        return AppliedCredential(
            scheme: scheme, location: .header("Authorization"), value: "Basic \(encoded)",
            secrets: [encoded, password.isEmpty ? username : password])
    }
}
