/// Turns words into Swift names as the API Design Guidelines have them.
package enum SwiftNames {
    /// Longest name kept as it is; a file of that name must still fit every file system.
    private static let maximumLength = 100

    /// A type's name: `UpperCamelCase`.
    package static func type(_ raw: String) -> String {
        let words = words(raw)
        let name = named(words.map(upper), empty: "Empty", raw: raw)
        // `1Time` begins with the word for its number.
        guard words.first?.startsWithNumeral == true else { return name }
        // A type `_1` could not be told from a member `_1`.
        if name.first == "_" { return "Number" + name.dropFirst() }
        return name.capitalised
    }

    /// A type's name with another's before it, as long as names may be.
    package static func type(_ name: String, after owner: String) -> String {
        let joined = owner + name
        return joined.utf8.count > maximumLength ? type(joined) : joined
    }

    /// A property's, function's, parameter's or member's name: `lowerCamelCase`.
    package static func member(_ raw: String) -> String {
        let words = words(raw)
        guard let first = words.first else { return "empty" }
        return named([lower(first)] + words.dropFirst().map(upper), empty: "empty", raw: raw)
    }

    /// The name with every character that Swift takes kept as it is and the others as `_`:
    /// what tells names apart that differ only in case or punctuation. Empty where nothing would be left.
    package static func literal(_ raw: String, capitalised: Bool) -> String {
        var text = ""
        for scalar in raw.unicodeScalars {
            let stands = Words.isWordScalar(scalar) || !text.isEmpty && Words.isMark(scalar)
            text.unicodeScalars.append(stands ? scalar : "_")
        }
        guard let first = text.first, !text.allSatisfy({ $0 == "_" }) else { return "" }
        if first.isNumber { text = "_" + text }
        if capitalised { text = first.uppercased() + text.dropFirst() }
        return text.utf8.count > maximumLength ? cut([text], raw: raw) : text
    }

    /// Eight hexadecimal digits that depend on the name alone (FNV-1a).
    package static func fingerprint(_ raw: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in raw.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Words; a name all in capitals is read as if it were small, one without words is what its punctuation is called.
    private static func words(_ raw: String) -> [String] {
        let words = Words.split(ends(of: raw))
        if words.isEmpty { return Punctuation.words(raw) }
        let isShouting =
            raw.hasCapital && !raw.hasSmall && words.contains { $0.count > 1 }
        return isShouting ? words.map { $0.lowercased() } : words
    }

    /// What a name is cut to comes from its ends: what stands between them in a text of thousands of words is not read.
    private static func ends(of raw: String) -> String {
        let length = 5 * maximumLength
        guard raw.utf8.count > 2 * length else { return raw }
        return String(raw.unicodeScalars.prefix(length)) + " " + String(raw.unicodeScalars.suffix(length))
    }

    private static func upper(_ word: String) -> String {
        if word.utf8.count > Initialisms.maximumLength { return word.capitalised }
        let small = word.lowercased()
        if let spelling = Initialisms.spellings[small] { return spelling.later }
        if Initialisms.words.contains(small) { return small.uppercased() }
        if let acronym = pluralAcronym(word) { return acronym.uppercased() + "s" }
        // Acronyms of the document's own stay as they are; anything else gets one capital.
        return word.capitalised
    }

    private static func lower(_ word: String) -> String {
        let small = word.lowercased()
        if let spelling = Initialisms.spellings[small] { return spelling.first }
        // `iPhone` and `eTag` are split before they come here; an acronym is small when it comes first.
        let isAcronym = word.count > 1 && !word.hasSmall
        if isAcronym || Initialisms.words.contains(small) || pluralAcronym(word) != nil { return small }
        if word.last == "s", word.dropLast().unicodeScalars.allSatisfy(\.isCapital), word.count > 2 { return small }
        return word.prefix(1).lowercased() + word.dropFirst()
    }

    /// `id` of `ids`, `Ids` and `IDs`, but not of `IDS`.
    private static func pluralAcronym(_ word: String) -> String? {
        guard word.last == "s", word.count > 2 else { return nil }
        let acronym = word.dropLast().lowercased()
        return Initialisms.words.contains(acronym) ? acronym : nil
    }

    private static func named(_ words: [String], empty: String, raw: String) -> String {
        let name = joined(words, empty: empty)
        return name.utf8.count > maximumLength ? cut(words, raw: raw) : name
    }

    private static func joined(_ words: [String], empty: String = "") -> String {
        var name = ""
        for word in NumberWords.spelled(words) {
            // Two numbers side by side would read as one.
            if word.startsWithNumeral, name.endsWithNumeral { name += "_" }
            name += word
        }
        return name.isEmpty ? empty : name
    }

    /// As many whole words from both ends as fit; a fingerprint stands for what is no word.
    private static func cut(_ words: [String], raw: String) -> String {
        let longestHead = maximumLength * 2 / 3
        let longestTail = maximumLength / 3
        // Joined, words are no shorter than they are by themselves.
        var head = words.prefix(count(of: words, in: longestHead))
        while !head.isEmpty, joined(Array(head)).utf8.count > longestHead { head.removeLast() }
        let rest = words[head.endIndex...]
        var tail = rest.suffix(count(of: rest.reversed(), in: longestTail))
        while !tail.isEmpty, joined(Array(tail)).utf8.count > longestTail { tail.removeFirst() }
        if !head.isEmpty && !tail.isEmpty { return joined(Array(head + tail)) }
        return String(joined(words).prefix(maximumLength / 2)) + "_" + fingerprint(raw)
    }

    /// How many of the words have together no more than so many bytes.
    private static func count(of words: some Sequence<String>, in bytes: Int) -> Int {
        var rest = bytes
        return words.prefix { word in
            rest -= word.utf8.count
            return rest >= 0
        }.reduce(0) { count, _ in count + 1 }
    }
}
