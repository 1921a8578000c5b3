/// A hash that is the same on every run and machine: FNV-1a with 64 bits.
enum StableHash {
    static func value(of text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x0000_0100_0000_01B3
        }
        // The low bits alone differ too little between names that differ in their last letter.
        return hash ^ (hash >> 32)
    }
}
