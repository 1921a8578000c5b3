public import ClientRuntime
import Safeguards

/// Why there is no token.
///
/// It is the `underlying` error of the `APIError` of code `credential` that a call throws. Nothing of it is a secret:
/// credentials that the server repeats are replaced by `[redacted]`.
public struct OAuthError: PrintedError, Hashable, Sendable {
    /// What the authorization server says (RFC 6749 sections 4.1.2.1 and 5.2), or one of those that stand for what it does
    /// not say, in kebab case. There may be others.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The name.
        public var rawValue: String
        /// A code with the given name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The name.
        public var description: String { rawValue }

        /// The request lacks something, or has it twice.
        public static let invalidRequest = Self(rawValue: "invalid_request")
        /// The client is unknown, or has not proved who it is.
        public static let invalidClient = Self(rawValue: "invalid_client")
        /// The refresh token, code or password is wrong, has expired or was revoked.
        public static let invalidGrant = Self(rawValue: "invalid_grant")
        /// The client may not use this grant.
        public static let unauthorizedClient = Self(rawValue: "unauthorized_client")
        /// The server does not know this grant.
        public static let unsupportedGrantType = Self(rawValue: "unsupported_grant_type")
        /// A scope is unknown, or more than is granted.
        public static let invalidScope = Self(rawValue: "invalid_scope")
        /// The user or the server said no.
        public static let accessDenied = Self(rawValue: "access_denied")

        /// The server answered with a status that is no success, and did not say why as OAuth has it.
        public static let unexpectedStatus = Self(rawValue: "unexpected-status")
        /// What the server answered is no token.
        public static let unreadableResponse = Self(rawValue: "unreadable-response")
        /// The token is of a type that this client cannot use.
        public static let tokenType = Self(rawValue: "token-type")
        /// There was no answer, or not the whole of one in time.
        public static let noAnswer = Self(rawValue: "no-answer")
        /// A refresh token or code that is used up is all that there was.
        public static let usedUp = Self(rawValue: "used-up")
        /// What the provider says of itself is not to be trusted.
        public static let discovery = Self(rawValue: "discovery")
        /// What came back from the browser does not belong to the request.
        public static let callback = Self(rawValue: "callback")
        /// A proof key or an authorization request cannot be made of what was given.
        public static let authorizationRequest = Self(rawValue: "authorization-request")
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, on one line, with the server's own words where it had some.
    public let message: String
    /// The status of the response; nil if there was none.
    public let status: Int?

    init(_ code: Code, _ message: String, status: Int? = nil, redactor: Redactor = Redactor()) {
        self.code = Code(rawValue: VisibleLine.of(redactor.redact(code.rawValue), limit: 60))
        self.message = VisibleLine.of(redactor.redact(message), limit: 600)
        self.status = status
    }

    /// The code and what happened.
    public var description: String { "\(code): \(message)" }
}
