/// Finds a long pattern wherever it stands in a text, in steps of the text's length: Knuth, Morris and Pratt's search.
///
/// A server that chooses both a token and the text that is searched for it can have every place of the text begin like
/// the token.
struct LongPatternSearch: Sendable {
    let pattern: SecretPattern
    /// For each length of what matched so far, how much of it still does where the next byte is another one.
    private let fallbacks: [Int32]

    init(_ pattern: SecretPattern) {
        self.pattern = pattern
        let bytes = pattern.bytes
        var fallbacks: [Int32] = [0]
        fallbacks.reserveCapacity(bytes.count)
        var length = 0
        for byte in bytes.dropFirst() {
            while length > 0, bytes[length] != byte { length = Int(fallbacks[length - 1]) }
            if bytes[length] == byte { length += 1 }
            fallbacks.append(Int32(length))
        }
        self.fallbacks = fallbacks
    }

    /// Where in `text` the pattern begins, in order.
    func starts(in text: [UInt8]) -> [Int] {
        let bytes = pattern.bytes
        var found: [Int] = []
        var length = 0
        for (index, byte) in text.enumerated() {
            while length > 0, length == bytes.count || bytes[length] != byte { length = Int(fallbacks[length - 1]) }
            if bytes[length] == byte { length += 1 }
            if length == bytes.count { found.append(index + 1 - length) }
        }
        return found
    }
}
