/// The body of a request: bytes, a file, or chunks that come one by one.
///
/// ```swift
/// RequestBody.bytes(bytes)
/// RequestBody.file(at: "train.jsonl").onProgress { print($0.completedBytes) }
/// RequestBody.sequence(chunks, length: 1_000_000)
/// ```
///
/// A file is read while it is sent and is never in memory as a whole.
public struct RequestBody: Sendable {
    /// Gives the next chunk; nil at the end.
    package typealias Next = () async throws -> [UInt8]?

    private enum Storage: Sendable {
        case bytes([UInt8])
        case file(String)
        case sequence(length: Int?, isRepeatable: Bool, @Sendable () throws -> Next)
        case joined([RequestBody])
    }

    private let storage: Storage
    private var observers: [@Sendable (TransferProgress) -> Void] = []
    private var clock: AttemptClock?

    private init(_ storage: Storage) { self.storage = storage }

    /// A body of bytes.
    public static func bytes(_ bytes: [UInt8]) -> Self { Self(.bytes(bytes)) }

    /// The content of a file, read from the disk while it is sent.
    ///
    /// A file that cannot be read makes the call throw an error of code `invalidRequest`.
    public static func file(at path: String) -> Self { Self(.file(path)) }

    /// The chunks of a sequence. Such a body can be sent once: the call is not repeated.
    ///
    /// - Parameters:
    ///   - chunks: The sequence.
    ///   - length: How many bytes there are; if that is not known, the transfer coding is `chunked`.
    public static func sequence<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, length: Int? = nil) -> Self
    where Chunks.Element == [UInt8] {
        let isTaken = Once()
        return Self(
            .sequence(length: length, isRepeatable: false) {
                guard isTaken.take() else {
                    throw TransportError(.unknown, message: "the body can be sent only once")
                }
                return next(of: chunks)
            })
    }

    /// The chunks of a sequence that is made anew for each attempt, so that the call can be repeated.
    ///
    /// - Parameters:
    ///   - length: How many bytes there are; if that is not known, the transfer coding is `chunked`.
    ///   - make: Makes the sequence, once for each attempt.
    public static func sequence<Chunks: AsyncSequence & Sendable>(
        length: Int? = nil,
        _ make: @escaping @Sendable () throws -> Chunks
    ) -> Self where Chunks.Element == [UInt8] {
        Self(.sequence(length: length, isRepeatable: true) { next(of: try make()) })
    }

    private static func next<Chunks: AsyncSequence>(of chunks: Chunks) -> Next where Chunks.Element == [UInt8] {
        var iterator = chunks.makeAsyncIterator()
        return { try await iterator.next() }
    }

    /// Several bodies one after the other; in one piece where that is small.
    package static func joined(_ pieces: [Self]) -> Self {
        let whole = pieces.compactMap { $0.isObserved ? nil : $0.bytes }
        let count = whole.reduce(0) { $0 + $1.count }
        return whole.count == pieces.count && count <= 1 << 20 ? .bytes(Array(whole.joined())) : Self(.joined(pieces))
    }

    // MARK: What it is

    /// The bytes, if that is what it was made of.
    public var bytes: [UInt8]? { if case .bytes(let bytes) = storage { bytes } else { nil } }

    /// The path, if it is a file.
    public var path: String? { if case .file(let path) = storage { path } else { nil } }

    /// How many bytes there are; nil if that is not known, or the file cannot be read.
    public var length: Int? {
        switch storage {
        case .bytes(let bytes): bytes.count
        case .file(let path): try? FileReader(path).size
        case .sequence(let length, _, _): length.flatMap { $0 >= 0 ? $0 : nil }
        case .joined(let pieces):
            pieces.reduce(0) { sum, piece in
                guard let sum, let length = piece.length else { return nil }
                let (both, isTooLarge) = sum.addingReportingOverflow(length)
                return isTooLarge ? nil : both
            }
        }
    }

    /// Whether it can be sent more than once.
    public var isRepeatable: Bool {
        switch storage {
        case .bytes, .file: true
        case .sequence(_, let isRepeatable, _): isRepeatable
        case .joined(let pieces): pieces.allSatisfy(\.isRepeatable)
        }
    }

    /// Whether it can be sent at all.
    ///
    /// - Throws: ``FileError``.
    package func check() throws(FileError) {
        switch storage {
        case .bytes, .sequence: break
        case .file(let path): _ = try FileReader(path)
        case .joined(let pieces): for piece in pieces { try piece.check() }
        }
    }

    // MARK: Watching

    /// The same body, telling `observer` how far it has come each time the transport asks for more.
    ///
    /// What is told was handed to the transport and is on its way. An attempt that is repeated begins again at 0.
    public consuming func onProgress(_ observer: @escaping @Sendable (TransferProgress) -> Void) -> Self {
        observers.append(observer)
        return self
    }

    /// The same body, telling `clock` when it waits for the network.
    consuming func watched(by clock: AttemptClock) -> Self {
        self.clock = clock
        return self
    }

    /// Whether somebody is told how far it has come, so that it is sent in pieces.
    package var isObserved: Bool { !observers.isEmpty }

    /// The same body, telling nobody how far it has come.
    package var unobserved: Self {
        var copy = self
        copy.observers = []
        return copy
    }

    /// Tells how far it has come, where the transport does not read it by ``chunks``, and whether that was the last of it.
    package func didSend(_ count: Int, of length: Int?, isAll: Bool) {
        if isAll { clock?.endsBody() } else { clock?.endsReading() }
        if count > 0 { report(count, of: length) }
    }

    // MARK: Reading

    /// What is to be sent, chunk by chunk. Each iterator is one sending.
    public var chunks: Chunks { Chunks(body: self) }

    /// A body chunk by chunk.
    public struct Chunks: AsyncSequence, Sendable {
        /// Some bytes.
        public typealias Element = [UInt8]
        /// ``TransportError`` or `CancellationError`.
        public typealias Failure = any Error

        fileprivate let body: RequestBody

        /// An iterator from the beginning.
        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(body: body) }

        /// Reads a body.
        public struct AsyncIterator: AsyncIteratorProtocol {
            fileprivate let body: RequestBody
            fileprivate var next: Next?
            fileprivate var length: Int?
            fileprivate var count = 0

            /// The next chunk; nil at the end.
            ///
            /// - Throws: ``TransportError`` when the source of the body fails.
            public mutating func next() async throws -> [UInt8]? {
                if count > 0 { body.report(count, of: length) }
                body.clock?.beginsReading()
                do {
                    if next == nil { (next, length) = try body.open() }
                    guard let chunk = try await next?() else {
                        body.clock?.endsBody()
                        return nil
                    }
                    count += chunk.count
                    body.clock?.endsReading()
                    return chunk
                } catch {
                    if error is CancellationError || error is TransportError { throw error }
                    throw TransportError(
                        .unknown, message: "the body could not be read: \(error)", underlying: error)
                }
            }
        }
    }

    private func open() throws -> (Next, length: Int?) {
        switch storage {
        case .bytes(let bytes): return (Self.pieces(bytes), bytes.count)
        case .file(let path):
            let reader = try FileReader(path)
            return ({ try reader.next() }, reader.size)
        case .sequence(let length, _, let open): return (try open(), length)
        case .joined(let pieces): return (Self.next(of: pieces), length)
        }
    }

    private static func next(of pieces: [Self]) -> Next {
        var rest = pieces[...]
        var piece: Chunks.AsyncIterator?
        return {
            while true {
                if let chunk = try await piece?.next() { return chunk }
                guard let next = rest.popFirst() else { return nil }
                piece = next.chunks.makeAsyncIterator()
            }
        }
    }

    private static func pieces(_ bytes: [UInt8]) -> Next {
        var rest = bytes[...]
        return {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(FileReader.chunkSize) }
            return Array(rest.prefix(FileReader.chunkSize))
        }
    }

    private func report(_ count: Int, of length: Int?) {
        for observer in observers { observer(TransferProgress(completedBytes: count, totalBytes: length)) }
    }
}

// A body may be a secret.
extension RequestBody: Redacted {
    /// What it is made of, without its content.
    public var description: String {
        switch storage {
        case .bytes(let bytes): "\(bytes.count) bytes"
        case .file(let path): "file \(path)"
        case .sequence(let length, _, _): length.map { "sequence of \($0) bytes" } ?? "sequence of bytes"
        case .joined(let pieces): pieces.map(\.description).joined(separator: " + ")
        }
    }
}
