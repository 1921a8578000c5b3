import Testing

@testable import Safeguards

@Suite struct NetworkAddressTests {
    private static func bytes(_ text: String) -> [UInt8] { text.split(separator: ".").compactMap { UInt8($0) } }

    @Test(arguments: [
        "0.0.0.0", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1", "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.18.0.1", "198.19.0.1", "203.0.113.9",
        "224.0.0.1", "255.255.255.255", "240.0.0.1",
    ])
    func privateOnesInEveryForm(_ text: String) {
        let four = Self.bytes(text)
        #expect(!NetworkAddress.isPublic(four))
        #expect(!NetworkAddress.isPublic([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + four))
        #expect(!NetworkAddress.isPublic([UInt8](repeating: 0, count: 12) + four))
        #expect(!NetworkAddress.isPublic([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] + four))
        #expect(!NetworkAddress.isPublic([0x20, 0x02] + four + [UInt8](repeating: 0, count: 10)))
    }

    @Test(arguments: [
        "1.1.1.1", "93.184.216.34", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.1.0.1", "223.1.1.1",
    ])
    func publicOnes(_ text: String) {
        let four = Self.bytes(text)
        #expect(NetworkAddress.isPublic(four))
        #expect(NetworkAddress.isPublic([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + four))
        #expect(NetworkAddress.isPublic([0x20, 0x02] + four + [UInt8](repeating: 0, count: 10)))
    }

    @Test func ofVersion6() {
        func address(_ start: [UInt8], end: UInt8 = 1) -> [UInt8] {
            start + [UInt8](repeating: 0, count: 15 - start.count) + [end]
        }
        for start: [UInt8] in [
            [], [0xFC], [0xFD, 1], [0xFE, 0x80], [0xFE, 0xC0], [0xFF, 2], [0x20, 1], [0x20, 1, 0xD, 0xB8],
        ] {
            #expect(!NetworkAddress.isPublic(address(start)), "\(start)")
        }
        #expect(!NetworkAddress.isPublic(address([], end: 0)))
        for start: [UInt8] in [[0x26, 0x06, 0x28], [0x2A, 0], [0x20, 1, 0x04, 0x70]] {
            #expect(NetworkAddress.isPublic(address(start)), "\(start)")
        }
        #expect(!NetworkAddress.isPublic([]) && !NetworkAddress.isPublic([1, 1, 1]))
    }
}
