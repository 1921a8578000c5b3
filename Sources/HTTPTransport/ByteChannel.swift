import Synchronization

/// Hands the chunks of a body from who receives them to who reads them.
///
/// One writer, one reader. The reader's waiting is what the limit counts: not the time it takes over a chunk.
package final class ByteChannel: Sendable {
    private struct State {
        var chunks: [[UInt8]] = []
        /// Where the first chunk stands that was not read yet.
        var next = 0
        var queuedBytes = 0
        var deliveredBytes = 0
        var end: End?
        var isLeft = false
        var reader: CheckedContinuation<[UInt8]?, any Error>?
        var waitsSince: ContinuousClock.Instant?
        var writers: [CheckedContinuation<Void, any Error>] = []
        var producer: Task<Void, Never>?
        var watch: Task<Void, Never>?
    }

    private enum End {
        case complete
        case failed(any Error)
    }

    /// What is done once the lock is open again.
    private typealias Effect = () -> Void

    /// How many bytes the body has; nil if that is not known.
    package let length: Int?
    private let state = Mutex(State())
    private let onRead: (@Sendable (_ queuedBytes: Int) -> Void)?
    private let onLeave: (@Sendable () -> Void)?

    /// - Parameters:
    ///   - onRead: Told how many bytes are left in the queue when the reader has taken a chunk.
    ///   - onLeave: Told that nobody reads any more, when the body has not ended yet.
    package init(
        length: Int?,
        onRead: (@Sendable (_ queuedBytes: Int) -> Void)? = nil,
        onLeave: (@Sendable () -> Void)? = nil
    ) {
        self.length = length
        self.onRead = onRead
        self.onLeave = onLeave
    }

    // MARK: Writing

    /// Adds a chunk.
    ///
    /// - Returns: How many bytes wait to be read; nil if nobody reads any more.
    @discardableResult
    package func push(_ chunk: [UInt8]) -> Int? {
        if chunk.isEmpty { return state.withLock { $0.isLeft ? nil : $0.queuedBytes } }
        let (queued, effect) = state.withLock { state -> (Int?, Effect?) in
            if state.isLeft || state.end != nil { return (nil, nil) }
            guard let reader = state.reader else {
                state.chunks.append(chunk)
                state.queuedBytes += chunk.count
                return (state.queuedBytes, nil)
            }
            state.reader = nil
            state.waitsSince = nil
            state.deliveredBytes += chunk.count
            return (0, { reader.resume(returning: chunk) })
        }
        effect?()
        return queued
    }

    /// Adds a chunk, and waits until it is taken.
    ///
    /// - Throws: `CancellationError` if nobody reads any more.
    package func send(_ chunk: [UInt8]) async throws {
        guard let queued = push(chunk) else { throw CancellationError() }
        if queued == 0 { return }
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let effect = state.withLock { state -> Effect? in
                if state.isLeft { return { continuation.resume(throwing: CancellationError()) } }
                if state.queuedBytes == 0 { return { continuation.resume() } }
                state.writers.append(continuation)
                return nil
            }
            effect?()
        }
    }

    /// Ends the body: complete, unless there is an error.
    package func finish(throwing error: (any Error)? = nil) {
        let effect = state.withLock { state -> Effect? in
            if state.isLeft || state.end != nil { return nil }
            state.end = error.map { .failed($0) } ?? .complete
            state.watch?.cancel()
            state.watch = nil
            guard let reader = state.reader else { return nil }
            state.reader = nil
            let result = ended(&state)
            return { reader.resume(with: result) }
        }
        effect?()
    }

    /// The task that writes; it is cancelled when nobody reads any more.
    package func attach(_ producer: Task<Void, Never>) {
        let isLeft = state.withLock { state in
            if !state.isLeft, state.end == nil { state.producer = producer }
            return state.isLeft
        }
        if isLeft { producer.cancel() }
    }

    // MARK: Reading

    /// The next chunk; nil at the end of the body.
    ///
    /// - Parameter idleLimit: How long to wait for one.
    /// - Throws: ``TransportError``; `CancellationError` when the task is cancelled.
    package func next(within idleLimit: Duration?) async throws -> [UInt8]? {
        if Task.isCancelled {
            leave()
            throw CancellationError()
        }
        defer { makeRoom() }
        if let result = state.withLock({ ready(&$0) }) { return try result.get() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in wait(continuation, within: idleLimit) }
        } onCancel: {
            leave()
        }
    }

    private func wait(_ continuation: CheckedContinuation<[UInt8]?, any Error>, within idleLimit: Duration?) {
        let result = state.withLock { state -> Result<[UInt8]?, any Error>? in
            if let result = ready(&state) { return result }
            // Two tasks that read at once are a mistake of theirs.
            guard state.reader == nil else {
                return .failure(TransportError(.alreadyRead, message: "the response is being read already"))
            }
            state.reader = continuation
            state.waitsSince = .now
            if let idleLimit, state.watch == nil { state.watch = watch(idleLimit) }
            return nil
        }
        if let result { continuation.resume(with: result) }
    }

    /// What can be told without waiting.
    private func ready(_ state: inout State) -> Result<[UInt8]?, any Error>? {
        if state.isLeft { return .failure(CancellationError()) }
        if state.next < state.chunks.count {
            let chunk = state.chunks[state.next]
            state.chunks[state.next] = []
            state.next += 1
            if state.next == state.chunks.count || state.next > 1_000 {
                state.chunks.removeFirst(state.next)
                state.next = 0
            }
            state.queuedBytes -= chunk.count
            state.deliveredBytes += chunk.count
            return .success(chunk)
        }
        return state.end == nil ? nil : ended(&state)
    }

    /// Lets the writer go on.
    private func makeRoom() {
        let (queued, writers) = state.withLock { state -> (Int, [CheckedContinuation<Void, any Error>]) in
            guard state.queuedBytes == 0 else { return (state.queuedBytes, []) }
            defer { state.writers = [] }
            return (0, state.writers)
        }
        for writer in writers { writer.resume() }
        onRead?(queued)
    }

    /// The end is told once; then there is nothing more.
    private func ended(_ state: inout State) -> Result<[UInt8]?, any Error> {
        let end = state.end
        state.end = .complete
        state.waitsSince = nil
        state.producer = nil
        let count = state.deliveredBytes
        switch end {
        case .failed(let error): return .failure(TransportError.interrupted(by: error, after: count, of: length))
        case .complete, nil:
            guard let length, count < length, !state.isLeft else { return .success(nil) }
            state.isLeft = true
            let cause = TransportError(.unknown, message: "the connection was closed")
            return .failure(TransportError.interrupted(by: cause, after: count, of: length))
        }
    }

    // MARK: Leaving

    /// Ends the transfer: nobody reads any more.
    package func leave() { leave(throwing: CancellationError()) }

    private func leave(throwing error: any Error) {
        let effect = state.withLock { state -> Effect? in leaving(&state, throwing: error) }
        effect?()
    }

    private func leaving(_ state: inout State, throwing error: any Error) -> Effect? {
        if state.isLeft { return nil }
        state.isLeft = true
        let (reader, writers, producer, watch, hasEnded) =
            (state.reader, state.writers, state.producer, state.watch, state.end != nil)
        (state.reader, state.writers, state.producer, state.watch, state.waitsSince) = (nil, [], nil, nil, nil)
        state.chunks = []
        state.next = 0
        state.queuedBytes = 0
        return { [onLeave] in
            if !hasEnded { onLeave?() }
            producer?.cancel()
            watch?.cancel()
            reader?.resume(throwing: error)
            for writer in writers { writer.resume(throwing: CancellationError()) }
        }
    }

    // MARK: The limit

    /// Wakes up when the reader may have waited too long, and looks.
    private func watch(_ limit: Duration) -> Task<Void, Never> {
        Task { [weak self] in
            while let wake = self?.wake(limit) {
                do { try await Task.sleep(until: wake, clock: .continuous) } catch { return }
            }
        }
    }

    /// When to look again; nil if there is nothing to watch any more.
    private func wake(_ limit: Duration) -> ContinuousClock.Instant? {
        let now = ContinuousClock.now
        let (wake, effect) = state.withLock { state -> (ContinuousClock.Instant?, Effect?) in
            if state.isLeft || state.end != nil { return (nil, nil) }
            let deadline = (state.waitsSince ?? now).advanced(by: limit)
            guard deadline <= now else { return (deadline, nil) }
            let error = TransportError.idle(limit, after: state.deliveredBytes, of: length)
            return (nil, leaving(&state, throwing: error))
        }
        effect?()
        return wake
    }
}
