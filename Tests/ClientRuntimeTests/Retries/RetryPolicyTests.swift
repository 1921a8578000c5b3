import Testing

@testable import ClientRuntime

@Suite struct RetryPolicyTests {
    private func answering(_ responses: TransportResponse...) -> InMemoryTransport {
        InMemoryTransport(responses: responses)
    }

    private func failing(_ kind: TransportError.Kind) -> InMemoryTransport {
        InMemoryTransport { _ in throw TransportError(kind, message: "no route") }
    }

    @Test(arguments: [408, 429, 500, 502, 503, 504])
    func repeatableCallsAreRepeated(_ code: Int) async throws {
        let transport = answering(.status(.init(code: code)), .json(#"{"name":"Rex"}"#))
        let client = try TestClient(transport: transport)
        #expect(try await client.view()["name"]?.string == "Rex")
        #expect(transport.requests.count == 2)
    }

    @Test(arguments: [(408, 1), (429, 3), (500, 1), (502, 1), (503, 1), (504, 1), (400, 1), (409, 1), (302, 1)])
    func othersAreRepeatedOnlyWhenTheServerRefused(_ code: Int, _ attempts: Int) async throws {
        let transport = answering(.status(.init(code: code)))
        let client = try TestClient(transport: transport)
        let error = try await apiError { _ = try await client.create() }
        #expect(error.code == .status)
        #expect(error.status?.code == code)
        #expect(error.attempts == attempts)
        #expect(error.outcome == .answered)
        #expect(error.isSafeToRetry == (attempts > 1))
        #expect(transport.requests.count == attempts)
    }

    @Test func aCallSaidToBeRepeatableIs() async throws {
        let transport = answering(.status(.badGateway), .json("1"))
        let client = try TestClient(transport: transport)
        let value: Int = try await client.core.send(Call("searchPets", .post, "/search").repeatable())
        #expect(value == 1)
    }

    /// RFC 9110 section 9.2.2; QUERY is safe by its definition.
    @Test(arguments: [
        ("GET", true), ("HEAD", true), ("OPTIONS", true), ("TRACE", true), ("PUT", true), ("DELETE", true),
        ("QUERY", true), ("POST", false), ("PATCH", false), ("CONNECT", false), ("COPY", false), ("query", false),
    ])
    func whichMethodsAreRepeated(_ method: String, _ isRepeated: Bool) async throws {
        let transport = answering(.status(.badGateway), .json("1"))
        let client = try TestClient(transport: transport)
        let call = Call("op", try #require(HTTPRequest.Method(method)), "/a")
        if isRepeated {
            try await client.core.send(call)
        } else {
            #expect(try await apiError { try await client.core.send(call) }.status == .badGateway)
        }
        #expect(transport.requests.count == (isRepeated ? 2 : 1))
    }

    @Test func unavailableWithRetryAfterIsRepeatedWhateverTheMethod() async throws {
        let sleeps = Recorder<Duration>()
        let transport = answering(.status(.serviceUnavailable, headers: [.retryAfter: "7"]), .json("{}"))
        _ = try await TestClient(sleeps: sleeps, transport: transport).create()
        #expect(sleeps.values == [.seconds(7)])
    }

    @Test func aLongRetryAfterIsLeftToTheCaller() async throws {
        let sleeps = Recorder<Duration>()
        let transport = answering(.status(.tooManyRequests, headers: [.retryAfter: "31"]))
        let client = try TestClient(sleeps: sleeps, transport: transport)
        let error = try await apiError { _ = try await client.view() }
        #expect(error.retryAfter == .seconds(31))
        #expect(error.isSafeToRetry)
        #expect(error.attempts == 1)
        #expect(sleeps.values.isEmpty)
    }

    @Test func retryAfterMayBeADate() async throws {
        let sleeps = Recorder<Duration>()
        // 1,700,000,000 is 22:13:20 that day.
        let date = "Tue, 14 Nov 2023 22:13:30 GMT"
        let transport = answering(.status(.tooManyRequests, headers: [.retryAfter: date]), .json("{}"))
        _ = try await TestClient(sleeps: sleeps, transport: transport).view()
        #expect(sleeps.values == [.seconds(10)])
    }

    @Test func waitsLongerEachTimeUpToALimit() async throws {
        let sleeps = Recorder<Duration>()
        let client = try TestClient(
            configuration: .init(retries: 7), sleeps: sleeps, transport: answering(.status(.badGateway)))
        let error = try await apiError { _ = try await client.view() }
        #expect(error.attempts == 8)
        #expect(sleeps.values == [200, 400, 800, 1600, 3200, 5000, 5000].map { Duration.milliseconds($0) })
        let backoff = RetryPolicy.Backoff()
        #expect(backoff.delay(afterAttempt: 2, random: 0.25) == .milliseconds(100))
        #expect(backoff.delay(afterAttempt: 1, random: 0) == .zero)
    }

    @Test(arguments: [
        (TransportError.Kind.notSent, 3, 3, APIError.Outcome.notSent, APIError.Code.transport),
        (.unknown, 3, 1, .unknown, .transport), (.timeout(wasSent: true), 3, 1, .unknown, .timeout),
        (.timeout(wasSent: false), 3, 3, .notSent, .timeout), (.responseTooLarge, 1, 1, .answered, .responseTooLarge),
    ])
    func failuresOfTheTransport(
        _ kind: TransportError.Kind,
        _ viewAttempts: Int,
        _ createAttempts: Int,
        _ outcome: APIError.Outcome,
        _ code: APIError.Code
    ) async throws {
        let client = try TestClient(transport: failing(kind))
        let view = try await apiError { _ = try await client.view() }
        #expect(view.attempts == viewAttempts)
        #expect(view.isSafeToRetry == (viewAttempts > 1))
        #expect(view.outcome == outcome)
        #expect(view.code == code)
        let create = try await apiError { _ = try await client.create() }
        #expect(create.attempts == createAttempts)
        #expect(create.isSafeToRetry == (createAttempts > 1))
        #expect(create.outcome == outcome)
        #expect(create.status == nil)
    }

    @Test func errorsOfUnknownTypesMayHaveArrived() async throws {
        struct Odd: Error {}
        let client = try TestClient(transport: InMemoryTransport { _ in throw Odd() })
        let error = try await apiError { _ = try await client.create() }
        #expect(error.outcome == .unknown)
        #expect(error.underlying is Odd)
        #expect(error.attempts == 1)
    }

    @Test func retriesCanBeTurnedOff() async throws {
        for retries in [0, -1] {
            let transport = answering(.status(.badGateway))
            let client = try TestClient(transport: transport).with(retries: retries)
            _ = try await apiError { _ = try await client.view() }
            #expect(transport.requests.count == 1)
        }
    }

    @Test func aTransportThatKeepsTheLimitIsNotWatched() async throws {
        struct Keeping: ClientTransport {
            var keepsTimeLimit: Bool { true }

            func send(_ request: TransportRequest) async throws -> TransportResponse {
                // Longer than the limit, but it is the transport's to keep.
                try await Task.sleep(for: request.timeout * 3)
                return .json("{}")
            }
        }
        let client = try TestClient(configuration: .init(timeout: .milliseconds(1), retries: 0), transport: Keeping())
        #expect(try await client.view() == [:])
    }

    @Test func theTimeLimitHoldsForEveryTransport() async throws {
        let transport = InMemoryTransport { _ in
            try await Task.sleep(for: .seconds(3600))
            return .json("{}")
        }
        let client = try TestClient(configuration: .init(timeout: .milliseconds(1), retries: 0), transport: transport)
        let error = try await apiError { _ = try await client.view() }
        #expect(error.code == .timeout)
        #expect(error.outcome == .unknown)
        #expect(error.isSafeToRetry)
    }

    @Test(arguments: [
        (RetryPolicy.Backoff(first: .seconds(1), factor: 3, maximum: .seconds(5)), [1, 3, 5, 5]),
        (.init(first: .seconds(9), factor: 3, maximum: .seconds(5)), [5, 5, 5, 5]),
        (.init(first: .seconds(1), factor: 0, maximum: .seconds(5)), [1, 1, 1, 1]),
        (.init(first: .seconds(1), factor: .nan, maximum: .seconds(5)), [1, 1, 1, 1]),
        (.init(first: .seconds(1), factor: .infinity, maximum: .seconds(5)), [1, 5, 5, 5]),
        (.init(first: .seconds(-1), factor: 2, maximum: .seconds(5)), [0, 0, 0, 0]),
    ])
    func backoffs(_ backoff: RetryPolicy.Backoff, _ seconds: [Int]) {
        #expect((1...4).map { backoff.delay(afterAttempt: $0, random: 1) } == seconds.map { .seconds($0) })
        #expect(backoff.delay(afterAttempt: .max, random: 1) <= .seconds(5))
    }

    @Test func thePolicySaysWhichStatuses() async throws {
        let transport = answering(.status(.init(code: 423)), .status(.badGateway), .json("{}"))
        let policy = RetryPolicy(statuses: [423])
        let client = try TestClient(configuration: .init(retry: policy), transport: transport)
        let error = try await apiError { _ = try await client.view() }
        #expect(error.status == .badGateway)
        #expect(error.attempts == 2)
        #expect(!error.isSafeToRetry)
    }

    @Test func lostResponsesCanBeLeftAlone() async throws {
        let client = try TestClient(transport: failing(.unknown)).with(retry: .init(retriesLostResponses: false))
        let error = try await apiError { _ = try await client.view() }
        #expect(error.attempts == 1)
        #expect(error.isSafeToRetry)
    }

    @Test func anOperationHasItsOwnPolicy() async throws {
        let transport = answering(.status(.badGateway))
        let client = try TestClient(
            configuration: .init(operationRetries: ["viewPet": .none]), transport: transport)
        #expect(try await apiError { _ = try await client.view() }.attempts == 1)
        #expect(try await apiError { try await client.core.send(Call("other", .get, "/a")) }.attempts == 3)
        // Who says so for a call means that call.
        let eager = client.with(retry: .init(maximumRetries: 4))
        #expect(try await apiError { _ = try await eager.view() }.attempts == 5)
    }

    @Test func theCallerCanSayThatACallIsRepeatable() async throws {
        let transport = answering(.status(.badGateway))
        let client = try TestClient(transport: transport)
        #expect(try await apiError { _ = try await client.with(repeatable: true).create() }.attempts == 3)
        #expect(try await apiError { _ = try await client.with(repeatable: false).view() }.attempts == 1)
    }

    @Test func noRetryThatEndsAfterTheDeadline() async throws {
        let sleeps = Recorder<Duration>()
        let transport = answering(.status(.tooManyRequests, headers: [.retryAfter: "20"]), .json("{}"))
        let client = try TestClient(sleeps: sleeps, transport: transport).with(retry: .init(deadline: .seconds(10)))
        let error = try await apiError { _ = try await client.view() }
        #expect(error.status == .tooManyRequests)
        #expect(sleeps.values.isEmpty)
    }

    @Test func theDeadlineEndsAnAttempt() async throws {
        let transport = InMemoryTransport { _ in
            try await Task.sleep(for: .seconds(3600))
            return .json("{}")
        }
        let client = try TestClient(transport: transport).with(retry: .init(deadline: .milliseconds(20)))
        let error = try await apiError { _ = try await client.view() }
        #expect(error.code == .timeout)
        #expect(error.attempts == 1)
        #expect(!error.message.contains("within 60.0 seconds"))
    }
}
