import Synchronization

/// The response that a stream reads since it was reconnected, for who cancels the stream from elsewhere.
final class ReopenedResponse: Sendable {
    private let state = Mutex<(response: ResponseStream?, isCancelled: Bool)>((nil, false))

    /// Ends the transfer, and whichever would come after it.
    func cancel() {
        let response = state.withLock { state in
            state.isCancelled = true
            return state.response
        }
        response?.cancel()
    }

    func checkCancellation() throws {
        if state.withLock({ $0.isCancelled }) { throw CancellationError() }
    }

    /// Keeps a response that was opened; cancels it if the stream was cancelled meanwhile.
    func take(_ response: ResponseStream) throws {
        state.withLock { $0.response = response }
        do { try checkCancellation() } catch {
            response.cancel()
            throw error
        }
    }
}
