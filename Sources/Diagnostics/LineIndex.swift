/// Where the lines of a file start, and how many Unicode scalars precede every 4,096th byte.
///
/// The second table keeps a column cheap to find in a document of one very long line.
struct LineIndex: Sendable {
    private static let stride = 4096

    /// The byte offset of each line's first character.
    private(set) var lineStarts: [Int]
    private var scalarCounts: [Int]

    init(_ bytes: [UInt8]) {
        lineStarts = [Self.hasByteOrderMark(bytes) ? 3 : 0]
        scalarCounts = []
        scalarCounts.reserveCapacity(bytes.count / Self.stride + 1)
        var scalars = 0
        var previous: UInt8 = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.stride == 0 { scalarCounts.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if previous == UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") { lineStarts.append(offset) }
            if byte == UInt8(ascii: "\n") { lineStarts.append(offset + 1) }
            previous = byte
        }
        if previous == UInt8(ascii: "\r") { lineStarts.append(bytes.count) }
        if scalarCounts.isEmpty { scalarCounts.append(0) }
    }

    /// The bytes of a line (1-based) without its line break.
    func byteRange(ofLine line: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard line >= 1, line <= lineStarts.count else { return nil }
        let start = lineStarts[line - 1]
        guard line < lineStarts.count else { return start..<max(start, bytes.count) }
        var end = lineStarts[line]
        if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The line and column (both 1-based) of a byte offset.
    func position(ofOffset offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let firstStart = lineStarts.first ?? 0
        let offset = min(max(offset, firstStart), max(firstStart, bytes.count))
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let scalars = scalarCount(before: offset, in: bytes) - scalarCount(before: lineStarts[low], in: bytes)
        return (low + 1, scalars + 1)
    }

    /// The byte offset of a column (1-based) on a line (1-based), or that line's end if it is shorter.
    func offset(ofLine line: Int, column: Int, in bytes: [UInt8]) -> Int? {
        guard let range = byteRange(ofLine: line, in: bytes) else { return nil }
        guard column > 1 else { return range.lowerBound }
        let wanted = scalarCount(before: range.lowerBound, in: bytes).addingReportingOverflow(column - 1)
        guard !wanted.overflow else { return range.upperBound }
        var low = 0
        var high = scalarCounts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if scalarCounts[middle] <= wanted.partialValue { low = middle } else { high = middle }
        }
        var scalars = scalarCounts[low]
        var offset = low * Self.stride
        while offset < range.upperBound {
            if bytes[offset] & 0xC0 != 0x80 {
                if scalars == wanted.partialValue { return max(offset, range.lowerBound) }
                scalars += 1
            }
            offset += 1
        }
        return range.upperBound
    }

    private func scalarCount(before offset: Int, in bytes: [UInt8]) -> Int {
        let checkpoint = min(offset / Self.stride, scalarCounts.count - 1)
        var count = scalarCounts[checkpoint]
        let start = min(checkpoint * Self.stride, bytes.count)
        for byte in bytes[start..<max(start, min(offset, bytes.count))] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }
}
