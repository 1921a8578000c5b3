/// Reads the records of a response one by one, and takes up a stream of events again where that is wanted.
struct RecordReader: Sendable {
    /// Sends the call again; nil if the server has no more events.
    typealias Reopen = @Sendable (_ lastEventID: String) async throws -> ResponseStream?

    private let source: ItemSource
    private var parser: any RecordParser
    private var chunks: ResponseStream.AsyncIterator?
    private(set) var head: ResponseHead
    /// The number of the record that was read last, from 1.
    private(set) var count = 0
    private var attemptsInRow = 0

    init(_ source: ItemSource) {
        self.source = source
        parser = source.parser
        head = source.response.head
        chunks = source.response.makeAsyncIterator()
    }

    /// The next record; nil at the end of the stream.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    mutating func next(isolation actor: isolated (any Actor)?) async throws -> Record? {
        while chunks != nil {
            if let record = try parsed({ parser throws(RecordTooLarge) in try parser.next() }) {
                if isTerminator(record) {
                    await chunks?.finish()
                    chunks = nil
                    return nil
                }
                return counted(record)
            }
            do {
                if let chunk = try await chunks?.next(isolation: actor) {
                    parser.push(chunk)
                    continue
                }
            } catch let error as APIError where [.transport, .timeout].contains(error.code) {
                guard try await reconnect(after: error) else { throw error }
                continue
            }
            if let record = try parsed({ parser throws(RecordTooLarge) in try parser.finish() }) {
                return counted(record)
            }
            if try await !reconnect(after: nil) { chunks = nil }
        }
        return nil
    }

    private mutating func parsed(
        _ parse: (inout any RecordParser) throws(RecordTooLarge) -> Record?
    ) throws -> Record? {
        do throws(RecordTooLarge) {
            return try parse(&parser)
        } catch {
            throw head.tooLarge(item: count + 1, limit: source.itemLimit)
        }
    }

    private mutating func counted(_ record: Record) -> Record {
        count += 1
        attemptsInRow = 0
        return record
    }

    private func isTerminator(_ record: Record) -> Bool {
        guard let terminator = source.terminator, case .event(let event) = record else { return false }
        return event.data.hasBytes(of: terminator)
    }

    // MARK: Reconnecting

    /// - Returns: Whether the server was asked again, and then there is a stream or there are no more events.
    /// - Throws: What the new attempt throws, if that does not pass.
    private mutating func reconnect(after error: APIError?) async throws -> Bool {
        guard let reconnection = source.reconnection, let reopen = source.reopen, let resumption = parser.resumption
        else { return false }
        var error = error
        while attemptsInRow < reconnection.attempts {
            attemptsInRow += 1
            do {
                let response = try await source.reopened.wait { [source] in
                    try await source.sleep(reconnection.pause(resumption.retry))
                    return try await reopen(resumption.lastEventID)
                }
                guard let response else {
                    chunks = nil
                    return true
                }
                try source.reopened.take { response.cancel() }
                parser.restart()
                head = response.head
                chunks = response.makeAsyncIterator()
                return true
            } catch let failure as APIError where [.transport, .timeout].contains(failure.code) {
                error = failure
            }
        }
        if let error { throw error }
        return false
    }
}
