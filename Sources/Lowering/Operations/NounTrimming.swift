internal import Naming

/// Takes a tag's noun off operationIds.
///
/// Whether it comes off is decided by the operationId and the tag alone, never by the other operations, so that one more
/// operation renames none: `getPet` in `pets` is `get`, and `getPets`, where the plural says what the verb does not, stays
/// `getPets`, whether or not there is the other.
struct NounTrimming {
    private let noun: [String]
    /// Whether operationIds are made up of paths, whose plurals say nothing.
    private let isMadeUp: Bool

    /// What is longer than this, in bytes, is no name, and nothing comes off it: each of its words is compared with the
    /// whole noun.
    private static let longest = 1_000

    /// - Parameter noun: a tag as the document spells it.
    init(noun: String, isMadeUp: Bool = false) {
        self.noun = noun.utf8.count > Self.longest ? [] : Words.split(noun).map { $0.lowercased() }
        self.isMadeUp = isMadeUp
    }

    /// What an operation may be called, the shortest first; none where nothing comes off.
    func names(of id: String) -> [String] {
        guard !noun.isEmpty, id.utf8.count <= Self.longest else { return [] }
        let words = Words.split(id)
        guard words.count > noun.count else { return [] }
        if let rest = withoutNamespace(id) {
            return ([withoutNoun(rest), rest].compactMap { $0 }).compactMap(name)
        }
        return [withoutPrefix(id, words) ?? withoutNoun(words)].compactMap { $0 }.compactMap(name)
    }

    /// Whether the noun says as many as the verb does, which makes a name's claim the stronger.
    func agrees(_ id: String) -> Bool {
        let words = Words.split(id)
        guard let start = starts(in: words).first else { return true }
        let verb = words[start == 0 ? min(noun.count, words.count - 1) : 0].lowercased()
        return Inflection.isPlural(words[start + noun.count - 1]) == Self.collectionVerbs.contains(verb)
    }

    static func isSame(_ word: String, _ noun: String) -> Bool {
        word == noun || (Inflection.singular(word) ?? word) == (Inflection.singular(noun) ?? noun)
    }

    // MARK: - Ways of writing an operationId

    /// `list-for-user` of `repos/list-for-user`, `get` of `pets.get`.
    private func withoutNamespace(_ id: String) -> [String]? {
        guard let separator = id.firstIndex(where: { "/.:".contains($0) }) else { return nil }
        let namespace = Words.split(String(id[..<separator]))
        let rest = Words.split(String(id[separator...]))
        guard namespace.count == noun.count, !rest.isEmpty, starts(in: namespace).first == 0 else { return nil }
        return rest
    }

    /// `list` of `disk_list` and of `disksList`. In `callElevator` the first word is the verb, whatever the tag.
    private func withoutPrefix(_ id: String, _ words: [String]) -> [String]? {
        guard starts(in: words).first == 0 else { return nil }
        let isSpelledAsTag = zip(words, noun).allSatisfy { $0.lowercased() == $1 }
        guard isSpelledAsTag || id.contains(where: { "_-".contains($0) }) else { return nil }
        return Array(words.dropFirst(noun.count))
    }

    /// `issue` of `issueCredential`, `createWithArray` of `createUsersWithArray`.
    private func withoutNoun(_ words: [String]) -> [String]? {
        let verbs = verbCount(words)
        guard
            let start = starts(in: words).first(where: { start in
                start >= verbs && words[verbs..<start].allSatisfy { Self.adjectives.contains($0.lowercased()) }
            }), start > 0
        else { return nil }
        let end = start + noun.count
        var rest = words
        if end == words.count {
            guard numberSaysNothing(words[end - 1], after: words[..<start]) else { return nil }
        }
        rest.removeSubrange(start..<end)
        // `get_tasks_id` gets a task by its id.
        if start < rest.count, rest[start].lowercased() == "id" { rest.insert("by", at: start) }
        return rest
    }

    private func starts(in words: [String]) -> [Int] {
        guard words.count >= noun.count else { return [] }
        return (0...(words.count - noun.count)).filter { start in
            zip(words[start...], noun).allSatisfy { Self.isSame($0.lowercased(), $1) }
        }
    }

    /// How many words say what is done: `create or update`, `bulk delete`.
    private func verbCount(_ words: [String]) -> Int {
        var count = Self.adverbs.contains(words[0].lowercased()) ? 2 : 1
        while count + 1 < words.count, ["or", "and"].contains(words[count].lowercased()) { count += 2 }
        return min(count, words.count)
    }

    /// Whether the verb says as well as the noun does if it is about one or many.
    private func numberSaysNothing(_ word: String, after words: ArraySlice<String>) -> Bool {
        guard let verb = words.first?.lowercased() else { return false }
        if isMadeUp || ["post", "put", "patch"].contains(verb) || Inflection.isUncountable(word) { return true }
        let isAboutMany = words.contains { Self.manyWords.contains($0.lowercased()) }
        return Inflection.isPlural(word) == (isAboutMany || Self.collectionVerbs.contains(verb))
    }

    private func name(_ words: [String]) -> String? {
        let name = SwiftNames.member(words.joined(separator: " "))
        // `ByID` alone, or a digit in front, is no better than the whole.
        guard let first = name.first, first.isLetter, !ReservedNames.members.contains(name), name != "by" else {
            return nil
        }
        return name
    }

    /// Verbs whose object is many unless they say otherwise.
    private static let collectionVerbs: Set<String> = [
        "browse", "clear", "count", "enumerate", "filter", "find", "flush", "index", "list", "prune", "purge", "query",
        "reorder", "scan", "search", "sort",
    ]
    private static let manyWords: Set<String> = ["all", "batch", "bulk", "many", "multiple"]
    private static let adverbs: Set<String> = ["admin", "batch", "bulk", "partial", "partially", "force"]
    /// What may stand between the verb and the noun without being another noun.
    private static let adjectives: Set<String> = [
        "a", "active", "all", "an", "any", "archived", "available", "current", "default", "deleted", "latest", "many",
        "multiple", "my", "new", "one", "own", "pending", "popular", "private", "public", "random", "recent", "single",
        "the",
    ]
}
