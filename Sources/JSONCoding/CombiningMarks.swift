/// Runs of combining marks: a `String` is hashed and compared in a normal form, for which each run is sorted in time that
/// grows with the square of its length.
package enum CombiningMarks {
    /// The longest run that is let through. No text has more than a few; the Stream-Safe Text Format (UAX #15, section
    /// 13) allows 30.
    package static let limit = 128

    /// Whether a text in UTF-8 has a longer run than that.
    package static func isExcessive(_ text: some Sequence<UInt8>, count: Int) -> Bool {
        // A mark has two bytes at least.
        guard count > limit * 2 else { return false }
        var run = 0
        var decoder = UTF8()
        var bytes = text.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) {
            run = isMark(scalar) ? run + 1 : 0
            if run > limit { return true }
        }
        return false
    }

    /// Whether the scalar is, or decomposes to nothing but, scalars that are sorted.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300: false
        case 0xF73, 0xF75, 0xF81: true
        default: scalar.properties.canonicalCombiningClass != .notReordered
        }
    }
}

extension JSONReader {
    /// Refuses a name that would take too long to hash.
    @inline(never)
    func checkCombiningMarks(_ token: JSONStringToken) throws(JSONError) {
        let isExcessive =
            if token.hasEscapes {
                unescaped(token).withUnsafeBufferPointer { CombiningMarks.isExcessive($0, count: $0.count) }
            } else {
                CombiningMarks.isExcessive(token.bytes, count: token.count)
            }
        if isExcessive {
            throw failure(
                .invalidFormat, "a name has more than \(CombiningMarks.limit) combining marks in a row",
                at: token.first - 1)
        }
    }
}
