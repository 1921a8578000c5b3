import Synchronization
import Testing

@testable import ClientRuntime

/// A core over an in-memory transport, with time and chance in the test's hands.
struct TestClient: APIClient {
    let core: ClientCore

    /// Time does not pass for the budget of retries.
    private static let start = ContinuousClock.now

    init(core: ClientCore) { self.core = core }

    init(
        serverURL: URL? = nil,
        server: String? = "https://api.test/v1",
        credentials: [SecurityCredential] = [.bearer("bearerAuth", token: "s3cret-token")],
        security: [[String]] = [["bearerAuth"]],
        configuration: ClientConfiguration = .init(),
        environment: [String: String] = [:],
        sleeps: Recorder<Duration> = .init(),
        random: Double = 1,
        now: Date = Date(timeIntervalSince1970: 1_700_000_000),
        transport: any ClientTransport
    ) throws(ConfigurationError) {
        core = try ClientCore(
            serverURL: serverURL, defaultServer: server.map { ServerTemplate($0) },
            serverVariables: configuration.serverVariables.mapValues { _ in [] }, credentials: credentials,
            security: security, configuration: configuration, transport: transport,
            pacing: Pacing(
                sleep: { duration in
                    try Task.checkCancellation()
                    sleeps.append(duration)
                },
                random: { random }, now: { now }, instant: { Self.start }),
            environment: { environment[$0] })
    }

    func view(_ id: String = "1") async throws -> JSONValue {
        try await core.send(Call("viewPet", .get, "/pets/\(id)"))
    }

    func create(_ body: JSONValue = ["name": "Rex"]) async throws -> JSONValue {
        try await core.send(Call("createPet", .post, "/pets").body(body))
    }
}

/// Collects values from concurrent code.
final class Recorder<Value: Sendable>: Sendable {
    private let storage = Mutex<[Value]>([])

    var values: [Value] { storage.withLock { $0 } }

    func append(_ value: Value) { storage.withLock { $0.append(value) } }

    func removeAll() { storage.withLock { $0 = [] } }
}

/// The error that `operation` throws.
func apiError(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ operation: () async throws -> Void
) async throws -> APIError {
    var thrown: APIError?
    do {
        try await operation()
    } catch let error as APIError {
        thrown = error
    }
    return try #require(thrown, "nothing was thrown", sourceLocation: sourceLocation)
}

/// The one request that sending `call` makes.
func request(_ call: Call, server: String = "https://api.test/v1", configuration: ClientConfiguration = .init())
    async throws -> TransportRequest
{
    let transport = InMemoryTransport(json: "{}")
    let client = try TestClient(server: server, configuration: configuration, transport: transport)
    try await client.core.send(call)
    try #require(transport.requests.count == 1)
    return transport.requests[0]
}

func path(_ call: Call, server: String = "https://api.test") async throws -> String? {
    try await request(call, server: server).head.path
}

func dumped(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return "\(text) \(String(reflecting: value)) \(String(describing: value)) \(Mirror(reflecting: value).children)"
}
