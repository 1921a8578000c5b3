/// Sends one HTTP request and receives its whole response.
///
/// A transport knows nothing of retries, credentials or error bodies: it makes one attempt. It does not follow
/// redirects and answers every status alike.
public protocol ClientTransport: Sendable {
    /// Makes one attempt.
    ///
    /// A transport reacts to the cancellation of its task: the runtime cancels it when ``TransportRequest/timeout`` has
    /// passed, unless ``keepsTimeLimit`` says that the transport sees to that.
    ///
    /// - Throws: ``TransportError``, or `CancellationError` when the task was cancelled. Any other error counts as
    ///   ``TransportError/Kind/unknown``.
    func send(_ request: TransportRequest) async throws -> TransportResponse

    /// Whether ``send(_:)`` itself gives up when the time is up, so that the runtime need not watch it.
    var keepsTimeLimit: Bool { get }
}

extension ClientTransport {
    /// False: the runtime watches the time.
    public var keepsTimeLimit: Bool { false }
}
