/// Parses JSON Lines and NDJSON: a value on each line; blank lines mean nothing, the last needs no line feed.
package struct JSONLinesParser: RecordParser {
    private let limit: Int
    private var input: [UInt8] = []
    private var position = 0
    private var searched = 0
    private var isAtStart = true

    /// - Parameter limit: How large a line may be, in bytes.
    package init(limit: Int) { self.limit = limit }

    package var resumption: EventResumption? { nil }

    package mutating func restart() { self = Self(limit: limit) }

    package mutating func push(_ chunk: [UInt8]) {
        input.removeFirst(position)
        searched -= position
        position = 0
        input += chunk
    }

    package mutating func next() throws(RecordTooLarge) -> Record? {
        while let end = input[searched...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = input[position..<end]
            position = end + 1
            searched = position
            if let content = try content(of: line) { return content }
        }
        searched = input.count
        if input.count - position > limit { throw RecordTooLarge() }
        return nil
    }

    /// The line that the stream ends with.
    package mutating func finish() throws(RecordTooLarge) -> Record? {
        let line = input[position...]
        position = input.count
        searched = position
        return try content(of: line)
    }

    /// Nil if the line is blank.
    private mutating func content(of line: ArraySlice<UInt8>) throws(RecordTooLarge) -> Record? {
        if line.count > limit { throw RecordTooLarge() }
        var line = line
        if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        isAtStart = false
        return line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } ? nil : .json(Array(line))
    }
}
