/// Replaces secrets in what comes from elsewhere, however they are spelled there.
///
/// A secret is found as it is, in other capitals, with escapes of JSON, URLs and HTML (also escaped again), in Base64 of
/// either alphabet wherever it stands in what was encoded, and in hexadecimal digits. What is shorter than four bytes is
/// looked for as a whole word only, or little of a text would be left.
public struct Redactor: Sendable {
    /// What stands in place of a secret.
    public static let replacement = "[redacted]"
    /// Escapes of escapes are taken off so many times.
    private static let escapeLevels = 4

    /// What is no longer is compared wherever its first byte stands.
    private static let shortLength = 64

    /// By their first byte.
    private var patterns = [[SecretPattern]](repeating: [], count: 256)
    private var searches: [LongPatternSearch] = []
    private var longest = 0

    /// - Parameter secrets: What must not be seen; empty ones are none.
    public init(_ secrets: [String] = []) {
        var known: Set<SecretPattern> = []
        for secret in secrets {
            for pattern in SecretPattern.all(of: Array(secret.utf8)) where known.insert(pattern).inserted {
                if pattern.bytes.count > Self.shortLength {
                    searches.append(LongPatternSearch(pattern))
                } else {
                    patterns[Int(pattern.bytes[0])].append(pattern)
                }
                longest = max(longest, pattern.bytes.count)
            }
        }
    }

    /// Whether there is nothing to look for.
    public var isEmpty: Bool { longest == 0 }

    /// `text` without secrets; of a very long one, the beginning.
    public func redact(_ text: String) -> String {
        if isEmpty { return text }
        return text.utf8.withContiguousStorageIfAvailable { redact($0, upTo: 1 << 16) }
            .map { String(decoding: $0, as: UTF8.self) } ?? redact(String(decoding: Array(text.utf8), as: UTF8.self))
    }

    /// The first `limit` of `bytes` without secrets: one that goes on behind the limit is replaced as well.
    public func redact(_ bytes: some RandomAccessCollection<UInt8>, upTo limit: Int) -> [UInt8] {
        // An escape of an escape is 36 bytes for one.
        let window = Array(bytes.prefix(isEmpty ? limit : limit + 40 * longest))
        var result: [UInt8] = []
        var index = 0
        for range in secrets(in: window) where range.lowerBound < limit {
            result += window[index..<range.lowerBound]
            result += Self.replacement.utf8
            index = range.upperBound
        }
        if index < limit { result += window[index..<min(limit, window.count)] }
        return result
    }

    /// Where secrets stand, in order; ranges that overlap are one.
    private func secrets(in text: [UInt8]) -> [Range<Int>] {
        if isEmpty { return [] }
        var found: [Range<Int>] = []
        var spelling: Spelling? = Spelling(text)
        for _ in 0..<Self.escapeLevels {
            guard let current = spelling else { break }
            collect(in: current.folded(), &found)
            spelling = current.unescaped()
        }
        found.sort { $0.lowerBound < $1.lowerBound }
        var merged: [Range<Int>] = []
        for range in found {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    private func collect(in spelling: Spelling, _ found: inout [Range<Int>]) {
        for index in spelling.bytes.indices {
            for pattern in patterns[Int(spelling.bytes[index])] {
                if let range = pattern.match(in: spelling, at: index) { found.append(range) }
            }
        }
        for search in searches {
            found += search.starts(in: spelling.bytes).compactMap { search.pattern.place(in: spelling, at: $0) }
        }
    }
}
