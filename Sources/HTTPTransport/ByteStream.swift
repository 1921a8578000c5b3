import Synchronization

/// The body of a response while it arrives: chunks of bytes, once.
///
/// Nothing is received faster than it is read. Leaving the stream (breaking out of a loop, cancelling the task, dropping
/// the stream) ends the transfer and frees its connection.
///
/// ```swift
/// for try await chunk in stream { print(chunk.count) }
/// ```
public struct ByteStream: AsyncSequence, Sendable {
    /// Some bytes, at least one.
    public typealias Element = [UInt8]
    /// ``TransportError``, `CancellationError`, or what the source of the bytes throws.
    public typealias Failure = any Error

    /// How many bytes there are; nil if that is not known.
    public let length: Int?
    private let source: Source
    private var idleLimit: Duration?
    private var observers: [@Sendable (TransferProgress) -> Void] = []

    package init(_ channel: ByteChannel, start: (@Sendable (ByteChannel) -> Void)? = nil) {
        length = channel.length
        source = Source(channel, start: start)
    }

    /// A stream of bytes that are there already.
    public init(_ bytes: [UInt8]) {
        let channel = ByteChannel(length: bytes.count)
        channel.push(bytes)
        channel.finish()
        self.init(channel)
    }

    /// A stream of what a closure writes.
    ///
    /// The closure starts with the first reading and is cancelled when the stream is left. What it throws, the reader is
    /// told, with the number of bytes that came.
    ///
    /// - Parameters:
    ///   - length: How many bytes there are; fewer are an error.
    ///   - produce: Writes the stream, and returns at its end.
    public init(length: Int? = nil, _ produce: @escaping @Sendable (Writer) async throws -> Void) {
        self.init(ByteChannel(length: length)) { channel in
            channel.attach(
                Task {
                    do {
                        try await produce(Writer(channel: channel))
                        channel.finish()
                    } catch {
                        channel.finish(throwing: error)
                    }
                })
        }
    }

    /// A stream of the chunks of another sequence.
    ///
    /// - Parameters:
    ///   - chunks: The other sequence.
    ///   - length: How many bytes there are; fewer are an error.
    public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, length: Int? = nil)
    where Chunks.Element == [UInt8] {
        self.init(length: length) { writer in
            for try await chunk in chunks { try await writer.write(chunk) }
        }
    }

    /// Takes what a stream is made of.
    public struct Writer: Sendable {
        let channel: ByteChannel

        /// Hands over a chunk, and waits until it is taken.
        ///
        /// - Throws: `CancellationError` when the stream was left.
        public func write(_ chunk: [UInt8]) async throws { try await channel.send(chunk) }
    }

    // MARK: Reading

    /// The same stream with a limit to the time that its reader waits for a chunk.
    package consuming func idleLimit(_ limit: Duration) -> Self {
        idleLimit = Swift.min(limit, longestDuration)
        return self
    }

    /// The same stream, telling `observer` after each chunk how far it has come.
    public consuming func onProgress(_ observer: @escaping @Sendable (TransferProgress) -> Void) -> Self {
        observers.append(observer)
        return self
    }

    /// Everything that is left, in one piece.
    ///
    /// - Throws: ``TransportError`` of kind ``TransportError/Kind/responseTooLarge`` if there is more than `limit`.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        let isKnownTooLarge = length.map { $0 > limit } ?? false
        var bytes: [UInt8] = []
        if let length, !isKnownTooLarge { bytes.reserveCapacity(Swift.min(length, 1 << 20)) }
        for try await chunk in self {
            if isKnownTooLarge || bytes.count + chunk.count > limit {
                throw TransportError(.responseTooLarge, message: "the response is larger than \(limit) bytes")
            }
            if bytes.isEmpty, bytes.capacity <= chunk.count { bytes = chunk } else { bytes += chunk }
        }
        return bytes
    }

    /// As much as arrives in good order, and what ended it before its end.
    ///
    /// - Throws: `CancellationError` only.
    package func collectBeginning(upTo limit: Int) async throws -> (bytes: [UInt8], cut: String?) {
        var bytes: [UInt8] = []
        do {
            for try await chunk in self {
                let room = limit - bytes.count
                bytes += chunk.prefix(room)
                if chunk.count > room { return (bytes, "it is larger than \(limit) bytes") }
            }
        } catch {
            if error is CancellationError || Task.isCancelled { throw CancellationError() }
            return (bytes, (error as? TransportError)?.message ?? "\(error)")
        }
        return (bytes, nil)
    }

    /// Ends the transfer, also where somebody holds the stream still.
    public func cancel() { source.leave() }

    /// An iterator; the first one is the one that reads.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(reader: source.reader(), idleLimit: idleLimit, length: length, observers: observers)
    }

    /// Reads chunk by chunk.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
        fileprivate let reader: Reader?
        fileprivate let idleLimit: Duration?
        fileprivate let length: Int?
        fileprivate let observers: [@Sendable (TransferProgress) -> Void]
        fileprivate var count = 0

        /// The next chunk; nil at the end.
        ///
        /// - Throws: ``TransportError``; `CancellationError` when the task is cancelled.
        public mutating func next(isolation actor: isolated (any Actor)? = #isolation) async throws -> [UInt8]? {
            guard let reader else {
                throw TransportError(.alreadyRead, message: "the response can be read only once")
            }
            guard let chunk = try await reader.channel.next(within: idleLimit) else { return nil }
            count += chunk.count
            for observer in observers { observer(TransferProgress(completedBytes: count, totalBytes: length)) }
            return chunk
        }

        /// Waits a moment for the end, so that the connection can be used again; then leaves.
        package func finish() async {
            guard let reader else { return }
            _ = try? await withTimeLimit(.milliseconds(100)) { try await reader.channel.next(within: nil) }
        }
    }
}

/// What is read at most once, and is left when nobody can read it any more.
private final class Source: Sendable {
    let channel: ByteChannel
    private let state: Mutex<(isRead: Bool, start: (@Sendable (ByteChannel) -> Void)?)>

    init(_ channel: ByteChannel, start: (@Sendable (ByteChannel) -> Void)?) {
        self.channel = channel
        state = Mutex((false, start))
    }

    /// Nil if there was a reader before.
    func reader() -> Reader? {
        let (isFirst, start) = state.withLock { state in
            defer { state = (true, nil) }
            return (!state.isRead, state.start)
        }
        guard isFirst else { return nil }
        start?(channel)
        return Reader(channel)
    }

    /// Lets go of what would have been started too.
    func leave() {
        let start = state.withLock { state in
            defer { state.start = nil }
            return state.start
        }
        withExtendedLifetime(start) { channel.leave() }
    }

    deinit {
        if !state.withLock({ $0.isRead }) { channel.leave() }
    }
}

/// Leaves the channel when it goes away.
private final class Reader: Sendable {
    let channel: ByteChannel

    init(_ channel: ByteChannel) { self.channel = channel }

    deinit { channel.leave() }
}
