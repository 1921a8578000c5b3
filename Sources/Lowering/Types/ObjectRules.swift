internal import ClientModel
internal import OpenAPI

/// Finds what tells the branches of a union apart that are objects: a constant member, required members that only one
/// branch has, and for the rest the members that are there.
struct ObjectRules {
    /// The branches by their position in the union.
    let variants: [(index: Int, variant: Variant)]
    /// Whether several branches may hold at once.
    let isAnyOf: Bool

    private(set) var decisions: [Union.Decision] = []
    /// What is taken where nothing else decides.
    private(set) var bestMatch: Union.BestMatch?
    /// Branches that may hold at once; fewer than two where a value is of one branch alone.
    private(set) var combined: [Int] = []
    /// A member that is constant in every branch (a tag): with a value that none of them lists, a value is of no branch.
    private var tagKey: String?
    /// Whether branches name the same members, so that the first that can be read is taken.
    private(set) var isAmbiguous = false

    init(_ variants: [(index: Int, variant: Variant)], isAnyOf: Bool) {
        self.variants = variants
        self.isAnyOf = isAnyOf
        guard variants.count > 1 else {
            decisions = variants.map { Union.Decision(test: .type([.object]), caseIndex: $0.index) }
            return
        }
        let undecided = decideByConstants()
        if isAnyOf, undecided.count > 1, undecided.filter({ !variants[$0].variant.keys.isEmpty }).count > 1 {
            match(undecided)
            combined = undecided.map { variants[$0].index }
        } else {
            match(decideByRequiredMembers(undecided))
        }
    }

    /// Returns the positions of the branches that a constant member does not decide for in every value.
    private mutating func decideByConstants() -> [Int] {
        let positions = Array(variants.indices)
        guard let key = constantKey() else { return positions }
        let counts = valueCounts(key)
        let isInAll = variants.allSatisfy { $0.variant.constants[key] != nil }
        if isInAll, counts.values.allSatisfy({ $0 == 1 }) { tagKey = key }
        var undecided: [Int] = []
        for position in positions {
            let own = ownValues(of: position, key, counts)
            if !own.isEmpty {
                decisions.append(
                    Union.Decision(test: .memberValue(key: key, values: own), caseIndex: variants[position].index))
            }
            let constant = variants[position].variant.constants[key]
            if constant?.isRequired != true || constant?.values.count != own.count { undecided.append(position) }
        }
        return undecided
    }

    /// The member whose values decide for most branches; of several such, one that more branches require, then the
    /// first by name.
    private func constantKey() -> String? {
        let keys = variants.reduce(into: Set<String>()) { $0.formUnion($1.variant.constants.keys) }.sorted()
        var best: (key: String, score: (Int, Int))?
        for key in keys {
            let counts = valueCounts(key)
            let deciding = variants.indices.filter { !ownValues(of: $0, key, counts).isEmpty }
            let required = deciding.filter { variants[$0].variant.constants[key]?.isRequired == true }
            let score = (deciding.count, required.count)
            // A flag that a single branch fixes is no tag.
            let isInAll = variants.allSatisfy { $0.variant.constants[key] != nil }
            guard deciding.count > 1 || (deciding.count == 1 && isInAll) else { continue }
            if best.map({ score > $0.score }) ?? true { best = (key, score) }
        }
        return best?.key
    }

    /// How many branches list each value of the member.
    private func valueCounts(_ key: String) -> [Literal: Int] {
        variants.reduce(into: [:]) { counts, entry in
            for value in Set(entry.variant.constants[key]?.values ?? []) { counts[value, default: 0] += 1 }
        }
    }

    /// The values of the member that no other branch lists.
    private func ownValues(of position: Int, _ key: String, _ counts: [Literal: Int]) -> [Literal] {
        variants[position].variant.constants[key]?.values.filter { counts[$0] == 1 } ?? []
    }

    private mutating func decideByRequiredMembers(_ positions: [Int]) -> [Int] {
        var undecided: [Int] = []
        let counts: [String: Int] = variants.reduce(into: [:]) { counts, entry in
            for key in entry.variant.keys { counts[key, default: 0] += 1 }
        }
        for position in positions {
            let own = variants[position].variant.required.filter { counts[$0] == 1 }
            if own.isEmpty {
                undecided.append(position)
            } else {
                decisions.append(Union.Decision(test: .members(own), caseIndex: variants[position].index))
            }
        }
        return undecided
    }

    private mutating func match(_ positions: [Int]) {
        if positions.count == 1, let last = positions.first, !decisions.isEmpty, tagKey == nil {
            decisions.append(Union.Decision(test: .type([.object]), caseIndex: variants[last].index))
            return
        }
        // What keeps members of any name comes first where none is known; then what asks for more members.
        let ordered = positions.sorted { lhs, rhs in
            let (left, right) = (variants[lhs].variant, variants[rhs].variant)
            return (left.isOpen ? 0 : 1, -left.required.count, lhs) < (right.isOpen ? 0 : 1, -right.required.count, rhs)
        }
        let candidates = ordered.map { position in
            Union.BestMatch.Candidate(
                members: variants[position].variant.keys.sorted(), caseIndex: variants[position].index)
        }
        if !candidates.isEmpty { bestMatch = Union.BestMatch(candidates: candidates, tagKey: tagKey) }
        let distinct = Set(positions.map { variants[$0].variant.keys })
        isAmbiguous = distinct.count < positions.count
    }
}
