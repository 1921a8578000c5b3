/// Reads fixed parts of a format from bytes, without allocation.
struct DigitCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    /// The next byte; nil at the end.
    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Reads a number of exactly `count` digits, at most 9.
    @inline(__always)
    mutating func digits(_ count: Int) -> Int? {
        guard bytes.count - index >= count else { return nil }
        var value = 0
        for _ in 0..<count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
            index &+= 1
        }
        return value
    }

    /// Passes the byte if it is the next.
    @inline(__always)
    mutating func pass(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index &+= 1
        return true
    }

    /// Reads one or more digits as billionths; digits after the ninth are dropped.
    mutating func billionths() -> Int? {
        var value = 0
        var scale = 100_000_000
        let start = index
        while index < bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value &+= Int(digit) &* scale
            scale /= 10
            index &+= 1
        }
        return index > start ? value : nil
    }

    /// Reads `2024-03-15`, a day that exists, as year, month, day.
    @inline(__always)
    mutating func fullDate() -> (year: Int, month: Int, day: Int)? {
        guard let year = digits(4), pass(UInt8(ascii: "-")), let month = digits(2), pass(UInt8(ascii: "-")),
            let day = digits(2), (1...12).contains(month), day >= 1,
            day <= CivilDay.daysInMonth(year: year, month: month)
        else { return nil }
        return (year, month, day)
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes a number with leading zeros and moves `index` behind it; there must be room.
    func write(_ value: Int, digits: Int, at index: inout Int) {
        var rest = value
        for place in stride(from: index + digits - 1, through: index, by: -1) {
            self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        index += digits
    }

    /// Writes a byte and moves `index` behind it; there must be room.
    func write(_ byte: UInt8, at index: inout Int) {
        self[index] = byte
        index += 1
    }
}
