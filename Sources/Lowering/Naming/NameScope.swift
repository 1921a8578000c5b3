/// Assigns the names of one scope in a single pass over all candidates.
///
/// Two candidates of the same name are told apart by what they are, never by their order: first by their kind, then
/// by being spelled exactly so in the document, then by their own spelling, at last by a fingerprint of it.
struct NameScope {
    struct Candidate {
        /// The name as the document has it.
        var raw: String
        /// The wanted name.
        var name: String
        /// The lower the rank, the stronger the claim: schemas before what operations add.
        var rank: Int
        /// Added when a stronger candidate has the name, such as `Body`.
        var suffix: String
        /// Whether the configuration or the document chose the name.
        var isFixed: Bool
        /// What no other candidate has, such as a JSON pointer: tells apart those that are spelled alike.
        var identity: String

        init(
            raw: String, name: String, rank: Int = 0, suffix: String = "Value", isFixed: Bool = false,
            identity: String? = nil
        ) {
            self.raw = raw
            self.identity = identity ?? raw
            self.name = name
            self.rank = rank
            self.suffix = suffix
            self.isFixed = isFixed
        }
    }

    var reserved: Set<String>
    var reservedSuffix: String
    var capitalised: Bool

    /// The names in the candidates' order.
    func assign(_ candidates: [Candidate]) -> [String] {
        var names = candidates.map { candidate in
            reserved.contains(candidate.name) && !candidate.isFixed
                ? candidate.name + reservedSuffix : candidate.name
        }
        // Each round moves the weaker of those that clash to their next spelling; the last one cannot clash.
        for round in 0..<4 {
            var groups: [String: [Int]] = [:]
            for (index, name) in names.enumerated() { groups[name, default: []].append(index) }
            var changed = false
            for (name, members) in groups where members.count > 1 {
                let keeper = keeper(of: name, among: members, candidates)
                for index in members where index != keeper {
                    names[index] = respelled(candidates[index], current: names[index], round: round)
                    changed = true
                }
            }
            if !changed { break }
        }
        return names
    }

    /// The one candidate whose claim is stronger than every other's; nil when none is.
    private func keeper(of name: String, among members: [Int], _ candidates: [Candidate]) -> Int? {
        if let fixed = only(members.filter { candidates[$0].isFixed }) { return fixed }
        let strongest = members.map { candidates[$0].rank }.min()
        let first = members.filter { candidates[$0].rank == strongest }
        if let one = only(first) { return one }
        return only(first.filter { candidates[$0].raw == name })
    }

    private func only(_ indices: [Int]) -> Int? { indices.count == 1 ? indices[0] : nil }

    private func respelled(_ candidate: Candidate, current: String, round: Int) -> String {
        let literal = SwiftNames.literal(candidate.raw, capitalised: capitalised)
        switch round {
        case 0 where candidate.rank > 0: return current + candidate.suffix
        case 0, 1:
            guard !literal.isEmpty, literal != current, !reserved.contains(literal) else { fallthrough }
            return literal
        default: return current + "_" + SwiftNames.fingerprint(candidate.identity)
        }
    }
}
