import HTTPTypes
import Logging
import Safeguards

/// One call, from its request to the response that counts.
struct Exchange {
    let core: ClientCore
    let call: Call
    /// Whether the response is wanted as soon as its head is there.
    var streamsResponse = false

    /// Sends the call, and repeats it as long as that is safe, useful and allowed: never once the head of a success is
    /// there, and only if its body can be sent again.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    func run() async throws -> APIResponse {
        let request = try RequestBuilder(core: core, call: call).request(streamsResponse: streamsResponse)
        var attempt = 0
        while true {
            attempt += 1
            try Task.checkCancellation()
            let response = try await attemptOnce(request, attempt)
            let error: APIError
            switch response {
            case .success(let response): return response
            case .failure(let failure): error = failure
            }
            guard attempt <= core.configuration.retries, error.isSafeToRetry,
                let delay = RetryPolicy.delay(
                    afterAttempt: attempt, retryAfter: error.retryAfter, random: core.pacing.random())
            else { throw error }
            try await core.pacing.sleep(delay)
        }
    }

    /// - Throws: `CancellationError` only.
    private func attemptOnce(
        _ request: TransportRequest,
        _ attempt: Int
    ) async throws -> Result<APIResponse, APIError> {
        let clock = ContinuousClock()
        let start = clock.now
        let transport = core.transport
        let failures = FailureReport(core: core, call: call, attempts: attempt)
        let result: Result<APIResponse, APIError>
        do {
            let received =
                if transport.keepsTimeLimit {
                    try await transport.send(request) as TransportResponse?
                } else {
                    try await request.withinTimeLimit { try await transport.send($0) }
                }
            if let received {
                var response = APIResponse(
                    status: received.head.status, headers: received.head.headerFields, body: received.body,
                    failures: failures)
                if case .stream(let stream) = received.content { response = try await prepare(response, stream) }
                result = check(response)
            } else {
                result = .failure(failures.timeout(after: request.timeout))
            }
        } catch {
            if error is CancellationError || Task.isCancelled { throw CancellationError() }
            result = .failure(failures.noResponse(error))
        }
        log(result, attempt, clock.now - start)
        return result
    }

    /// Leaves the stream of a success as it is where one is wanted, and collects every other; of an error, as much of the
    /// body as there is will do.
    private func prepare(_ received: APIResponse, _ stream: ByteStream) async throws -> APIResponse {
        var response = received
        response.arriving = stream.idleLimit(core.configuration.idleTimeout)
        let isSuccess = call.isSuccess(response.status)
        return streamsResponse && isSuccess ? response : try await response.collected(allOfIt: isSuccess)
    }

    private func check(_ response: APIResponse) -> Result<APIResponse, APIError> {
        let failures = response.failures
        core.recorder?.record(response.metadata)
        // What is wanted as a stream may come in one piece, and has no limit then either.
        if !streamsResponse, response.body.count > max(0, core.configuration.maximumResponseBytes) {
            return .failure(failures.tooLarge(status: response.status, headers: response.headers))
        }
        guard call.isSuccess(response.status) else { return .failure(failures.status(response)) }
        // What is wanted as a stream is looked at once it is collected.
        if !streamsResponse, let rejection = response.rejection { return .failure(rejection) }
        return .success(response)
    }

    private func log(_ result: Result<APIResponse, APIError>, _ attempt: Int, _ duration: Duration) {
        guard let logger = core.configuration.logger else { return }
        let outcome =
            switch result {
            case .success(let response): "\(response.status.code)"
            case .failure(let error): error.status.map { "\($0.code)" } ?? error.code.rawValue
            }
        logger.debug(
            "API call",
            metadata: [
                "operation": "\(VisibleLine.of(call.operation, limit: 200))",
                "method": "\(call.method)",
                "status": "\(outcome)",
                "duration": "\(duration)",
                "attempt": "\(attempt)",
            ])
    }
}
