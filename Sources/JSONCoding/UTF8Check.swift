/// Checks bytes against the table of well-formed UTF-8 (RFC 3629 section 4).
enum UTF8Check {
    /// The index of the first byte of the first sequence that is not well-formed; nil if all of it is UTF-8.
    static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let count = bytes.count
        var index = 0
        while index < count {
            if count - index >= 8, Word.load(base + index) & Word.highBits == 0 {
                index += 8
                continue
            }
            guard let length = sequenceLength(base + index, available: count - index) else { return index }
            index += length
        }
        return nil
    }

    @inline(__always)
    private static func sequenceLength(_ place: UnsafePointer<UInt8>, available: Int) -> Int? {
        let lead = place[0]
        switch lead {
        case 0..<0x80:
            return 1
        case 0xC2...0xDF:
            return available >= 2 && isContinuation(place[1]) ? 2 : nil
        case 0xE0...0xEF:
            guard available >= 3, isContinuation(place[1]), isContinuation(place[2]) else { return nil }
            // Overlong forms and surrogates.
            if lead == 0xE0, place[1] < 0xA0 { return nil }
            if lead == 0xED, place[1] > 0x9F { return nil }
            return 3
        case 0xF0...0xF4:
            guard available >= 4, isContinuation(place[1]), isContinuation(place[2]), isContinuation(place[3])
            else { return nil }
            // Overlong forms and what lies beyond U+10FFFF.
            if lead == 0xF0, place[1] < 0x90 { return nil }
            if lead == 0xF4, place[1] > 0x8F { return nil }
            return 4
        default:
            return nil
        }
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
