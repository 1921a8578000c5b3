/// Finds line and column of ascending byte offsets by looking at each byte once.
struct LineTracker {
    private let bytes: UnsafeRawBufferPointer
    private var offset: Int
    private var line = 1
    private var column = 1

    /// A tracker at the first character; a byte order mark is none.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The line and column of `target`, which is not below any offset asked for before.
    mutating func position(of target: Int) -> (line: Int, column: Int) {
        let end = min(target, bytes.count)
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            if byte > UInt8(ascii: "\r") {
                if byte & 0xC0 != 0x80 { column += 1 }
            } else if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isLineFeed(at: offset)) {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return (line, column)
    }

    private func isLineFeed(at offset: Int) -> Bool {
        offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")
    }
}
