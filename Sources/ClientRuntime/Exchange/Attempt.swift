import HTTPTypes

/// One attempt of a call: the interceptors around it, the transport, and what its response is.
struct Attempt {
    let core: ClientCore
    let call: Call
    /// Whether the response is wanted as soon as its head is there.
    let streamsResponse: Bool
    /// From 1.
    var number = 0
    /// How long it may take; nil for as long as the configuration says.
    var timeLimit: Duration?
    /// When the call as a whole has to have its response; nil for whenever that may be.
    var deadline: ContinuousClock.Instant?
    /// What errors must not show, beside the client's credentials.
    var secrets: [String] = []

    private var failures: FailureReport {
        FailureReport(core: core, call: call, attempts: number, secrets: secrets, timeLimit: timeLimit)
    }

    /// Makes the attempt.
    ///
    /// - Throws: `CancellationError` only.
    func made(_ request: TransportRequest) async throws -> Arrival {
        let start = ContinuousClock.now
        let arrival: Arrival
        do {
            let received =
                if core.configuration.interceptors.isEmpty {
                    try await sent(request)
                } else {
                    try await core.configuration.interceptors.aroundAttempts(sentForInterceptors)(request)
                }
            arrival = try await judged(received, since: start)
        } catch {
            arrival = .loss(try failure(of: error))
        }
        if let logger = core.configuration.logger {
            CallLog(logger: logger, core: core, call: call, secrets: secrets).note(arrival, request, .now - start)
        }
        return arrival
    }

    /// The error that something thrown on the way means for the caller.
    ///
    /// - Throws: `CancellationError`.
    func failure(of error: any Error) throws -> APIError {
        if error is CancellationError || Task.isCancelled { throw CancellationError() }
        if let error = error as? APIError { return error }
        // Without interceptors, it is the transport that threw it.
        if error is TransportError || core.configuration.interceptors.isEmpty { return failures.noResponse(error) }
        return failures.intercepted(error)
    }

    // MARK: The transport

    private func sent(_ request: TransportRequest) async throws -> TransportResponse {
        guard let limiter = core.limiter else { return try await sentNow(request) }
        return try await limiter.run(until: deadline) { try await sentNow(request) }
    }

    private func sentNow(_ request: TransportRequest) async throws -> TransportResponse {
        let transport = core.transport
        var request = request
        if let deadline {
            request.timeout = max(.zero, min(request.timeout, ContinuousClock.now.duration(to: deadline)))
        }
        if transport.keepsTimeLimit { return try await transport.send(request) }
        guard let response = try await request.withinTimeLimit({ try await transport.send($0) }) else {
            throw TransportError(.timeout(wasSent: true), message: "the time was up")
        }
        return response
    }

    /// Whatever the transport throws is one of its errors, told from those of interceptors.
    private func sentForInterceptors(_ request: TransportRequest) async throws -> TransportResponse {
        do {
            return try await sent(request)
        } catch {
            if error is CancellationError || error is TransportError { throw error }
            throw TransportError(.unknown, message: "\(error)", underlying: error)
        }
    }

    // MARK: The response

    /// What a response is for the call.
    ///
    /// - Throws: What reading its body throws.
    func judged(_ received: TransportResponse, since start: ContinuousClock.Instant? = nil) async throws -> Arrival {
        var response = APIResponse(
            status: received.head.status, headers: received.head.headerFields, body: received.body,
            failures: failures)
        if let start, !streamsResponse {
            response.deadline = start + min(core.configuration.timeout, longestDuration)
        }
        if case .stream(let stream) = received.content { response = try await prepared(response, stream) }
        return checked(response)
    }

    /// Leaves the stream of a success as it is where one is wanted, and collects every other; of an error, as much of the
    /// body as there is will do.
    private func prepared(_ received: APIResponse, _ stream: ByteStream) async throws -> APIResponse {
        var response = received
        response.arriving = stream.idleLimit(core.configuration.idleTimeout)
        let isSuccess = call.isSuccess(response.status)
        let isStream = streamsResponse && isSuccess && !mayBeRejection(response)
        return isStream ? response : try await response.collected(allOfIt: isSuccess)
    }

    private func checked(_ response: APIResponse) -> Arrival {
        core.recorder?.record(response.metadata)
        // What is wanted as a stream may come in one piece, and has no limit then either.
        if !streamsResponse, response.body.count > max(0, core.configuration.maximumResponseBytes) {
            return .loss(failures.tooLarge(status: response.status, headers: response.headers))
        }
        guard call.isSuccess(response.status) else { return .refusal(response, failures.status(response)) }
        if !streamsResponse || mayBeRejection(response), let rejection = response.rejection {
            return .refusal(response, rejection)
        }
        return .success(response)
    }

    /// Whether JSON came to a call whose JSON may say that it did not succeed.
    private func mayBeRejection(_ response: APIResponse) -> Bool {
        guard call.envelopeKey != nil else { return false }
        let type = ContentType(response.headers[.contentType])
        return type.isJSON && type.essence != "application/stream+json"
    }
}
