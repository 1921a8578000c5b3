@testable import ClientRuntime
@testable import HTTPTransport
@testable import WireFormats

extension FuzzTarget {
    /// Server-sent events: the same however the bytes are cut.
    static let events = FuzzTarget(name: "events") { bytes in
        checkCuts(bytes) { EventParser(limit: $0) }
    }

    /// JSON Lines and JSON text sequences: the same however the bytes are cut.
    static let lines = FuzzTarget(name: "lines") { bytes in
        checkCuts(bytes) { JSONLinesParser(limit: $0) }
        checkCuts(bytes) { JSONSequenceParser(limit: $0) }
    }

    /// The first byte says how the rest is cut.
    private static func checkCuts(_ bytes: [UInt8], _ parser: (Int) -> some RecordParser) {
        guard let first = bytes.first else { return }
        let content = Array(bytes.dropFirst())
        let whole = records(of: [content], parser(1 << 20))
        require(whole.isWhole, "too large within the limit")
        let size = Int(first) + 1
        let pieces = stride(from: 0, to: content.count, by: size).map {
            Array(content[$0..<min($0 + size, content.count)])
        }
        let cut = records(of: pieces, parser(1 << 20))
        require(cut.records == whole.records, "cut otherwise, other records")

        let limited = records(of: pieces, parser(16))
        require(limited.records.allSatisfy { $0.bytes.count <= 16 * 3 }, "larger than its limit")
        require(whole.records.starts(with: limited.records), "limited, other records")
    }

    private static func records(
        of pieces: [[UInt8]], _ parser: some RecordParser
    ) -> (records: [Record], isWhole: Bool) {
        var parser = parser
        var records: [Record] = []
        do throws(RecordTooLarge) {
            for piece in pieces {
                parser.push(piece)
                while let record = try parser.next() { records.append(record) }
            }
            if let record = try parser.finish() { records.append(record) }
            return (records, true)
        } catch { return (records, false) }
    }
}
