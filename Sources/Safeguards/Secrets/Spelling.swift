/// A text some of whose escapes may have been taken off, and where in the original each of its bytes stands.
struct Spelling {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        starts = Array(bytes.indices)
        ends = bytes.indices.map { $0 + 1 }
    }

    private init(capacity: Int) {
        bytes.reserveCapacity(capacity)
        starts.reserveCapacity(capacity)
        ends.reserveCapacity(capacity)
    }

    /// Whether nothing was left out between a byte and the next.
    func isJoined(_ index: Int) -> Bool {
        guard index >= 0, index + 1 < bytes.count else { return false }
        return ends[index] == starts[index + 1] || starts[index] == starts[index + 1]
    }

    private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
        bytes.append(byte)
        starts.append(start)
        ends.append(end)
    }

    /// In small letters, without white space, and with one alphabet of Base64 for both.
    func folded() -> Spelling {
        var result = Spelling(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() {
            let folded: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded = byte | 0x20
            case UInt8(ascii: "-"): folded = UInt8(ascii: "+")
            case UInt8(ascii: "_"): folded = UInt8(ascii: "/")
            case 0x09...0x0D, 0x20: continue
            default: folded = byte
            }
            result.append(folded, starts[index], ends[index])
        }
        return result
    }

    /// The text with one level of escapes taken off; nil if there is none.
    func unescaped() -> Spelling? {
        var result = Spelling(capacity: bytes.count)
        var index = 0
        while index < bytes.count {
            guard let escape = escape(at: index) else {
                result.append(bytes[index], starts[index], ends[index])
                index += 1
                continue
            }
            let end = index + escape.length
            for byte in escape.bytes { result.append(byte, starts[index], ends[end - 1]) }
            index = end
        }
        return result.bytes.count == bytes.count ? nil : result
    }

    // MARK: Escapes

    private struct Escape {
        var bytes: [UInt8]
        var length: Int

        init(_ value: UInt32, _ length: Int) {
            bytes = Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
            self.length = length
        }
    }

    private func escape(at index: Int) -> Escape? {
        switch bytes[index] {
        case UInt8(ascii: "\\"): backslash(at: index)
        case UInt8(ascii: "%"): percent(at: index)
        case UInt8(ascii: "&"): entity(at: index)
        default: nil
        }
    }

    private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    /// The number of the digits from `index` on, at most `limit` of them, and how many there are.
    private func number(at index: Int, radix: Int, atMost limit: Int) -> (value: UInt32, count: Int)? {
        var value: UInt32 = 0
        var count = 0
        while count < limit, let byte = byte(index + count), let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
            digit < radix
        {
            value = value &* UInt32(radix) &+ UInt32(digit)
            count += 1
        }
        return count == 0 ? nil : (value, count)
    }

    /// `\/`, `\n`, `\x2f`, `\u002f`, `\ud83d\ude00`, `\u{2f}`
    private func backslash(at index: Int) -> Escape? {
        guard let kind = byte(index + 1) else { return nil }
        switch kind {
        case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
            return Escape(0x20, 2)
        case UInt8(ascii: "x"):
            if let code = number(at: index + 2, radix: 16, atMost: 2) { return Escape(code.value, 2 + code.count) }
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            if byte(index + 2) == UInt8(ascii: "{"), let code = number(at: index + 3, radix: 16, atMost: 8),
                byte(index + 3 + code.count) == UInt8(ascii: "}")
            {
                return Escape(code.value, 4 + code.count)
            }
            guard let high = number(at: index + 2, radix: 16, atMost: 4), high.count == 4 else { break }
            if 0xD800..<0xDC00 ~= high.value, byte(index + 6) == UInt8(ascii: "\\"),
                let low = number(at: index + 8, radix: 16, atMost: 4), 0xDC00..<0xE000 ~= low.value
            {
                return Escape(0x10000 + (high.value - 0xD800) << 10 + (low.value - 0xDC00), 12)
            }
            return Escape(high.value, 6)
        default: break
        }
        return kind < 0x80 ? Escape(UInt32(kind), 2) : nil
    }

    /// `%2F`
    private func percent(at index: Int) -> Escape? {
        guard let code = number(at: index + 1, radix: 16, atMost: 2), code.count == 2 else { return nil }
        var escape = Escape(0, 3)
        escape.bytes = [UInt8(code.value)]
        return escape
    }

    private static let entities: [(name: [UInt8], value: UInt32)] = [
        ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("sol", "/"), ("plus", "+"),
        ("equals", "="), ("colon", ":"), ("period", "."), ("lowbar", "_"), ("percnt", "%"), ("bsol", "\\"),
    ].map { (Array($0.utf8), ($1 as Unicode.Scalar).value) }

    /// `&#x2F;`, `&#47;`, `&amp;`; browsers read a number without the semicolon as well.
    private func entity(at index: Int) -> Escape? {
        func ended(_ value: UInt32, _ length: Int) -> Escape {
            Escape(value, length + (byte(index + length) == UInt8(ascii: ";") ? 1 : 0))
        }
        if byte(index + 1) == UInt8(ascii: "#") {
            if let mark = byte(index + 2), mark | 0x20 == UInt8(ascii: "x") {
                return number(at: index + 3, radix: 16, atMost: 8).map { ended($0.value, 3 + $0.count) }
            }
            return number(at: index + 2, radix: 10, atMost: 9).map { ended($0.value, 2 + $0.count) }
        }
        let found = Self.entities.first { bytes[(index + 1)...].starts(with: $0.name) }
        return found.map { ended($0.value, 1 + $0.name.count) }
    }
}
