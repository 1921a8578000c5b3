/// Sends one HTTP request and receives its response.
///
/// The body of a request is sent as it comes (``RequestBody``). The body of a response is collected, or, where
/// ``TransportRequest/streamsResponse`` says so, handed over to be read while it arrives (``ByteStream``): what a
/// transport gives there in one piece is taken too.
///
/// A transport knows nothing of retries, credentials or error bodies: it makes one attempt. It does not follow
/// redirects and answers every status alike.
public protocol ClientTransport: Sendable {
    /// Makes one attempt.
    ///
    /// A transport reacts to the cancellation of its task: the runtime cancels it when the time of the request is up,
    /// unless ``keepsTimeLimit`` says that the transport sees to that. A stream that is left ends its transfer; how long
    /// its reader may wait for a chunk, the runtime sees to.
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
