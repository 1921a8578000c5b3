/// Looking at eight bytes at once, as one little-endian word.
enum Word {
    static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    static func load(_ place: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }

    /// The high bit of the first byte that ends a run of plain string content: a quote, a backslash or a control
    /// character. Bits above the lowest one set mean nothing, since borrows run upwards.
    @inline(__always)
    static func stringStops(_ word: UInt64) -> UInt64 {
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let controls = word &- ones &* 0x20
        return ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | controls & ~word) & highBits
    }

    /// The first `count` bytes of the word, at most seven; the others zero.
    @inline(__always)
    static func prefix(_ word: UInt64, _ count: Int) -> UInt64 {
        word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }

    /// Whether two runs of bytes are the same.
    @inline(__always)
    static func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int) -> Bool {
        var index = 0
        while count - index >= 8 {
            if load(left + index) != load(right + index) { return false }
            index += 8
        }
        while index < count {
            if left[index] != right[index] { return false }
            index += 1
        }
        return true
    }
}
