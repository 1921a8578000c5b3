public import HTTPTypes
import JSONCoding

/// A response whose body arrives while it is read: in chunks, in one piece, or into a file.
///
/// It can be read once. Leaving it (breaking out of a loop, cancelling the task, dropping it) ends the transfer and frees
/// its connection.
///
/// ```swift
/// let speech = try await client.audio.createSpeech(request)
/// try await speech.write(to: "speech.mp3")
/// ```
public struct ResponseStream: AsyncSequence, DocumentedHeaders, Sendable {
    /// Some bytes, at least one.
    public typealias Element = [UInt8]
    /// ``APIError`` or `CancellationError`.
    public typealias Failure = any Error

    /// The status, a success.
    public let status: HTTPResponse.Status
    /// The header fields.
    public let headers: HTTPFields
    var body: ByteStream
    let failures: FailureReport?

    init(_ response: APIResponse) {
        status = response.status
        headers = response.headers
        body = response.arriving ?? ByteStream(response.body)
        failures = response.failures
    }

    /// A response of one's own, for a test double.
    public init(
        _ body: ByteStream,
        contentType: String = "application/octet-stream",
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) {
        self.status = status
        var headers = headers
        headers[.contentType] = contentType
        self.headers = headers
        self.body = body
        failures = nil
    }

    /// A response of one's own, for a test double.
    public init(
        _ body: [UInt8],
        contentType: String = "application/octet-stream",
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) {
        self.init(ByteStream(body), contentType: contentType, status: status, headers: headers)
    }

    /// How many bytes there are; nil if the server did not say.
    public var length: Int? { body.length }

    /// The field `Content-Type`.
    public var contentType: String? { headers[.contentType] }

    // MARK: Reading

    /// The same response, telling `observer` after each chunk how far it has come.
    public consuming func onProgress(_ observer: @escaping @Sendable (TransferProgress) -> Void) -> Self {
        body = body.onProgress(observer)
        return self
    }

    /// The body in one piece.
    ///
    /// - Parameter limit: How many bytes to accept.
    /// - Throws: ``APIError``, of code ``APIError/Code/responseTooLarge`` if there is more; `CancellationError`.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        do { return try await body.collect(upTo: limit) } catch { throw failure(error) }
    }

    /// Writes the body to a file, which is there whole or not at all.
    ///
    /// It is written to another file beside it, which gets the name once it is complete and is removed if it never is. A
    /// file that had the name is replaced.
    ///
    /// - Returns: How many bytes it has.
    /// - Throws: ``APIError``, of code ``APIError/Code/file`` if the file cannot be written; `CancellationError`.
    @discardableResult
    public func write(to path: String) async throws -> Int {
        do {
            let file = try FileWriter(path)
            var count = 0
            for try await chunk in body {
                try file.write(chunk)
                count += chunk.count
            }
            try file.complete()
            return count
        } catch {
            throw failure(error)
        }
    }

    /// Ends the transfer, also where somebody holds the response still.
    public func cancel() { body.cancel() }

    /// An iterator; the first one is the one that reads.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(response: head, chunks: body.makeAsyncIterator())
    }

    /// Reads chunk by chunk.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
        fileprivate let response: ResponseHead
        fileprivate var chunks: ByteStream.AsyncIterator

        /// The next chunk; nil at the end.
        ///
        /// - Throws: ``APIError``; `CancellationError` when the task is cancelled.
        public mutating func next(isolation actor: isolated (any Actor)? = #isolation) async throws -> [UInt8]? {
            do { return try await chunks.next(isolation: actor) } catch { throw response.failure(error) }
        }

        /// Waits a moment for the end, so that the connection can be used again.
        func finish() async { await chunks.finish() }
    }

    var head: ResponseHead { ResponseHead(status: status, headers: headers, failures: failures) }

    private func failure(_ error: any Error) -> any Error { head.failure(error) }
}

/// What errors in the middle of a response tell about it; it does not hold the body.
struct ResponseHead: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let failures: FailureReport?

    /// ``APIError`` or `CancellationError`.
    func failure(_ error: any Error) -> any Error {
        if error is CancellationError || error is APIError { return error }
        if let failures { return failures.interrupted(error, status: status, headers: headers) }
        return APIError(
            code: error is FileError ? .file : .transport, operation: "response", message: "\(error)", status: status,
            headers: headers, outcome: .unknown, underlying: error)
    }

    /// The error for an item that has no such value.
    func decodingFailure(_ error: JSONError, item: Int, _ bytes: [UInt8]) -> APIError {
        guard let failures else {
            return APIError(
                code: .decoding, operation: "response", message: "item \(item): \(error)", status: status,
                headers: headers, rawBody: bytes, outcome: .answered, underlying: error)
        }
        let response = APIResponse(status: status, headers: headers, body: bytes, failures: failures)
        return failures.decoding(response, error, item: item)
    }

    /// The error for an item, or a chunk, that is too large.
    func tooLarge(item: Int, limit: Int) -> any Error {
        failure(
            TransportError(.responseTooLarge, message: "item \(item) of the response is larger than \(limit) bytes"))
    }
}

extension ResponseStream: CustomReflectable {
    /// Shows the head only.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "length": length as Any]) }
}
