internal import ClientModel
internal import OpenAPI

/// Finds what tells the branches of a union apart that are objects: a constant member, required members that only one
/// branch has, and for the rest the members that are there.
struct ObjectRules {
    /// The branches by their position in the union.
    let branches: [(index: Int, members: BranchMembers)]
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

    init(_ objects: [(index: Int, shape: Shape)], _ graph: SchemaGraph, isAnyOf: Bool) {
        branches = objects.map { ($0.index, graph.branches.members(of: $0.shape, graph)) }
        self.isAnyOf = isAnyOf
        guard branches.count > 1 else {
            decisions = branches.map { Union.Decision(test: .type([.object]), caseIndex: $0.index) }
            return
        }
        let undecided = decideByConstants()
        if isAnyOf, undecided.count > 1, undecided.filter({ !branches[$0].members.keys.isEmpty }).count > 1 {
            match(undecided)
            combined = undecided.map { branches[$0].index }
        } else {
            match(decideByRequiredMembers(undecided))
        }
    }

    /// Returns the positions of the branches that a constant member does not decide for in every value.
    private mutating func decideByConstants() -> [Int] {
        let positions = Array(branches.indices)
        guard let key = constantKey() else { return positions }
        let counts = valueCounts(key)
        let isInAll = branches.allSatisfy { $0.members.constants[key] != nil }
        if isInAll, counts.values.allSatisfy({ $0 == 1 }) { tagKey = key }
        var undecided: [Int] = []
        for position in positions {
            let own = ownValues(of: position, key, counts)
            if !own.isEmpty {
                decisions.append(
                    Union.Decision(test: .memberValue(key: key, values: own), caseIndex: branches[position].index))
            }
            let constant = branches[position].members.constants[key]
            if constant?.isRequired != true || constant?.values.count != own.count { undecided.append(position) }
        }
        return undecided
    }

    /// The member whose values decide for most branches; of several such, one that more branches require, then the
    /// first by name.
    private func constantKey() -> String? {
        let keys = branches.reduce(into: Set<String>()) { $0.formUnion($1.members.constants.keys) }.sorted()
        var best: (key: String, score: (Int, Int))?
        for key in keys {
            let counts = valueCounts(key)
            let deciding = branches.indices.filter { !ownValues(of: $0, key, counts).isEmpty }
            let required = deciding.filter { branches[$0].members.constants[key]?.isRequired == true }
            let score = (deciding.count, required.count)
            // A flag that a single branch fixes is no tag.
            let isInAll = branches.allSatisfy { $0.members.constants[key] != nil }
            guard deciding.count > 1 || (deciding.count == 1 && isInAll) else { continue }
            if best.map({ score > $0.score }) ?? true { best = (key, score) }
        }
        return best?.key
    }

    /// How many branches list each value of the member.
    private func valueCounts(_ key: String) -> [Literal: Int] {
        branches.reduce(into: [:]) { counts, branch in
            for value in Set(branch.members.constants[key]?.values ?? []) { counts[value, default: 0] += 1 }
        }
    }

    /// The values of the member that no other branch lists.
    private func ownValues(of position: Int, _ key: String, _ counts: [Literal: Int]) -> [Literal] {
        branches[position].members.constants[key]?.values.filter { counts[$0] == 1 } ?? []
    }

    private mutating func decideByRequiredMembers(_ positions: [Int]) -> [Int] {
        var undecided: [Int] = []
        let counts: [String: Int] = branches.reduce(into: [:]) { counts, branch in
            for key in branch.members.keys { counts[key, default: 0] += 1 }
        }
        for position in positions {
            let own = branches[position].members.required.filter { counts[$0] == 1 }
            if own.isEmpty {
                undecided.append(position)
            } else {
                decisions.append(Union.Decision(test: .members(own), caseIndex: branches[position].index))
            }
        }
        return undecided
    }

    private mutating func match(_ positions: [Int]) {
        if positions.count == 1, let last = positions.first, !decisions.isEmpty, tagKey == nil {
            decisions.append(Union.Decision(test: .type([.object]), caseIndex: branches[last].index))
            return
        }
        // What keeps members of any name comes first where none is known; then what asks for more members.
        let ordered = positions.sorted { lhs, rhs in
            let (left, right) = (branches[lhs].members, branches[rhs].members)
            return (left.isOpen ? 0 : 1, -left.required.count, lhs) < (right.isOpen ? 0 : 1, -right.required.count, rhs)
        }
        let candidates = ordered.map { position in
            Union.BestMatch.Candidate(
                members: branches[position].members.keys.sorted(), caseIndex: branches[position].index)
        }
        if !candidates.isEmpty { bestMatch = Union.BestMatch(candidates: candidates, tagKey: tagKey) }
        let distinct = Set(positions.map { branches[$0].members.keys })
        isAmbiguous = distinct.count < positions.count
    }
}
