/// Runs of combining marks: a `String` is hashed and compared in a normal form, for which each run is sorted in time that
/// grows with the square of its length.
package enum CombiningMarks {
    /// The longest run that is let through. No text has more than a few; the Stream-Safe Text Format (UAX #15, section
    /// 13) allows 30.
    package static let limit = 128

    /// Whether a text in UTF-8 has a longer run than that.
    package static func isExcessive(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // A mark has two bytes at least, none of them ASCII: one of these is at each place of this distance.
        let distance = limit * 2
        guard text.count > distance, stride(from: 0, to: text.count, by: distance).contains(where: { text[$0] > 0x7F })
        else { return false }
        var run = 0
        var decoder = UTF8()
        var bytes = text.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) {
            run = isMark(scalar) ? run + 1 : 0
            if run > limit { return true }
        }
        return false
    }

    /// Whether a text has a longer run than that.
    package static func isExcessive(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isExcessive($0) }
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

extension String {
    /// Whether both are the same bytes. `==` takes too long for some strings, where a server gives them.
    package func hasBytes(of other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}

extension JSONReader {
    /// Refuses a name that would take too long to hash.
    @inline(never)
    mutating func checkCombiningMarks(_ token: JSONStringToken) throws(JSONError) {
        let isExcessive =
            if token.hasEscapes {
                token.unescapedBytes.withUnsafeBufferPointer { CombiningMarks.isExcessive($0) }
            } else {
                CombiningMarks.isExcessive(token.bytes)
            }
        if isExcessive {
            throw failure(
                .invalidFormat, "a name has more than \(CombiningMarks.limit) combining marks in a row",
                at: token.first - 1)
        }
    }
}
