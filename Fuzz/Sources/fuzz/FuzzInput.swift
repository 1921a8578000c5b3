/// Takes an input apart into what a target needs.
struct FuzzInput {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

    mutating func flag() -> Bool { byte() & 1 == 1 }

    /// The text up to the next line feed; empty at the end.
    mutating func line() -> String {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        defer { bytes = end < bytes.endIndex ? bytes[(end + 1)...] : [] }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// What is left.
    var rest: [UInt8] { Array(bytes) }

    var restText: String { String(decoding: bytes, as: UTF8.self) }
}
