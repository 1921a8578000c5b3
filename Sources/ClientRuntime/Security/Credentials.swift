/// The credentials of a client, and which of them a call needs.
struct Credentials: Sendable {
    private let available: [AppliedCredential]
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
        var available: [AppliedCredential] = []
        var missing: [SecurityCredential] = []
        for credential in credentials {
            if let applied = try credential.applied(environment: environment) {
                available.append(applied)
            } else if credential.environmentVariable != nil {
                missing.append(credential)
            }
        }
        self.available = available
        self.security = security
        let canDoWithout = security.isEmpty ? !available.isEmpty : select(security) != nil
        if !missing.isEmpty, !canDoWithout { throw Self.missing(missing) }
    }

    /// What must not be seen in errors.
    var secrets: [String] { available.flatMap(\.secrets) }

    var schemes: [String] { available.map(\.scheme) }

    /// The credentials of the first alternative whose schemes are all available; an empty alternative comes last.
    ///
    /// - Returns: Nil if there is no such alternative.
    func select(_ alternatives: [[String]]) -> [AppliedCredential]? {
        if alternatives.isEmpty { return [] }
        for alternative in alternatives where !alternative.isEmpty {
            let found = alternative.compactMap { name in available.first { $0.scheme == name } }
            if found.count == alternative.count { return found }
        }
        return alternatives.contains([]) ? [] : nil
    }

    private static func missing(_ credentials: [SecurityCredential]) -> ConfigurationError {
        let ways = credentials.compactMap { credential -> String? in
            guard let variable = credential.environmentVariable else { return nil }
            if case .bearer = credential.secret { return "Set \(variable), or pass `token:`." }
            return "Set \(variable), or pass the key for `\(credential.scheme)`."
        }
        return ConfigurationError(code: .missingCredential, message: ways.joined(separator: " Or: "))
    }
}

extension Credentials: CustomStringConvertible, CustomReflectable {
    var description: String { "Credentials(\(schemes.joined(separator: ", ")))" }
    var customMirror: Mirror { Mirror(self, children: ["schemes": schemes]) }
}
