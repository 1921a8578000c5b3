/// Assigns the names of one scope in a single pass over all candidates.
///
/// Two candidates of the same name are told apart by what they are, never by their order. The weaker ones are spelled
/// anew: with what they are added (`idQuery`), as the document has it (`user_name`), with the punctuation or the capitals
/// spelled out (`userDashName`, `uppercaseName`), and only where all of that is alike with a fingerprint.
package struct NameScope {
    package struct Candidate {
        /// The name as the document has it.
        package var raw: String
        /// The wanted name.
        package var name: String
        /// The lower the rank, the stronger the claim: schemas before what operations add.
        package var rank: Int
        /// Added when a stronger candidate has the name, such as `Body`; nil goes on to the alternatives.
        package var suffix: String?
        /// Added when the name is reserved, if not what the scope adds.
        package var reservedSuffix: String?
        /// Names to try when another has the wanted one, the best first; few candidates are asked.
        package var alternatives: () -> [String]
        /// Whether the configuration or the document chose the name.
        package var isFixed: Bool
        /// What no other candidate has, such as a JSON pointer: tells apart those that are spelled alike.
        package var identity: () -> String

        package init(
            raw: String, name: String, rank: Int = 0, suffix: String? = "Value", reservedSuffix: String? = nil,
            alternatives: @autoclosure @escaping () -> [String] = [], isFixed: Bool = false,
            identity: @autoclosure @escaping () -> String? = nil
        ) {
            self.raw = raw
            self.identity = { identity() ?? raw }
            self.name = name
            self.rank = rank
            self.suffix = suffix
            self.reservedSuffix = reservedSuffix
            self.alternatives = alternatives
            self.isFixed = isFixed
        }
    }

    var reserved: Set<String>
    var reservedSuffix: String
    var capitalised: Bool
    /// Whether a member may begin with a capital, where the document's own spelling does: `.ASC` beside `.asc`.
    var keepsCapitals: Bool

    package init(reserved: Set<String>, reservedSuffix: String, capitalised: Bool, keepsCapitals: Bool = false) {
        self.reserved = reserved
        self.reservedSuffix = reservedSuffix
        self.capitalised = capitalised
        self.keepsCapitals = keepsCapitals
    }

    /// The names in the candidates' order.
    package func assign(_ candidates: [Candidate]) -> [String] {
        var assigned = candidates.map { Assigned(name: firstName($0)) }
        // Each round moves the weaker of those that clash to their next spelling; the last one is a fingerprint.
        for _ in 0..<12 {
            let groups = Dictionary(grouping: assigned.indices) { assigned[$0].name }.filter { $0.value.count > 1 }
            if groups.isEmpty { break }
            for (_, members) in groups {
                let keeper = keeper(among: members, candidates, assigned)
                for index in members where index != keeper {
                    assigned[index].next(of: candidates[index]) { spellings(of: $0) }
                }
            }
        }
        return assigned.map(\.name)
    }

    private func firstName(_ candidate: Candidate) -> String {
        guard reserved.contains(candidate.name), !candidate.isFixed else { return candidate.name }
        return candidate.name + (candidate.reservedSuffix ?? reservedSuffix)
    }

    /// The one candidate whose claim is stronger than every other's; nil when none is.
    private func keeper(among members: [Int], _ candidates: [Candidate], _ assigned: [Assigned]) -> Int? {
        if let fixed = only(members.filter { candidates[$0].isFixed }) { return fixed }
        // Whoever wanted the name from the start keeps it against one that gave up another name.
        let patience = members.map { assigned[$0].spelling }.min()
        let wanted = members.filter { assigned[$0].spelling == patience }
        let strongest = wanted.map { candidates[$0].rank }.min()
        let first = wanted.filter { candidates[$0].rank == strongest }
        return only(first) ?? only(first.filter { isSpelledSo(candidates[$0], assigned[$0]) })
    }

    private func isSpelledSo(_ candidate: Candidate, _ assigned: Assigned) -> Bool {
        let wanted = assigned.spelling == 0 ? candidate.name : assigned.name
        return candidate.raw == wanted || candidate.raw.isEmpty
    }

    private func only(_ indices: [Int]) -> Int? { indices.count == 1 ? indices[0] : nil }

    /// What to call a candidate that does not get the name it wants, the best first.
    private func spellings(of candidate: Candidate) -> [String] {
        let first = firstName(candidate)
        var names: [String] = []
        if candidate.rank > 0, let suffix = candidate.suffix { names.append(first + suffix) }
        names += candidate.alternatives()
        let literal = SwiftNames.literal(candidate.raw, capitalised: capitalised)
        // Underscores that stand for something else would say less than its name.
        let isOwn = literal.dropFirst() == candidate.raw.dropFirst() && literal.first?.isLetter == true
        if isOwn, capitalised || keepsCapitals || literal.first?.isUppercase != true { names.append(literal) }
        names.append(named(Punctuation.spelledOut(candidate.raw)))
        if let cased = cased(candidate.raw) { names.append(named(cased)) }
        names = names.filter { !$0.isEmpty && $0 != first && !reserved.contains($0) }
        if first != candidate.name { names.append(first + (candidate.reservedSuffix ?? reservedSuffix)) }
        return names + [first + "_" + SwiftNames.fingerprint(candidate.identity())]
    }

    private func named(_ raw: String) -> String { capitalised ? SwiftNames.type(raw) : SwiftNames.member(raw) }

    /// The name with a word for its capitals, where they are not those that Swift's names have anyway.
    private func cased(_ raw: String) -> String? {
        guard let first = raw.first(where: \.isLetter) else { return nil }
        let text = Punctuation.spelledOut(raw)
        if raw.contains(where: \.isUppercase), !raw.contains(where: \.isLowercase) {
            return "uppercase " + text.lowercased()
        }
        if capitalised { return first.isLowercase ? "lowercase " + text : nil }
        return first.isUppercase ? "capitalized " + text : nil
    }
}

/// A name and how many better ones were given up for it.
private struct Assigned {
    var name: String
    var spelling = 0

    mutating func next(of candidate: NameScope.Candidate, _ spellings: (NameScope.Candidate) -> [String]) {
        let spellings = spellings(candidate)
        name = spellings[min(spelling, spellings.count - 1)]
        spelling += 1
    }
}
