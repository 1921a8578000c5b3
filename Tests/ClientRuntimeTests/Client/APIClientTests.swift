import Testing

@testable import ClientRuntime

@Suite struct APIClientTests {
    @Test func derivedClientsHaveOtherOptions() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(configuration: .init(headers: ["X-A": "1", "X-B": "1"]), transport: transport)
        let derived = client.with(timeout: .seconds(5), retries: 0, headers: ["x-b": "2", "X-C": "3"])
        #expect(derived.core.configuration.timeout == .seconds(5))
        #expect(derived.core.configuration.retries == 0)
        #expect(derived.core.configuration.headers == ["X-A": "1", "x-b": "2", "X-C": "3"])
        #expect(client.core.configuration.timeout == .seconds(60))
        #expect(client.core.configuration.headers == ["X-A": "1", "X-B": "1"])
        #expect(client.with().core.configuration.retries == 2)
    }

    @Test func tellsTheLastResponse() async throws {
        let requestID = try #require(HTTPField.Name("Request-ID"))
        let transport = InMemoryTransport(responses: [
            .status(.badGateway), .json(#"{"name":"Rex"}"#, status: .accepted, headers: [requestID: "r1"]),
        ])
        let client = try TestClient(transport: transport)
        let (pet, response) = try await client.withResponse { try await $0.view() }
        #expect(pet["name"]?.string == "Rex")
        #expect(response.status == .accepted)
        #expect(response.requestID == "r1")
        #expect(response.attempts == 2)
    }

    @Test func tellsTheResponseBehindAnErrorToo() async throws {
        let client = try TestClient(transport: InMemoryTransport(json: "{}", status: .notFound))
        let (value, response) = try await client.withResponse { try? await $0.view() }
        #expect(value == nil)
        #expect(response.status == .notFound)
    }

    @Test func nestedClosuresTellBoth() async throws {
        let client = try TestClient(transport: InMemoryTransport(json: "{}", status: .created))
        let (inner, outer) = try await client.withResponse { client in
            try await client.withResponse { try await $0.view() }.1
        }
        #expect(inner.status == .created)
        #expect(outer.status == .created)
    }

    @Test func saysWhenThereWasNoCall() async throws {
        let client = try TestClient(transport: InMemoryTransport(json: "{}"))
        let error = try await apiError { _ = try await client.withResponse { _ in 1 } }
        #expect(error.code == .noResponse)
    }

    @Test @MainActor func closuresKeepTheirActor() async throws {
        var names: [String] = []
        let client = try TestClient(transport: InMemoryTransport(json: #"{"name":"Rex"}"#))
        let (_, response) = try await client.withResponse { client in
            names.append(try await client.view()["name"]?.string ?? "")
        }
        #expect(names == ["Rex"])
        #expect(response.attempts == 1)
    }
}
