import AsyncHTTPClientTransport
import ClientOAuth
import Synchronization
import Testing

/// A client as it is generated.
struct PetsClient: APIClient {
    let core: ClientCore

    init(core: ClientCore) { self.core = core }

    init(
        oauth: OAuthGrant<OAuthScope>, flows: OAuthFlows = OAuthFlows(clientCredentials: .init(tokenURL: "/token")),
        serverURL: URL? = nil, configuration: ClientConfiguration = .init(),
        transport: any ClientTransport = AsyncHTTPClientTransport.shared
    ) throws(ConfigurationError) {
        core = try ClientCore(
            serverURL: serverURL, defaultServer: "https://api.test/v1",
            credentials: [
                .oauth(
                    "petsAuth", oauth, flows: flows, serverURL: serverURL, defaultServer: "https://api.test/v1",
                    configuration: configuration, transport: transport)
            ], security: [["petsAuth"]], configuration: configuration, transport: transport)
    }

    func view() async throws -> JSONValue { try await core.send(Call("viewPet", .get, "/pets/1")) }

    struct OAuthScope: OpenEnum {
        var rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static let readPets = Self(rawValue: "read:pets")
        static let writePets = Self(rawValue: "write:pets")
        static let knownCases: [Self] = [.readPets, .writePets]
    }
}

/// Collects values from concurrent code.
final class Recorder<Value: Sendable>: Sendable {
    private let storage = Mutex<[Value]>([])

    var values: [Value] { storage.withLock { $0 } }

    func append(_ value: Value) { storage.withLock { $0.append(value) } }
}

/// Holds up whoever passes while it is closed.
final class Gate: Sendable {
    private let state = Mutex((arrivals: 0, isOpen: false))

    /// Waits until the gate is open, whatever becomes of the task.
    func pass() async {
        state.withLock { $0.arrivals += 1 }
        while !state.withLock({ $0.isOpen }) { await Task.yield() }
    }

    func open() { state.withLock { $0.isOpen = true } }

    /// Waits until so many have arrived.
    func arrivals(_ count: Int) async {
        while state.withLock({ $0.arrivals }) < count { await Task.yield() }
    }
}

extension TransportRequest {
    /// What a token endpoint is sent, without the secrets' header.
    var form: String { String(decoding: body ?? [], as: UTF8.self) }
}

/// What a token endpoint answers.
func tokens(_ access: String, refresh: String? = nil, expires: String? = nil) -> String {
    let members = [
        "\"access_token\":\"\(access)\"", "\"token_type\":\"bearer\"", refresh.map { "\"refresh_token\":\"\($0)\"" },
        expires.map { "\"expires_in\":\($0)" },
    ]
    return "{\(members.compactMap(\.self).joined(separator: ","))}"
}

func dumped(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return "\(text) \(String(reflecting: value)) \(String(describing: value)) \(Mirror(reflecting: value).children)"
}

/// The OAuth error that a call, or a provider, ends with.
func oauthError(
    sourceLocation: SourceLocation = #_sourceLocation, _ operation: () async throws -> Void
) async throws -> OAuthError {
    var thrown: (any Error)?
    do { try await operation() } catch { thrown = (error as? APIError)?.underlying ?? error }
    return try #require(thrown as? OAuthError, "\(thrown as Any)", sourceLocation: sourceLocation)
}
