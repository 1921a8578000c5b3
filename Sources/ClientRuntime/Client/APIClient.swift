#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What every generated client is.
public protocol APIClient: Sendable {
    /// What sends the client's calls.
    var core: ClientCore { get }
    /// A client that sends its calls through `core`.
    init(core: ClientCore)
    /// The `operationId` of every operation, or what stands in for it; empty where the client does not tell.
    static var operationIDs: [String] { get }
}

extension APIClient {
    /// Empty: the client does not tell.
    public static var operationIDs: [String] { [] }

    /// A client like this one with other options.
    ///
    /// - Parameters:
    ///   - timeout: How long one attempt may take; nil leaves it as it is.
    ///   - idleTimeout: How long to wait between two chunks of a stream; nil leaves it as it is.
    ///   - retries: How many times a call is repeated at most; nil leaves it as it is.
    ///   - retry: When calls are repeated, those of all operations; nil leaves it as it is.
    ///   - repeatable: Whether calls may reach the server more than once, whatever their methods say; nil leaves it as it
    ///     is.
    ///   - idempotencyKey: By what the server is to know the one call that is made with this client; nil for a new one
    ///     with each call that has one.
    ///   - interceptors: What stands between calls and the wire, inside of those that are there.
    ///   - headers: Header fields to add, or to replace those of the same name.
    ///   - security: The document's names of the schemes whose credentials go with every call, in place of those that an
    ///     operation asks for; empty sends none. Nil leaves it as it is: at first, each call sends the first alternative
    ///     of its operation that the client has all credentials for.
    ///   - reading: What is done about answers that are not what the document says.
    public func with(
        timeout: Duration? = nil,
        idleTimeout: Duration? = nil,
        retries: Int? = nil,
        retry: RetryPolicy? = nil,
        repeatable: Bool? = nil,
        idempotencyKey: String? = nil,
        interceptors: [any Interceptor] = [],
        headers: [String: String] = [:],
        security: [String]? = nil,
        reading: JSON.Reading? = nil
    ) -> Self {
        let core = core.with { parts in
            if let idleTimeout { parts.configuration.idleTimeout = idleTimeout }
            if let timeout { parts.configuration.timeout = timeout }
            if let retry { (parts.configuration.retry, parts.configuration.operationRetries) = (retry, [:]) }
            if let retries { parts.configuration.retries = retries }
            if let repeatable { parts.areCallsRepeatable = repeatable }
            if let idempotencyKey { parts.idempotencyKey = idempotencyKey }
            parts.configuration.interceptors += interceptors
            if let security { parts.chosenSecurity = security }
            if let reading { parts.configuration.reading = reading }
            parts.configuration.merge(headers: headers)
        }
        return Self(core: core)
    }

    /// A client like this one with another credential for its security scheme.
    ///
    /// - Throws: ``ConfigurationError`` if it cannot be sent.
    public func with(credential: SecurityCredential) throws(ConfigurationError) -> Self {
        Self(
            core: try core.with { parts throws(ConfigurationError) in
                parts.credentials = try parts.credentials.with(credential)
            })
    }

    /// A client like this one that sends every call to that server, also those that have one of their own.
    ///
    /// ```swift
    /// let american = try client.with(serverURL: ParcelsClient.ServerURL.labels(zone: .us))
    /// ```
    ///
    /// - Throws: ``ConfigurationError`` of code ``ConfigurationError/Code/invalidServer``.
    public func with(serverURL: URL) throws(ConfigurationError) -> Self {
        let server = try ServerAddress(serverURL.absoluteString)
        return Self(core: core.with { ($0.server, $0.isServerGiven) = (server, true) })
    }

    /// Runs `body` with a client like this one, and tells what the last response was that it received.
    ///
    /// ```swift
    /// let (pet, response) = try await client.withResponse { try await $0.pets.view(petID: 1) }
    /// print(response.status, response.requestID ?? "-", response.attempts)
    /// ```
    ///
    /// - Throws: What `body` throws; ``APIError`` of code ``APIError/Code/noResponse`` if it made no call.
    nonisolated(nonsending)
        public func withResponse<T>(_ body: (Self) async throws -> T) async throws -> (T, ResponseMetadata)
    {
        let recorder = ResponseRecorder(outer: core.recorder)
        let value = try await body(Self(core: core.with { $0.recorder = recorder }))
        guard let metadata = recorder.last else {
            throw APIError(
                code: .noResponse, operation: "withResponse", message: "the closure received no response",
                outcome: .notSent)
        }
        return (value, metadata)
    }
}
