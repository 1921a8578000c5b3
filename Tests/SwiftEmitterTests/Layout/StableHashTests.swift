import Testing

@testable import SwiftEmitter

/// File names hang on it, so it is the same on every machine and for ever.
@Suite struct StableHashTests {
    /// Those of the published FNV-1a with 64 bits, whose upper half is laid over the lower.
    @Test(
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
        ] as [(String, UInt64)])
    func values(text: String, plain: UInt64) {
        #expect(StableHash.value(of: text) == plain ^ (plain >> 32))
    }

    /// By bytes: what Unicode takes for the same text has names of its own.
    @Test func textsThatAreSpelledOtherwiseDiffer() {
        #expect("\u{E9}" == "e\u{301}")
        #expect(StableHash.value(of: "\u{E9}") != StableHash.value(of: "e\u{301}"))
    }

    /// As layouts use it, names that differ in their last letter are spread.
    @Test(arguments: [2, 4, 8, 16, 32] as [UInt64]) func namesThatDifferLittleAreSpread(files: UInt64) {
        let names = (0..<26).map { "Pet" + String(UnicodeScalar(UInt8(0x41 + $0))) }
        let used = Set(names.map { StableHash.value(of: $0) % files })
        #expect(used.count > min(Int(files), 26) / 2)
    }
}
