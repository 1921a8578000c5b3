import Synchronization
import Testing

@testable import ClientRuntime

@Suite struct InterceptorTests {
    private struct Noting: Interceptor {
        let name: String
        let notes: Recorder<String>

        func call(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            notes.append("\(name) call \(request.operation ?? "-") \(request.attempt)")
            let response = try await next(request)
            notes.append("\(name) answered \(response.head.status.code)")
            return response
        }

        func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            notes.append("\(name) attempt \(request.attempt)")
            let response = try await next(request)
            notes.append("\(name) received \(response.head.status.code)")
            return response
        }
    }

    private struct AroundCall: Interceptor {
        let body: @Sendable (TransportRequest, Next) async throws -> TransportResponse

        func call(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            try await body(request, next)
        }
    }

    private struct AroundAttempt: Interceptor {
        let body: @Sendable (TransportRequest, Next) async throws -> TransportResponse

        func attempt(_ request: TransportRequest, next: @escaping Next) async throws -> TransportResponse {
            try await body(request, next)
        }
    }

    private struct Odd: Error {}

    @Test func theFirstIsTheOutermost() async throws {
        let notes = Recorder<String>()
        let transport = InMemoryTransport(responses: [.status(.badGateway), .json("{}")])
        let client = try TestClient(
            configuration: .init(interceptors: [Noting(name: "a", notes: notes)]), transport: transport)
        _ = try await client.with(interceptors: [Noting(name: "b", notes: notes)]).view()
        #expect(
            notes.values == [
                "a call viewPet 0", "b call viewPet 0", "a attempt 1", "b attempt 1", "b received 502",
                "a received 502",
                "a attempt 2", "b attempt 2", "b received 200", "a received 200", "b answered 200", "a answered 200",
            ])
    }

    @Test func itSeesWhatTheCallIs() async throws {
        let seen = Recorder<TransportRequest>()
        let client = try TestClient(transport: InMemoryTransport(json: "{}"))
            .with(interceptors: [
                AroundCall { request, next in
                    seen.append(request)
                    return try await next(request)
                },
                AroundAttempt { request, next in
                    seen.append(request)
                    return try await next(request)
                },
            ])
        try await client.core.send(
            Call("viewPet", .get, "/pets/\(7)", template: "/pets/{petId}", tags: ["Pets", "Animals"]))
        try #require(seen.values.count == 2)
        for request in seen.values {
            #expect(request.operation == "viewPet")
            #expect(request.tags == ["Pets", "Animals"])
            #expect(request.pathTemplate == "/pets/{petId}")
            #expect(request.head.path == "/v1/pets/7")
        }
        #expect(seen.values.map(\.attempt) == [0, 1])
        #expect(seen.values.map { $0.head.headerFields[.authorization] } == [nil, "Bearer s3cret-token"])
    }

    @Test func anOperationMayHaveOneTag() async throws {
        let seen = Recorder<TransportRequest>()
        let client = try TestClient(transport: InMemoryTransport(json: "{}"))
            .with(interceptors: [
                AroundCall { request, next in
                    seen.append(request)
                    return try await next(request)
                }
            ])
        try await client.core.send(Call("listPets", .get, "/pets", tag: "Pets"))
        try await client.core.send(Call("viewPet", .get, "/pets/\(7)", template: "/pets/{petId}", tag: "Pets"))
        #expect(seen.values.map(\.tags) == [["Pets"], ["Pets"]])
        #expect(seen.values.map(\.pathTemplate) == ["/pets", "/pets/{petId}"])
    }

    @Test func itMayChangeBoth() async throws {
        let transport = InMemoryTransport(json: #"{"name":"Rex"}"#)
        let name = try #require(HTTPField.Name("X-Signature"))
        let client = try TestClient(transport: transport)
            .with(interceptors: [
                AroundAttempt { request, next in
                    var request = request
                    request.head.headerFields[name] = "\(request.body?.count ?? 0)"
                    var response = try await next(request)
                    response.body = Array(#"{"name":"Max"}"#.utf8)
                    return response
                }
            ])
        #expect(try await client.create()["name"]?.string == "Max")
        #expect(transport.requests.first?.head.headerFields[name] == "14")
    }

    @Test func whatIsAnsweredHereIsJudgedAsAnyResponse() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
        let attempts = client.with(interceptors: [AroundAttempt { _, _ in .status(.serviceUnavailable) }])
        #expect(try await apiError { _ = try await attempts.view() }.attempts == 3)
        let calls = client.with(interceptors: [AroundCall { _, _ in .json("1", status: .conflict) }])
        let error = try await apiError { _ = try await calls.view() }
        #expect(error.status == .conflict)
        #expect(error.attempts == 0)
        #expect(transport.requests.isEmpty)
    }

    @Test func aCallIsMendedByWhatStandsAroundIt() async throws {
        let client = try TestClient(transport: InMemoryTransport(responses: [.status(.notFound)]))
            .with(interceptors: [
                AroundCall { request, next in
                    let response = try await next(request)
                    return response.head.status == .notFound ? .json(#"{"name":"nobody"}"#) : response
                }
            ])
        let (pet, response) = try await client.withResponse { try await $0.view() }
        #expect(pet["name"]?.string == "nobody")
        #expect(response.status == .ok)
        #expect(response.attempts == 1)
    }

    @Test func errorsAreSeenAsTheyAre() async throws {
        let seen = Recorder<String>()
        let failing = InMemoryTransport { _ in throw TransportError(.notSent, message: "no route") }
        let client = try TestClient(transport: failing)
            .with(interceptors: [
                AroundCall { request, next in
                    do { return try await next(request) } catch let error as APIError {
                        seen.append("\(error.code) after \(error.attempts)")
                        throw error
                    }
                },
                AroundAttempt { request, next in
                    do { return try await next(request) } catch let error as TransportError {
                        seen.append("\(error.kind)")
                        throw error
                    }
                },
            ])
        let error = try await apiError { _ = try await client.view() }
        #expect(error.code == .transport)
        #expect(seen.values == ["notSent", "notSent", "notSent", "transport after 3"])
    }

    @Test func whatItThrowsEndsTheCall() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
        let interceptors: [any Interceptor] = [
            AroundCall { _, _ in throw Odd() }, AroundAttempt { _, _ in throw Odd() },
        ]
        for interceptor in interceptors {
            let error = try await apiError { _ = try await client.with(interceptors: [interceptor]).view() }
            #expect(error.code == .interceptor)
            #expect(error.underlying is Odd)
            #expect(!error.isSafeToRetry)
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func whatItThrowsShowsNoSecret() async throws {
        struct Telling: Error, CustomStringConvertible {
            let description = "sent s3cret-token"
        }
        let client = try TestClient(transport: InMemoryTransport(json: "{}"))
            .with(interceptors: [AroundAttempt { _, _ in throw Telling() }])
        let error = try await apiError { _ = try await client.view() }
        #expect(!dumped(error).contains("s3cret-token"))
        #expect(error.message == "sent [redacted]")
    }

    @Test func cancellationStaysWhatItIs() async throws {
        let client = try TestClient(transport: InMemoryTransport(json: "{}"))
            .with(interceptors: [AroundCall { _, _ in throw CancellationError() }])
        await #expect(throws: CancellationError.self) { _ = try await client.view() }
    }

    @Test func aCallThatIsTurnedElsewhereHasNoCredentials() async throws {
        let transport = InMemoryTransport(json: "{}")
        let client = try TestClient(transport: transport)
            .with(interceptors: [
                AroundCall { request, next in
                    var request = request
                    request.head.authority = "other.test"
                    return try await next(request)
                }
            ])
        _ = try await client.view()
        #expect(transport.requests.first?.head.authority == "other.test")
        #expect(transport.requests.first?.head.headerFields[.authorization] == nil)
    }

    @Test func streamsPassThrough() async throws {
        let transport = InMemoryTransport { _ in
            .stream(ByteStream([[1, 2], [3]].stream), contentType: "application/octet-stream")
        }
        let client = try TestClient(transport: transport)
            .with(interceptors: [
                AroundAttempt { request, next in
                    var response = try await next(request)
                    guard case .stream(let stream) = response.content else { throw Odd() }
                    response.content = .stream(ByteStream(stream.map { $0.map { $0 + 1 } }))
                    return response
                }
            ])
        let stream = try await client.core.sendForStream(Call("download", .get, "/file"))
        #expect(try await stream.collect(upTo: 10) == [2, 3, 4])
    }
}

extension [[UInt8]] {
    fileprivate var stream: AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            forEach { continuation.yield($0) }
            continuation.finish()
        }
    }
}
