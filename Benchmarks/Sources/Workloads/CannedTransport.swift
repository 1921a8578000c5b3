import ClientRuntime

/// Answers every request with the same bytes at once. Unlike `InMemoryTransport` it records nothing, so that a million
/// calls take no more memory than one.
struct CannedTransport: ClientTransport {
    let response: TransportResponse

    init(_ body: String) { response = .json(body) }

    func send(_ request: TransportRequest) async throws -> TransportResponse { response }
}
