import ClientModel
/// Divides declarations by their subjects, into files that are neither long nor tiny.
///
/// What has up to `limit` lines stays together. What has more is divided by the next word of its subjects: relatives
/// with many lines get a file of their own, which is divided in the same way, and the few lines of others stay. So a
/// declaration's file depends on nothing but declarations of its own subject, and the order of none.
struct SubjectDivision {
    /// What one file holds.
    struct Part {
        /// The words that all its subjects begin with.
        let prefix: [String]
        let fragments: [Fragment]
    }

    /// How many lines a file has at most, unless a single declaration has more.
    static let lineLimit = 1_500
    /// By how many words of their subjects declarations are divided at most: more do not fit into a file's name.
    static let depthLimit = 32

    /// The limit that is held; tests have a lower one.
    var limit = Self.lineLimit
    /// Relatives with fewer lines stay together, as long as they have room.
    var smallSize: Int { limit / 10 }

    /// The parts in the order of their names; fragments keep their order.
    ///
    /// - Parameter depth: How many words all of the subjects have in common.
    func parts(of fragments: [Fragment], depth: Int = 0) -> [Part] {
        guard !fragments.isEmpty else { return [] }
        let isDivided = depth < Self.depthLimit && Self.lineCount(fragments) > limit
        let relatives = isDivided ? Self.grouped(fragments.filter { $0.subject.count > depth }, depth: depth) : []
        guard !relatives.isEmpty else {
            return [Part(prefix: Self.prefix(of: fragments, depth: depth), fragments: fragments)]
        }
        let own = fragments.filter { $0.subject.count <= depth }
        let size = stayingSize(relatives.map { Self.lineCount($0.fragments) }, own: Self.lineCount(own))
        var leaving: Set<String> = []
        var result: [Part] = []
        for relative in relatives where Self.lineCount(relative.fragments) >= size {
            leaving.insert(relative.word)
            result.append(contentsOf: parts(of: relative.fragments, depth: depth + 1))
        }
        let staying = fragments.filter { $0.subject.count <= depth || !leaving.contains(Self.key($0.subject[depth])) }
        guard !staying.isEmpty else { return result }
        return [Part(prefix: Self.prefix(of: staying, depth: depth), fragments: staying)] + result
    }

    /// Relatives with fewer lines than this stay: half as many until there is room for them.
    private func stayingSize(_ sizes: [Int], own: Int) -> Int {
        var size = smallSize
        // Where what can't leave is too long by itself, nothing would be gained.
        guard own <= limit else { return size }
        while size > 0, sizes.reduce(own, { $1 < size ? $0 + $1 : $0 }) > limit { size /= 2 }
        return size
    }

    /// Fragments with more words than `depth`, by the next one of them.
    static func grouped(_ fragments: [Fragment], depth: Int = 0) -> [(word: String, fragments: [Fragment])] {
        Dictionary(grouping: fragments) { key($0.subject[depth]) }
            .map { (word: $0.key, fragments: $0.value) }
            .ordered { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
    }

    /// Words that differ in case only are one subject: files of such names would be one.
    private static func key(_ word: String) -> String { word.lowercased() }

    /// Of spellings that differ in case, the first by its bytes, whatever came first.
    private static func prefix(of fragments: [Fragment], depth: Int) -> [String] {
        let prefixes = fragments.map { Array($0.subject.prefix(depth)) }
        return prefixes.min { $0.joined().utf8.lexicographicallyPrecedes($1.joined().utf8) } ?? []
    }

    static func lineCount(_ fragments: [Fragment]) -> Int { fragments.reduce(0) { $0 + $1.lineCount } }
}
