import ClientRuntime
import Safeguards

/// What a token endpoint gave (RFC 6749 section 5.1).
struct TokenResponse: Sendable {
    let token: AccessToken
    let refreshToken: String?

    private static let longestLife = 10.0 * 365 * 24 * 3600
    /// Each error is searched for every token, which whoever answers chose.
    private static let longestToken = 16 << 10

    /// - Parameters:
    ///   - requested: When it was asked for, from which its lifetime is counted.
    ///   - host: Who answered.
    init(_ bytes: [UInt8], requested: Date, host: String, redactor: Redactor) throws(OAuthError) {
        // A body that cannot be read may hold a token all the same, so that nothing of it is shown.
        guard let value = try? JSON.decode(JSONValue.self, from: bytes), case .object(let members) = value else {
            throw OAuthError(.unreadableResponse, "\(host) answered with something that is no JSON object", status: 200)
        }
        guard let access = members["access_token"]?.string, !access.isEmpty else {
            throw OAuthError(members, status: 200, host: host, redactor)
                ?? OAuthError(.unreadableResponse, "\(host) answered without `access_token`", status: 200)
        }
        let renewal = members["refresh_token"]?.string.flatMap { $0.isEmpty ? nil : $0 }
        guard access.utf8.count <= Self.longestToken, renewal?.utf8.count ?? 0 <= Self.longestToken else {
            throw OAuthError(
                .unreadableResponse, "\(host) gave a token of more than \(Self.longestToken >> 10) KiB", status: 200)
        }
        // Some servers leave the type out; any but this one would be sent otherwise.
        if let type = members["token_type"], !type.isNull, type.string?.lowercased() != "bearer" {
            let redactor = Redactor([access])
            throw OAuthError(
                .tokenType,
                "\(host) gave a token of type `\(VisibleLine.of(type.string ?? "", limit: 40))`, not `Bearer`",
                status: 200, redactor: redactor)
        }
        let lifetime = members["expires_in"].flatMap(Self.seconds)
        token = AccessToken(access, expiry: lifetime.map { requested.addingTimeInterval($0) })
        refreshToken = renewal
    }

    /// A number, or a text that is one; nil for what says nothing, such as 0.
    private static func seconds(_ value: JSONValue) -> Double? {
        let number =
            switch value {
            case .string(let text): Double(text)
            default: value.double
            }
        guard let number, number.isFinite, number > 0 else { return nil }
        return min(number, longestLife)
    }
}

extension OAuthError {
    /// What an error response says (section 5.2); nil if that is nothing.
    init?(_ members: [String: JSONValue], status: Int, host: String, _ redactor: Redactor) {
        guard let code = members["error"]?.string, !code.isEmpty else { return nil }
        // Cut before the rest is looked at.
        let words = members["error_description"]?.string.map { VisibleLine.of(redactor.redact($0), limit: 300) }
        self.init(
            Code(rawValue: code), "\(host) refused with status \(status)\(words.map { ": \($0)" } ?? "")",
            status: status, redactor: redactor)
    }
}
