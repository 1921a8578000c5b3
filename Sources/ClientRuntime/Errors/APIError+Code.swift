extension APIError {
    /// A kind of failure, with a stable name in kebab case. More may be added.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The stable name.
        public var rawValue: String

        /// A code with the given name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The stable name.
        public var description: String { rawValue }

        /// The status is not a success (2xx).
        public static let status = Self(rawValue: "status")
        /// The status is a success that the document does not mention.
        public static let unexpectedStatus = Self(rawValue: "unexpected-status")
        /// The status is a success, but the envelope of the body says otherwise.
        public static let rejected = Self(rawValue: "rejected")
        /// The body is not what the document says.
        public static let decoding = Self(rawValue: "decoding")
        /// There is no response; ``APIError/outcome`` says whether the request may have arrived.
        public static let transport = Self(rawValue: "transport")
        /// The time for the attempt was up.
        public static let timeout = Self(rawValue: "timeout")
        /// The response is larger than ``ClientConfiguration/maximumResponseBytes``.
        public static let responseTooLarge = Self(rawValue: "response-too-large")
        /// The response, which can be read only once, was read before.
        public static let alreadyRead = Self(rawValue: "already-read")
        /// The response is in another media type than the call can read.
        public static let unexpectedContent = Self(rawValue: "unexpected-content")
        /// A file could not be written.
        public static let file = Self(rawValue: "file")
        /// The arguments do not make a request; nothing was sent.
        public static let invalidRequest = Self(rawValue: "invalid-request")
        /// The call needs a credential that the client does not have; nothing was sent.
        public static let missingCredential = Self(rawValue: "missing-credential")
        /// The provider of a credential gave none; nothing was sent.
        public static let credential = Self(rawValue: "credential")
        /// An interceptor threw an error of its own.
        public static let interceptor = Self(rawValue: "interceptor")
        /// The closure of ``APIClient/withResponse(_:)`` made no call.
        public static let noResponse = Self(rawValue: "no-response")
        /// A test double does not implement the call.
        public static let unimplemented = Self(rawValue: "unimplemented")
        /// The pages of a listing do not fit together.
        public static let pagination = Self(rawValue: "pagination")
    }
}
