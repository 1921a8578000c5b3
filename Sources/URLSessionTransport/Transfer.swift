import Foundation
import HTTPTransport
import HTTPTypes
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request and its response.
final class Transfer: Sendable {
    private struct State {
        var head: Result<HTTPResponse, any Error>?
        var waiter: CheckedContinuation<HTTPResponse, any Error>?
        var task: URLSessionTask?
        var channel: ByteChannel?
        /// What came before the stream was there.
        var early: [[UInt8]] = []
        var end: Result<Void, any Error>?
        var receivedBytes = 0
        /// How large the body may become that is compressed.
        var decompressedLimit = Int.max
        var isSuspended = false
    }

    /// More than this is not kept for a slow reader, where the task can be told to wait.
    private static let highWater = 1024 * 1024
    /// A body that is larger than this many times what it was on the wire is refused.
    private static let decompressionRatio = 200

    private let request: TransportRequest
    /// Kept until the transfer has ended.
    private let bodyFile: BodyFile?
    /// How long the body says that it is.
    private let bodyLength: Int?
    /// How long it is, also where that was not known before it was a file.
    private let sentLength: Int?
    private let state = Mutex(State())

    init(_ request: TransportRequest, bodyFile: BodyFile?) {
        self.request = request
        self.bodyFile = bodyFile
        bodyLength = request.content?.length
        sentLength = bodyFile.map { .file(at: $0.path) as RequestBody }?.length ?? bodyLength
    }

    func attach(_ task: URLSessionTask) { state.withLock { $0.task = task } }

    // MARK: What the caller asks

    func head() async throws -> HTTPResponse {
        try await withCheckedThrowingContinuation { continuation in
            let head = state.withLock { state in
                if state.head == nil { state.waiter = continuation }
                return state.head
            }
            if let head { continuation.resume(with: head) }
        }
    }

    func stream(of head: HTTPResponse) -> ByteStream {
        let channel = ByteChannel(
            length: length(of: head), onRead: { [weak self] in self?.didRead(leaving: $0) },
            onLeave: { [weak self] in self?.cancel() })
        state.withLock { state in
            state.channel = channel
            for chunk in state.early { channel.push(chunk) }
            state.early = []
            if let end = state.end { finish(channel, end) }
        }
        return ByteStream(channel)
    }

    /// How many bytes the body will have; nil if that is not known, as where they are compressed.
    private func length(of head: HTTPResponse) -> Int? {
        if request.head.method == .head || [204, 304].contains(head.status.code) { return 0 }
        guard head.headerFields[.contentEncoding] == nil else { return nil }
        return contentLength(of: head)
    }

    private func contentLength(of head: HTTPResponse) -> Int? {
        head.headerFields[.contentLength].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }

    private func cancel() { state.withLock { $0.task }?.cancel() }

    // MARK: What the session tells

    /// - Parameter count: How many bytes there were so far; none before the task starts.
    func didSend(_ count: Int) {
        request.content?.didSend(count, of: bodyLength, isAll: sentLength.map { count >= $0 } ?? false)
    }

    func didReceive(_ response: URLResponse) {
        let result = Result { try HTTPResponse(response) }
        let waiter = state.withLock { state -> CheckedContinuation<HTTPResponse, any Error>? in
            guard state.head == nil else { return nil }
            state.head = result
            if case .success(let head) = result, head.headerFields[.contentEncoding] != nil,
                let length = contentLength(of: head)
            {
                let (limit, isTooLarge) = length.multipliedReportingOverflow(by: Self.decompressionRatio)
                if !isTooLarge { state.decompressedLimit = limit }
            }
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(with: result)
        if case .failure = result { cancel() }
    }

    func didReceive(_ data: Data) {
        if data.isEmpty { return }
        let refused = state.withLock { state -> URLSessionTask? in
            state.receivedBytes += data.count
            if state.receivedBytes > state.decompressedLimit { return state.task }
            guard let channel = state.channel else {
                state.early.append([UInt8](data))
                return nil
            }
            if let queued = channel.push([UInt8](data)), queued > Self.highWater { suspend(&state) }
            return nil
        }
        guard let refused else { return }
        // Before the task says that it was cancelled.
        didComplete(nil, TransportError(.responseTooLarge, message: "the response is larger than the limit"))
        refused.cancel()
    }

    func didComplete(_ response: URLResponse?, _ error: (any Error)?) {
        // Some responses are not told of before the end: a redirect, one without a body.
        if error == nil, let response { didReceive(response) }
        let failure = error.map { SessionFailure.error(for: $0, to: request.head) }
        let waiter = state.withLock { state -> CheckedContinuation<HTTPResponse, any Error>? in
            guard state.end == nil else { return nil }
            let end: Result<Void, any Error> = failure.map { .failure($0) } ?? .success(())
            state.end = end
            state.task = nil
            if let channel = state.channel { finish(channel, end) }
            guard state.head == nil else { return nil }
            state.head = .failure(failure ?? TransportError(.unknown, message: "the server sent no response"))
            defer { state.waiter = nil }
            return state.waiter
        }
        if let waiter, let head = state.withLock({ $0.head }) { waiter.resume(with: head) }
    }

    private func finish(_ channel: ByteChannel, _ end: Result<Void, any Error>) {
        switch end {
        case .success: channel.finish()
        case .failure(let error): channel.finish(throwing: error)
        }
    }

    // MARK: Back-pressure

    private func suspend(_ state: inout State) {
        guard Session.canSuspend, !state.isSuspended, let task = state.task else { return }
        state.isSuspended = true
        task.suspend()
    }

    private func didRead(leaving queuedBytes: Int) {
        guard Session.canSuspend, queuedBytes < Self.highWater / 2 else { return }
        state.withLock { state in
            guard state.isSuspended, let task = state.task else { return }
            state.isSuspended = false
            task.resume()
        }
    }
}
