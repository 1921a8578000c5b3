/// Parses `text/event-stream` (HTML, section 9.2.6 "Interpreting an event stream"), however the bytes are cut.
package struct EventParser: RecordParser {
    private var lastEventID = ""
    private var retry: Duration?
    private let limit: Int
    private var input: [UInt8] = []
    private var position = 0
    /// How far the line that begins at `position` was searched for its end.
    private var searched = 0
    private var isAtStart = true
    /// After a carriage return, a line feed belongs to the same end of line.
    private var skipsLineFeed = false

    private var event: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var id = ""
    private var retryOfEvent: Duration?

    /// - Parameter limit: How large an event may be, in bytes.
    package init(limit: Int) { self.limit = limit }

    package var resumption: EventResumption? { EventResumption(lastEventID: lastEventID, retry: retry) }

    package mutating func push(_ chunk: [UInt8]) {
        input.removeFirst(position)
        searched -= position
        position = 0
        input += chunk
    }

    /// Forgets an event that has not ended, and the beginning of a line.
    package mutating func restart() {
        let kept = (lastEventID, retry)
        self = EventParser(limit: limit)
        (lastEventID, retry) = kept
        id = lastEventID
    }

    package mutating func next() throws(RecordTooLarge) -> Record? {
        guard skipByteOrderMark() else { return nil }
        while let line = nextLine() {
            let size = line.count + data.count + event.count
            if size > limit { throw RecordTooLarge() }
            if line.isEmpty {
                if let event = dispatch() { return .event(event) }
            } else {
                interpret(line)
            }
        }
        if input.count - position + data.count + event.count > limit { throw RecordTooLarge() }
        return nil
    }

    /// An event that no blank line ends is none.
    package mutating func finish() -> Record? { nil }

    // MARK: Lines

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// - Returns: Whether it is known if there is one.
    private mutating func skipByteOrderMark() -> Bool {
        guard isAtStart else { return true }
        let beginning = input.prefix(3)
        if beginning.count < 3, Self.byteOrderMark.starts(with: beginning) { return false }
        if Array(beginning) == Self.byteOrderMark { position = 3 }
        searched = position
        isAtStart = false
        return true
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        if skipsLineFeed, position < input.count {
            skipsLineFeed = false
            if input[position] == UInt8(ascii: "\n") { position += 1 }
            searched = max(searched, position)
        }
        guard let end = input[searched...].firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        else {
            searched = input.count
            return nil
        }
        let line = input[position..<end]
        skipsLineFeed = input[end] == UInt8(ascii: "\r")
        position = end + 1
        searched = position
        return line
    }

    // MARK: Fields

    private mutating func interpret(_ line: ArraySlice<UInt8>) {
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
        let name = line[..<(colon ?? line.endIndex)]
        var value = colon.map { line[($0 + 1)...] } ?? []
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        if name.elementsEqual("data".utf8) {
            if hasData { data.append(UInt8(ascii: "\n")) }
            data += value
            hasData = true
        } else if name.elementsEqual("event".utf8) {
            event = Array(value)
        } else if name.elementsEqual("id".utf8) {
            if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
        } else if name.elementsEqual("retry".utf8) {
            interpretRetry(value)
        }
        // A comment has an empty name; other fields are ignored.
    }

    private mutating func interpretRetry(_ value: ArraySlice<UInt8>) {
        guard !value.isEmpty, value.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return }
        // More milliseconds than fit are more than anybody waits.
        let duration = Duration.milliseconds(Int32(String(decoding: value, as: UTF8.self)) ?? .max)
        retry = duration
        retryOfEvent = duration
    }

    /// - Returns: Nil if there was no data.
    private mutating func dispatch() -> ServerSentEvent? {
        defer {
            event = []
            data = []
            hasData = false
            retryOfEvent = nil
        }
        lastEventID = id
        guard hasData else { return nil }
        return ServerSentEvent(
            event: event.isEmpty ? "message" : String(decoding: event, as: UTF8.self),
            data: String(decoding: data, as: UTF8.self), id: lastEventID, retry: retryOfEvent)
    }
}
