/// What a typed stream consists of, before it is decoded.
package enum Record: Hashable, Sendable {
    case event(ServerSentEvent)
    case json([UInt8])

    /// What was received, for errors.
    package var bytes: [UInt8] {
        switch self {
        case .event(let event): Array(event.data.utf8)
        case .json(let bytes): bytes
        }
    }
}

/// Finds the records in the bytes of a stream, however they are cut.
package protocol RecordParser: Sendable {
    /// Takes more of the stream.
    mutating func push(_ chunk: [UInt8])
    /// The next record that has ended; nil if more of the stream is needed.
    mutating func next() throws(RecordTooLarge) -> Record?
    /// The record that the end of the stream ends.
    mutating func finish() throws(RecordTooLarge) -> Record?
    /// Where a stream of events can be taken up again; nil for other streams.
    var resumption: EventResumption? { get }
    /// Begins again with a new stream.
    mutating func restart()
}

/// What a reconnection names, and when it is made.
package struct EventResumption: Hashable, Sendable {
    /// Empty if the server gave none.
    package var lastEventID: String
    /// How long to wait; nil if the server has not said.
    package var retry: Duration?

    package init(lastEventID: String, retry: Duration?) {
        self.lastEventID = lastEventID
        self.retry = retry
    }
}

/// A record is larger than its limit.
package struct RecordTooLarge: Error {}
