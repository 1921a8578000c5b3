import HTTPTypes
import Synchronization

/// One call, from its request to the response that counts: the interceptors around it, its attempts, what is between them.
struct Exchange {
    let core: ClientCore
    let call: Call
    /// Whether the response is wanted as soon as its head is there.
    var streamsResponse = false

    private var interceptors: [any Interceptor] { core.configuration.interceptors }
    private var builder: RequestBuilder { RequestBuilder(core: core, call: call) }

    /// Sends the call, and repeats it as long as that is safe, useful and allowed: never once the head of a success is
    /// there, and only if its body can be sent again.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    func run() async throws -> APIResponse {
        let credentials = try builder.credentials()
        let request = try builder.request(streamsResponse: streamsResponse, credentials: credentials)
        core.budget.noteCall(at: core.pacing.instant())
        // What an interceptor turns elsewhere goes without credentials.
        let authentication = Authentication(builder, credentials, for: request)
        if interceptors.isEmpty { return try await attempts(request, authentication).arrival.get() }
        return try await intercepted(request, authentication).get()
    }

    // MARK: Interceptors around the call

    private func intercepted(_ request: TransportRequest, _ authentication: Authentication) async throws -> Arrival {
        let count = Mutex(0)
        let around = interceptors.aroundCalls { request in
            let (arrival, attempts) = try await attempts(request, authentication)
            count.withLock { $0 += attempts }
            switch arrival {
            case .success(let response), .refusal(let response, _): return response.received
            case .loss(let error): throw error
            }
        }
        var attempt = Attempt(core: core, call: call, streamsResponse: streamsResponse)
        do {
            let response = try await around(request)
            attempt.number = count.withLock { $0 }
            return try await attempt.judged(response)
        } catch {
            attempt.number = count.withLock { $0 }
            return .loss(try attempt.failure(of: error))
        }
    }

    // MARK: Attempts

    /// - Throws: ``APIError`` where there is no credential; `CancellationError`.
    private func attempts(
        _ request: TransportRequest, _ authentication: Authentication
    ) async throws -> (arrival: Arrival, attempts: Int) {
        let policy = core.retryPolicy(for: call)
        var authentication = authentication
        var attempt = Attempt(core: core, call: call, streamsResponse: streamsResponse)
        attempt.deadline = policy.deadline.map { ContinuousClock.now + min($0, longestDuration) }
        var retries = 0
        while true {
            attempt.number += 1
            try Task.checkCancellation()
            var current = try await authentication.authenticated(request)
            attempt.secrets = authentication.secrets
            current.attempt = attempt.number
            if let deadline = attempt.deadline {
                attempt.timeLimit = min(current.timeout, ContinuousClock.now.duration(to: deadline))
            }
            let arrival = try await attempt.made(current)
            if case .refusal(let response, _) = arrival, try await authentication.canRenew(after: response.received) {
                continue
            }
            if let error = arrival.error, error.status == .tooManyRequests, let wait = error.retryAfter {
                core.limiter?.pause(for: wait)
            }
            guard retries < policy.maximumRetries,
                let delay = policy.delay(after: arrival, retries: retries, random: core.pacing.random),
                attempt.deadline.map({ .now + delay < $0 }) ?? true,
                policy.budget.map({ core.budget.take($0, at: core.pacing.instant()) }) ?? true
            else { return (arrival, attempt.number) }
            retries += 1
            try await core.pacing.sleep(delay)
        }
    }
}
