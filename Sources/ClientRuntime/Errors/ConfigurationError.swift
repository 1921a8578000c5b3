import Safeguards

/// Why a client, or a test's stand-in for its service, could not be made.
public struct ConfigurationError: PrintedError, Hashable, Sendable {
    /// A kind of failure, with a stable name in kebab case. More may be added.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The stable name.
        public var rawValue: String

        /// A code with the given name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The stable name.
        public var description: String { rawValue }

        /// No credential was given and none is in the environment.
        public static let missingCredential = Self(rawValue: "missing-credential")
        /// A credential cannot be sent: it is empty, or has characters that HTTP does not allow.
        public static let invalidCredential = Self(rawValue: "invalid-credential")
        /// The document names no server, and none was given.
        public static let missingServer = Self(rawValue: "missing-server")
        /// The URL of the server is not `http` or `https` with a host, or has more than a path.
        public static let invalidServer = Self(rawValue: "invalid-server")
        /// The client has no operation of that name.
        public static let unknownOperation = Self(rawValue: "unknown-operation")
    }

    /// What kind of failure it is.
    public var code: Code
    /// What is wrong and how to mend it. It never contains a secret.
    public var message: String

    /// Makes an error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = VisibleLine.of(message, limit: 10_000)
    }

    /// The message.
    public var description: String { message }
}
