/// Keeps one copy of strings that recur: long names and references fill large documents.
///
/// Strings of up to 15 bytes live inside the `String` value and need no pool; long ones hardly recur.
struct StringPool {
    private static let pooledLengths = 16...96

    // Open addressing over indices into `strings`; 0 is an empty slot. The size is a power of two.
    private var slots = [UInt32](repeating: 0, count: 1024)
    private var strings: [String] = []

    /// The string of these bytes, which have to be UTF-8.
    mutating func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard Self.pooledLengths.contains(bytes.count) else { return String(decoding: bytes, as: UTF8.self) }
        let mask = slots.count - 1
        var slot = Self.hash(bytes) & mask
        while slots[slot] != 0 {
            let candidate = strings[Int(slots[slot]) - 1]
            if Self.isEqual(candidate, bytes) { return candidate }
            slot = (slot + 1) & mask
        }
        let string = String(decoding: bytes, as: UTF8.self)
        strings.append(string)
        slots[slot] = UInt32(truncatingIfNeeded: strings.count)
        if strings.count * 2 > slots.count { grow() }
        return string
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = larger.count - 1
        for (index, string) in strings.enumerated() {
            var string = string
            var slot = string.withUTF8(Self.hash) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = UInt32(truncatingIfNeeded: index + 1)
        }
        slots = larger
    }

    private static func isEqual(_ string: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        string.utf8.count == bytes.count && string.utf8.elementsEqual(bytes)
    }

    // FNV-1a. A document made to collide costs itself time in proportion to its number of long names squared, so the
    // hash is seeded per process.
    private static let seed = UInt64.random(in: .min ... .max)

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = seed ^ 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }
}
