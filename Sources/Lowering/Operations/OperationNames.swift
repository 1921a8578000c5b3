internal import OpenAPI

/// Names operations and the groups they are called through.
struct OperationNames {
    let overrides: NameOverrides
    let tags: [Tag]

    /// The property of the client for a tag.
    func group(_ tag: String) -> String {
        let name = overrides.tags[tag] ?? tags.first { $0.name == tag }?.extensions.chosenName
        let member = name ?? SwiftNames.member(tag)
        return ReservedNames.clientMembers.contains(member) ? member + "API" : member
    }

    /// The methods of one group, in the operations' order.
    ///
    /// The tag's noun is taken off (`issueCredential` in `credentials` is `issue`); where that makes two the same, or
    /// leaves nothing, the exact operationId stays.
    func methods(_ plans: [OperationPlan], tag: String?, reserved: Set<String>) -> [String] {
        let trimmed = plans.map { plan in fixed(plan) ?? self.trimmed(plan.id, tag: tag) }
        var counts: [String: Int] = [:]
        for name in trimmed { counts[name, default: 0] += 1 }
        let scope = NameScope(reserved: reserved, reservedSuffix: "Operation", capitalised: false)
        return scope.assign(
            zip(plans, trimmed).map { plan, name in
                let clashes = counts[name, default: 0] > 1 || reserved.contains(name)
                let isFixed = fixed(plan) != nil
                return NameScope.Candidate(
                    raw: plan.id, name: clashes && !isFixed ? SwiftNames.member(plan.id) : name, isFixed: isFixed,
                    identity: plan.operation.origin.citation)
            })
    }

    private func fixed(_ plan: OperationPlan) -> String? {
        overrides.operations[plan.id] ?? plan.operation.extensions.chosenName
    }

    func trimmed(_ id: String, tag: String?) -> String {
        let exact = SwiftNames.member(id)
        guard let tag else { return exact }
        let noun = Words.split(tag).map { $0.lowercased() }
        var words = Words.split(id)
        guard !noun.isEmpty, words.count > noun.count else { return exact }
        let starts = (0...(words.count - noun.count)).filter { start in
            zip(words[start...], noun).allSatisfy { isSame($0.lowercased(), $1) }
        }
        // In `callElevator` the first word is the verb, whatever the tag; in `calls_list` and `disk_attach` it is the noun.
        let isSeparated = id.contains { "_-./".contains($0) }
        let isSpelledAsTag = zip(words, noun).allSatisfy { $0.lowercased() == $1 }
        guard let start = starts.first(where: { $0 > 0 }) ?? (isSeparated || isSpelledAsTag ? starts.first : nil) else {
            return exact
        }
        words.removeSubrange(start..<(start + noun.count))
        // `get_tasks_id` gets a task by its id.
        if start > 0, start < words.count, words[start].lowercased() == "id" { words.insert("by", at: start) }
        let name = SwiftNames.member(words.joined(separator: " "))
        // `ByID` alone, or a digit in front, is no better than the whole.
        guard let first = name.first, first.isLetter, !ReservedNames.members.contains(name), name != "by" else {
            return exact
        }
        return name
    }

    private func isSame(_ word: String, _ noun: String) -> Bool {
        word == noun || Words.singular(noun) == word || Words.singular(word) == noun
    }
}
