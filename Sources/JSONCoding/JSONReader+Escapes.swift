extension JSONReader {
    /// Checks the escape whose backslash is at `place` (RFC 8259 section 7).
    ///
    /// - Returns: The place behind it; behind both halves of a surrogate pair.
    mutating func endOfEscape(at place: UnsafePointer<UInt8>) throws(JSONError) -> UnsafePointer<UInt8> {
        guard end - place >= 2 else {
            throw failure(.unexpectedEnd, "the document ends inside a string", at: end)
        }
        switch place[1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return place + 2
        case UInt8(ascii: "u"):
            let unit = try codeUnit(at: place)
            guard unit & 0xF800 == 0xD800 else { return place + 6 }
            guard unit < 0xDC00, try isLowSurrogate(at: place + 6) else {
                throw failure(.invalidEscape, "half of a surrogate pair stands alone", at: place)
            }
            return place + 12
        default:
            throw failure(.invalidEscape, "no such escape: \(foundDescription(at: place + 1))", at: place)
        }
    }

    private mutating func isLowSurrogate(at place: UnsafePointer<UInt8>) throws(JSONError) -> Bool {
        if place < end, place[0] != UInt8(ascii: "\\") { return false }
        guard end - place >= 2 else {
            throw failure(.unexpectedEnd, "the document ends inside an escape", at: end)
        }
        guard place[1] == UInt8(ascii: "u") else { return false }
        return try codeUnit(at: place) & 0xFC00 == 0xDC00
    }

    private mutating func codeUnit(at backslash: UnsafePointer<UInt8>) throws(JSONError) -> UInt32 {
        guard end - backslash >= 6 else {
            throw failure(.unexpectedEnd, "the document ends inside an escape", at: end)
        }
        guard let unit = Self.codeUnit(backslash + 2) else {
            throw failure(.invalidEscape, "`\\u` needs four hexadecimal digits", at: backslash)
        }
        return unit
    }

    private static func codeUnit(_ digits: UnsafePointer<UInt8>) -> UInt32? {
        var unit: UInt32 = 0
        for index in 0..<4 {
            let digit: UInt8
            switch digits[index] {
            case let byte where byte &- 0x30 < 10: digit = byte &- 0x30
            case let byte where (byte | 0x20) &- 0x61 < 6: digit = (byte | 0x20) &- 0x61 &+ 10
            default: return nil
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    /// Copies `bytes` with its escapes resolved. The escapes have been checked by ``endOfEscape(at:)``.
    ///
    /// No escape is shorter than what it stands for, so a buffer as long as `bytes` is enough.
    ///
    /// - Returns: The number of bytes written.
    static func unescape(_ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard let source = bytes.baseAddress, let target = buffer.baseAddress, buffer.count >= bytes.count else {
            return 0
        }
        var from = 0
        var to = 0
        while from < bytes.count {
            let byte = source[from]
            guard byte == UInt8(ascii: "\\"), bytes.count - from >= 2 else {
                target[to] = byte
                from += 1
                to += 1
                continue
            }
            guard source[from + 1] == UInt8(ascii: "u") else {
                target[to] = character(for: source[from + 1])
                from += 2
                to += 1
                continue
            }
            guard bytes.count - from >= 6, var scalar = codeUnit(source + from + 2) else { return to }
            from += 6
            if scalar & 0xFC00 == 0xD800, bytes.count - from >= 6, let low = codeUnit(source + from + 2) {
                scalar = 0x10000 + ((scalar & 0x3FF) << 10 | (low & 0x3FF))
                from += 6
            }
            to += encode(scalar, at: target + to)
        }
        return to
    }

    private static func character(for escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: escape
        }
    }

    private static func encode(_ scalar: UInt32, at target: UnsafeMutablePointer<UInt8>) -> Int {
        func byte(_ lead: UInt32, _ shift: UInt32, _ mask: UInt32) -> UInt8 {
            UInt8(truncatingIfNeeded: lead | (scalar >> shift & mask))
        }
        switch scalar {
        case 0..<0x80:
            target[0] = byte(0, 0, 0x7F)
            return 1
        case 0x80..<0x800:
            target[0] = byte(0xC0, 6, 0x1F)
            target[1] = byte(0x80, 0, 0x3F)
            return 2
        case 0x800..<0x10000:
            target[0] = byte(0xE0, 12, 0x0F)
            target[1] = byte(0x80, 6, 0x3F)
            target[2] = byte(0x80, 0, 0x3F)
            return 3
        default:
            target[0] = byte(0xF0, 18, 0x07)
            target[1] = byte(0x80, 12, 0x3F)
            target[2] = byte(0x80, 6, 0x3F)
            target[3] = byte(0x80, 0, 0x3F)
            return 4
        }
    }
}
