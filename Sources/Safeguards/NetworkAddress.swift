/// Addresses of the Internet protocol.
public enum NetworkAddress {
    /// Whether an address, of 4 or 16 bytes, is one of the Internet at large, and so neither this machine, nor on its link
    /// or in a private network, nor one that stands for many or for none (the registries of special addresses, RFC 6890).
    public static func isPublic(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4: !private4.contains { starts(bytes, with: $0.bytes, bits: $0.bits) }
        case 16: isPublic6(bytes)
        default: false
        }
    }

    private static func isPublic6(_ bytes: [UInt8]) -> Bool {
        // Those that stand for one of version 4: mapped, translated, tunnelled.
        if starts(bytes, with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], bits: 96)
            || starts(bytes, with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], bits: 96)
        {
            return isPublic(Array(bytes[12...]))
        }
        if starts(bytes, with: [0x20, 0x02], bits: 16) { return isPublic(Array(bytes[2..<6])) }
        return starts(bytes, with: [0x20], bits: 3)
            && !private6.contains { starts(bytes, with: $0.bytes, bits: $0.bits) }
    }

    private static let private4: [(bytes: [UInt8], bits: Int)] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
        ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24),
        ([203, 0, 113], 24), ([224], 3),
    ]

    /// Of `2000::/3`, which all that are public are in.
    private static let private6: [(bytes: [UInt8], bits: Int)] = [
        ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x3F, 0xFF, 0x00], 20),
    ]

    private static func starts(_ bytes: [UInt8], with prefix: [UInt8], bits: Int) -> Bool {
        zip(bytes, prefix).enumerated().allSatisfy { index, pair in
            let shift = max(0, 8 - max(0, bits - index * 8))
            return shift > 7 || pair.0 >> UInt8(shift) == pair.1 >> UInt8(shift)
        }
    }
}
