internal import ClientModel
internal import OpenAPI

/// Finds what tells the branches of a union apart that are objects: a constant member, required members that only one
/// branch has, and for the rest the members that are there.
struct ObjectRules {
    /// The branches by their position in the union.
    let variants: [(index: Int, variant: Variant)]
    /// Whether several branches may hold at once.
    let isAnyOf: Bool
    /// The discriminator, with the values of each branch among its constants.
    private let tag: String?
    /// The members that have been asked by then.
    private let asked: Set<String>

    /// What tells them apart.
    private(set) var choice = Union.Choice()
    /// Branches that may hold at once; fewer than two where a value is of one branch alone.
    private(set) var combined: [Int] = []
    /// A member that is constant in every branch (a tag): with a value that none of them lists, a value is of no branch.
    private var tagKey: String?
    /// Whether branches name the same members, so that only what is within tells them apart.
    private(set) var isAmbiguous = false

    /// - Parameters:
    ///   - variants: The branches by their position in the union.
    ///   - tag: The discriminator, if there is one: its values decide, and what has none of them is no branch.
    ///   - asked: Members that have been asked by then.
    init(
        _ variants: [(index: Int, variant: Variant)], isAnyOf: Bool, tag: String? = nil, asked: Set<String> = []
    ) {
        self.variants = variants
        self.isAnyOf = isAnyOf
        self.tag = tag
        self.asked = asked
        guard variants.count > 1 || tag != nil else {
            choice.decisions = variants.map { Union.Decision(test: .type([.object]), caseIndex: $0.index) }
            return
        }
        let undecided = decideByConstants()
        if tag != nil { return }
        if isAnyOf, undecided.count > 1, undecided.filter({ !variants[$0].variant.keys.isEmpty }).count > 1 {
            match(undecided)
            combined = undecided.map { variants[$0].index }
        } else {
            match(decideByRequiredMembers(undecided))
        }
    }

    // MARK: - Constants

    /// Returns the positions of the branches that a constant member does not decide for in every value.
    private mutating func decideByConstants() -> [Int] {
        let positions = Array(variants.indices)
        guard let key = tag ?? constantKey() else { return positions }
        let holders = holders(of: key, among: positions)
        let isInAll = variants.allSatisfy { $0.variant.constants[key] != nil }
        if isInAll, holders.values.allSatisfy({ $0.count == 1 }) { tagKey = key }
        var undecided: [Int] = []
        var narrowed: [(positions: [Int], values: [Literal])] = []
        var numbers: [[Int]: Int] = [:]
        var told: Set<Literal> = []
        for position in positions {
            let constant = variants[position].variant.constants[key]
            // A branch that says nothing of the member may have it with any value.
            let isFinal = tag != nil || isInAll
            let own = constant?.values.filter { holders[$0]?.count == 1 } ?? []
            if !own.isEmpty {
                choice.decisions.append(
                    Union.Decision(
                        test: .memberValue(key: key, values: own), caseIndex: variants[position].index,
                        isFinal: isFinal))
            }
            var decidedCount = own.count
            for value in constant?.values ?? [] {
                guard let sharing = holders[value], narrows(sharing) else { continue }
                decidedCount += 1
                guard told.insert(value).inserted else { continue }
                let number = numbers[sharing] ?? narrowed.count
                numbers[sharing] = number
                if number == narrowed.count { narrowed.append((sharing, [])) }
                narrowed[number].values.append(value)
            }
            if constant?.isRequired != true || constant?.values.count != decidedCount { undecided.append(position) }
        }
        for (positions, values) in narrowed {
            let rules = ObjectRules(
                positions.map { variants[$0] }, isAnyOf: isAnyOf, asked: asked.union([key]))
            isAmbiguous = isAmbiguous || rules.isAmbiguous
            choice.decisions.append(
                Union.Decision(test: .memberValue(key: key, values: values), outcome: .narrowed(rules.choice)))
        }
        return undecided
    }

    /// Whether a value that these branches share leaves fewer of them. Branches of `anyOf` may be meant all at once.
    private func narrows(_ sharing: [Int]) -> Bool {
        sharing.count > 1 && !isAnyOf && (sharing.count < variants.count || tag != nil)
    }

    /// The member whose values decide for most branches; of several such, one that more branches require, then the
    /// first by name.
    private func constantKey() -> String? {
        var positions: [String: [Int]] = [:]
        for (position, entry) in variants.enumerated() {
            for key in entry.variant.constants.keys where !asked.contains(key) {
                positions[key, default: []].append(position)
            }
        }
        var best: (key: String, score: (Int, Int, Int))?
        for (key, positions) in positions.ordered(on: { $0.key }) {
            let holders = holders(of: key, among: positions)
            let deciding = positions.filter { position in
                variants[position].variant.constants[key]?.values.contains { holders[$0]?.count == 1 } == true
            }
            let required = deciding.filter { variants[$0].variant.constants[key]?.isRequired == true }
            let leavesFewer = positions.filter { position in
                variants[position].variant.constants[key]?.values.allSatisfy { narrows(holders[$0] ?? []) } == true
            }
            let score = (deciding.count, leavesFewer.count, required.count)
            // A flag that a single branch fixes is no tag.
            let isInAll = positions.count == variants.count
            guard deciding.count > 1 || (isInAll && (deciding.count == 1 || leavesFewer.count == variants.count))
            else { continue }
            if best.map({ score > $0.score }) ?? true { best = (key, score) }
        }
        return best?.key
    }

    /// Which of the branches at these positions list each value of the member.
    private func holders(of key: String, among positions: [Int]) -> [Literal: [Int]] {
        var holders: [Literal: [Int]] = [:]
        for position in positions {
            for value in variants[position].variant.constants[key]?.values ?? []
            where holders[value]?.last != position {
                holders[value, default: []].append(position)
            }
        }
        return holders
    }

    // MARK: - Members

    private mutating func decideByRequiredMembers(_ positions: [Int]) -> [Int] {
        var undecided: [Int] = []
        let counts: [String: Int] = variants.reduce(into: [:]) { counts, entry in
            for key in entry.variant.keys { counts[key, default: 0] += 1 }
        }
        let open = positions.filter { variants[$0].variant.isOpen }
        for position in positions {
            let own = variants[position].variant.required.filter { counts[$0] == 1 }
            // What has members of any name may have them as well.
            let isOwn = open.isEmpty || open == [position]
            if own.isEmpty || !isOwn {
                undecided.append(position)
            } else {
                choice.decisions.append(
                    Union.Decision(test: .members(own), caseIndex: variants[position].index, isFinal: false))
            }
        }
        return undecided
    }

    private mutating func match(_ positions: [Int]) {
        if positions.count == 1, let last = positions.first, !choice.decisions.isEmpty, tagKey == nil {
            // What may be any of several is the last only where it is none of the others.
            choice.decisions.append(
                Union.Decision(
                    test: .type([.object]), caseIndex: variants[last].index,
                    isFinal: choice.decisions.allSatisfy(\.isFinal)))
            return
        }
        // What keeps members of any name comes first where none is known; then what asks for more members.
        let ordered = positions.ordered { lhs, rhs in
            let (left, right) = (variants[lhs].variant, variants[rhs].variant)
            return (left.isOpen ? 0 : 1, -left.required.count, lhs) < (right.isOpen ? 0 : 1, -right.required.count, rhs)
        }
        let candidates = ordered.map { position in
            Union.BestMatch.Candidate(
                members: variants[position].variant.keys.sorted(), caseIndex: variants[position].index)
        }
        if !candidates.isEmpty { choice.bestMatch = Union.BestMatch(candidates: candidates, tagKey: tagKey) }
        let distinct = Set(positions.map { variants[$0].variant.keys })
        isAmbiguous = isAmbiguous || distinct.count < positions.count
    }
}
