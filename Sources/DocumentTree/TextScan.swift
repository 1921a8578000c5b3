/// One pass over a document's bytes before it is parsed.
struct TextScan {
    /// The offset of the first byte that is not part of well-formed UTF-8 (RFC 3629 section 4).
    private(set) var invalidOffset: Int?

    /// Whether NEL, LS or PS occur: libyaml takes them for line breaks, editors do not.
    private(set) var hasUnusualLineBreaks = false

    /// The offset of the first of many marks that belong to one character, such as a thousand accents on an `a`.
    ///
    /// To compare or hash a string, and to find its characters, takes time by the square of such a run. No text needs
    /// them: Unicode's own limit for streams is 30 (UAX #15, section 13).
    private(set) var endlessCharacter: Int?

    /// A run is noticed when it is so long, and at the latest when it is twice as long.
    static let maximumMarks = 1_000

    init(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        // Since the last character of ASCII, or since the last run that was looked at.
        var run = (start: 0, count: 0)
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                run.count = 0
                offset += 1
                while bytes.count - offset >= 8,
                    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    offset += 8
                }
                continue
            }
            guard let length = Self.sequenceLength(at: offset, in: bytes) else {
                invalidOffset = offset
                return
            }
            if Self.isUnusualLineBreak(at: offset, length: length, in: bytes) { hasUnusualLineBreaks = true }
            if run.count == 0 { run.start = offset }
            run.count += 1
            offset += length
            if run.count == Self.maximumMarks {
                if endlessCharacter == nil, Self.isOneCharacter(bytes[run.start..<offset]) {
                    endlessCharacter = run.start
                }
                run.count = 0
            }
        }
    }

    /// The length of the well-formed sequence of two to four bytes at `offset`.
    private static func sequenceLength(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[offset] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE, 0xEF: length = 3
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard bytes.count - offset >= length, second.contains(bytes[offset + 1]) else { return nil }
        for index in offset + 2..<max(offset + 2, offset + length) where bytes[index] & 0xC0 != 0x80 { return nil }
        return length
    }

    static func isUnusualLineBreak(at offset: Int, length: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        switch length {
        case 2: bytes[offset] == 0xC2 && bytes[offset + 1] == 0x85
        case 3: bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8
        default: false
        }
    }

    /// Whether nothing in well-formed text begins a character of its own.
    private static func isOneCharacter(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        var isJoined = true
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isMark = continues(scalar)
            guard isMark || isJoined else { return false }
            // What follows a joiner belongs to what is before it.
            isJoined = scalar.value == 0x200D
        }
        return true
    }

    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Jamo of Hangul, and halves of flags, join each other.
        case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF, 0x1F1E6...0x1F1FF, 0x200D: return true
        default:
            let properties = scalar.properties
            return properties.canonicalCombiningClass != .notReordered || properties.isGraphemeExtend
                || properties.generalCategory == .spacingMark
        }
    }
}
