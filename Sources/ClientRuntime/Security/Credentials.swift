/// The credentials of a client, and which of them a call needs.
struct Credentials: Sendable {
    private var available: [ClientCredential]
    /// What the document asks for and the caller did not give.
    private var missing: [SecurityCredential]
    /// Alternatives of scheme names that apply together; no alternatives: no security.
    let security: [[String]]

    /// Finds all secrets.
    ///
    /// - Parameter environment: Gives the value of an environment variable.
    /// - Throws: ``ConfigurationError`` for a secret that cannot be sent, and when one is missing that could have come
    ///   from the environment, unless the client can do without.
    init(
        _ credentials: [SecurityCredential],
        security: [[String]],
        environment: (String) -> String?
    ) throws(ConfigurationError) {
        var available: [ClientCredential] = []
        var missing: [SecurityCredential] = []
        for credential in credentials {
            if let resolved = try credential.resolved(environment: environment) {
                available.append(resolved)
            } else {
                missing.append(credential)
            }
        }
        self.available = available
        self.missing = missing
        self.security = security
        let fromEnvironment = missing.compactMap { credential in
            credential.environmentVariable.map { "Set \($0), or pass \(credential.arguments)." }
        }
        let canDoWithout = security.isEmpty ? !available.isEmpty : select(security) != nil
        if !fromEnvironment.isEmpty, !canDoWithout {
            throw ConfigurationError(
                code: .missingCredential, message: fromEnvironment.joined(separator: " Or: "))
        }
    }

    /// The same with another credential in place of that for its scheme, if there is one.
    ///
    /// - Throws: ``ConfigurationError`` for a secret that cannot be sent, or is not there.
    func with(_ credential: SecurityCredential) throws(ConfigurationError) -> Credentials {
        guard let resolved = try credential.resolved(environment: { _ in nil }) else {
            throw ConfigurationError(
                code: .missingCredential, message: "There is nothing in the credential for `\(credential.scheme)`.")
        }
        var copy = self
        copy.available.removeAll { $0.scheme == credential.scheme }
        copy.missing.removeAll { $0.scheme == credential.scheme }
        copy.available.append(resolved)
        return copy
    }

    /// What must not be seen in errors.
    var secrets: [String] { available.flatMap(\.secrets) }

    var schemes: [String] { available.map(\.scheme) }

    /// The credentials of the first alternative whose schemes are all available; an empty alternative comes last.
    ///
    /// - Returns: Nil if there is no such alternative.
    func select(_ alternatives: [[String]]) -> [ClientCredential]? {
        if alternatives.isEmpty { return [] }
        for alternative in alternatives where !alternative.isEmpty {
            let found = alternative.compactMap { name in available.first { $0.scheme == name } }
            if found.count == alternative.count { return found }
        }
        return alternatives.contains([]) ? [] : nil
    }

    /// `key and user: pass `apiKey:` (or set PETS_KEY) and `username:` and `password:`, or sso: pass `token:``.
    func ways(to alternatives: [[String]]) -> String {
        alternatives.map { alternative in
            let lacking = alternative.filter { name in !available.contains { $0.scheme == name } }
            let ways = lacking.map { name in
                guard let credential = missing.first(where: { $0.scheme == name }) else {
                    return "what `\(name)` stands for by `with(headers:security:)`, since the document does not say how"
                }
                return credential.arguments + (credential.environmentVariable.map { " (or set \($0))" } ?? "")
            }
            return "\(alternative.joined(separator: " and ")): pass \(ways.joined(separator: " and "))"
        }.joined(separator: ", or for ")
    }
}

extension SecurityCredential {
    /// `username:` and `password:`, as they are passed to the client.
    fileprivate var arguments: String { parameters.map { "`\($0):`" }.joined(separator: " and ") }
}

extension Credentials: Redacted {
    var description: String { "Credentials(\(schemes.joined(separator: ", ")))" }
}
