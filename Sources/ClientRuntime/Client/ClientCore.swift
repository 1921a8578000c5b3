public import JSONCoding

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What sends the calls of a generated client: server, credentials, options and transport.
///
/// Its work is done in ``response(to:streams:)``; the other methods only read the body.
public struct ClientCore: Sendable {
    /// Behind one reference: every group of a client has a core, every call hands it on.
    private var shared: Shared

    private final class Shared: Sendable {
        let parts: Parts

        init(_ parts: Parts) { self.parts = parts }
    }

    /// What a core is made of.
    struct Parts: Sendable {
        /// Nil where the document names none and none was given.
        var server: ServerAddress?
        /// Whether the caller gave the server, which then is that of every call.
        var isServerGiven: Bool
        /// The schemes whose credentials every call sends, whatever the document says; nil where the document decides.
        var chosenSecurity: [String]?
        var credentials: Credentials
        /// Whether calls may be repeated, whatever their method; nil where that decides.
        var areCallsRepeatable: Bool?
        /// What the caller gave for the call to come.
        var idempotencyKey: String?
        /// Shared with all clients made from this one.
        let budget = RetryBudget()
        let limiter: CallLimiter?
        /// For when the configuration has none: each place is told once in any case.
        let deviations = Deviations()
        let transport: any ClientTransport
        let pacing: Pacing
        var configuration: ClientConfiguration
        var recorder: ResponseRecorder?
    }

    var parts: Parts { shared.parts }
    var server: ServerAddress? { parts.server }
    var credentials: Credentials { parts.credentials }
    var budget: RetryBudget { parts.budget }
    var limiter: CallLimiter? { parts.limiter }
    var deviations: Deviations { parts.deviations }
    var transport: any ClientTransport { parts.transport }
    var pacing: Pacing { parts.pacing }
    var configuration: ClientConfiguration { parts.configuration }
    var recorder: ResponseRecorder? { parts.recorder }

    /// A core like this one with some of its parts changed.
    func with<Failure>(_ change: (inout Parts) throws(Failure) -> Void) throws(Failure) -> ClientCore {
        var parts = parts
        try change(&parts)
        var core = self
        core.shared = Shared(parts)
        return core
    }

    /// Makes a core.
    ///
    /// - Parameters:
    ///   - serverURL: Where to send calls, also those with a server of their own; its path, without a slash at the
    ///     end, stands before that of every call.
    ///   - defaultServer: The server of the document, for when `serverURL` is nil.
    ///   - serverVariables: The variables of all servers of the document, with the values that each can have; none is
    ///     any.
    ///   - credentials: What was given for each security scheme of the document.
    ///   - security: The document's security requirement: alternatives of scheme names that apply together.
    ///   - configuration: Options.
    ///   - transport: What sends requests.
    /// - Throws: ``ConfigurationError`` when the server or a credential cannot be used, or a credential is missing.
    public init(
        serverURL: URL?,
        defaultServer: ServerTemplate?,
        serverVariables: [String: [String]] = [:],
        credentials: [SecurityCredential],
        security: [[String]],
        configuration: ClientConfiguration,
        transport: any ClientTransport
    ) throws(ConfigurationError) {
        try self.init(
            serverURL: serverURL, defaultServer: defaultServer, serverVariables: serverVariables,
            credentials: credentials, security: security, configuration: configuration, transport: transport,
            pacing: .live, environment: { ProcessInfo.processInfo.environment[$0] })
    }

    init(
        serverURL: URL? = nil,
        defaultServer: ServerTemplate?,
        serverVariables: [String: [String]] = [:],
        credentials: [SecurityCredential],
        security: [[String]],
        configuration: ClientConfiguration,
        transport: any ClientTransport,
        pacing: Pacing,
        environment: (String) -> String?
    ) throws(ConfigurationError) {
        try ServerTemplate.check(configuration.serverVariables, among: serverVariables)
        let server: ServerAddress? =
            if let serverURL {
                try ServerAddress(serverURL.absoluteString)
            } else {
                try defaultServer?.address(configuration.serverVariables, relativeTo: nil, isBaseGiven: false)
            }
        shared = Shared(
            Parts(
                server: server, isServerGiven: serverURL != nil,
                credentials: try Credentials(credentials, security: security, environment: environment),
                limiter: configuration.limits.map { CallLimiter($0) }, transport: transport, pacing: pacing,
                configuration: configuration))
    }

    /// Where a call goes: to the caller's server, else to the operation's own, else to the document's.
    func server(for call: Call) throws(ConfigurationError) -> ServerAddress {
        if let own = call.ownServer {
            return try own.address(configuration.serverVariables, relativeTo: server, isBaseGiven: parts.isServerGiven)
        }
        guard let server else {
            throw ConfigurationError(code: .missingServer, message: "The document names no server: pass `serverURL:`.")
        }
        return server
    }

    /// Makes a call and reads its JSON result.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    @inlinable
    public func send<T: JSONDecodable>(_ call: Call) async throws -> T {
        try await response(to: call).json()
    }

    /// Makes a call without a result.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    public func send(_ call: Call) async throws {
        _ = try await response(to: call)
    }

    /// Makes a call whose result is text.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    public func sendForText(_ call: Call) async throws -> String {
        try await response(to: call).text()
    }

    /// Makes a call whose result is what the head of the response says.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    public func sendForMetadata(_ call: Call) async throws -> ResponseMetadata {
        try await response(to: call).metadata
    }

    /// Makes a call, repeating it where that is safe, and gives its response if that is a success.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - streams: Whether the body may still be to come, for ``APIResponse/stream()``.
    /// - Throws: ``APIError`` or `CancellationError`.
    public func response(to call: Call, streams: Bool = false) async throws -> APIResponse {
        if let turn = PageTurn.current, turn.isTaken(by: call) {
            return try await turn.response(to: call, of: self, streams: streams)
        }
        return try await Exchange(core: self, call: call, streamsResponse: streams).run()
    }
}

extension ClientCore: Redacted {
    /// The server and the names of the security schemes that have a credential.
    public var description: String {
        "ClientCore(\(server.map { "\($0), " } ?? "")\(credentials))"
    }

    /// Shows no secrets.
    public var customMirror: Mirror {
        Mirror(self, children: ["core": description, "configuration": configuration])
    }
}
