public import HTTPTypes
import JSONCoding

/// The items of a response one by one, each decoded when it is asked for: server-sent events, JSON Lines, or a JSON text
/// sequence.
///
/// It can be read once. Leaving it (breaking out of a loop, cancelling the task, dropping it) ends the transfer.
///
/// ```swift
/// for try await chunk in try await client.chat.streamCompletion(request) { print(chunk.choices[0].delta.content ?? "") }
/// ```
public struct ItemStream<Item: Sendable>: AsyncSequence, DocumentedHeaders, Sendable {
    /// An item.
    public typealias Element = Item
    /// ``APIError`` or `CancellationError`.
    public typealias Failure = any Error

    private var source: ItemSource
    private let decode: @Sendable (Record) throws(JSONError) -> Item?

    init(_ source: ItemSource, decode: @escaping @Sendable (Record) throws(JSONError) -> Item?) {
        self.source = source
        self.decode = decode
    }

    /// The status of the response, a success.
    public var status: HTTPResponse.Status { source.response.status }
    /// The header fields of the response.
    public var headers: HTTPFields { source.response.headers }

    /// The same stream, which sends the call again where it ends or breaks off, with the id of the last event.
    ///
    /// Only for server-sent events, and only if the body of the call can be sent again. The stream ends when the server
    /// answers 204, or when an event has the data that ends it; it fails when the server answers with an error.
    ///
    /// ```swift
    /// for try await event in try await client.events.list().reconnecting() { … }
    /// ```
    public consuming func reconnecting(_ reconnection: EventReconnection = EventReconnection()) -> Self {
        source.reconnection = reconnection
        return self
    }

    /// Ends the transfer, also where somebody holds the stream still.
    public func cancel() {
        source.response.cancel()
        source.reopened.cancel()
    }

    /// An iterator; the first one is the one that reads.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(reader: RecordReader(source), decode: decode)
    }

    /// Reads item by item.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
        /// Nil after the end and after an error.
        fileprivate var reader: RecordReader?
        fileprivate let decode: @Sendable (Record) throws(JSONError) -> Item?

        /// The next item; nil at the end.
        ///
        /// - Throws: ``APIError``, of code ``APIError/Code/decoding`` if an item is not what the document says;
        ///   `CancellationError` when the task is cancelled.
        public mutating func next(isolation actor: isolated (any Actor)? = #isolation) async throws -> Item? {
            do {
                while let record = try await reader?.next(isolation: actor) {
                    if let item = try decoded(record) { return item }
                }
            } catch {
                reader = nil
                throw error
            }
            reader = nil
            return nil
        }

        private func decoded(_ record: Record) throws -> Item? {
            do throws(JSONError) {
                return try decode(record)
            } catch {
                if error.code == .interrupted { throw CancellationError() }
                throw reader?.head.decodingFailure(error, item: reader?.count ?? 0, record.bytes) ?? error
            }
        }
    }
}

/// What a stream of items is read from.
struct ItemSource: Sendable {
    let response: ResponseStream
    /// What took the place of the response.
    let reopened = ReopenedResponse()
    let parser: any RecordParser
    /// How large an item may be, in bytes.
    let itemLimit: Int
    /// The data of the event that ends the stream.
    var terminator: String?
    var reconnection: EventReconnection?
    var reopen: RecordReader.Reopen?
    var sleep: @Sendable (Duration) async throws -> Void = Pacing.live.sleep
}
