internal import ClientModel
internal import Naming
internal import OpenAPI

extension UnionNames {
    /// The names of the cases: after the tags that the document writes, else after the branches' types.
    ///
    /// That is decided case by case, so that a branch that joins the others renames none of them, unless it comes to the
    /// same name: two of one tag are both called after their types, and so is one whose tag another is called by.
    static func members(_ union: UnionShape, _ graph: SchemaGraph) -> [String] {
        let own = typeMembers(union, graph)
        let tags = UnionTags(graph: graph).tags(of: union)
        var tagged = own.indices.map { index in
            isChosen(union.branches[index], graph) ? nil : tags[index].flatMap { name(tag: $0, own: own[index]) }
        }
        var holders: [String: [Int]] = [:]
        for (index, name) in tagged.enumerated() {
            if let name { holders[name, default: []].append(index) }
        }
        for indices in holders.values where indices.count > 1 {
            for index in indices { tagged[index] = nil }
        }
        var pending = tagged.indices.filter { tagged[$0] == nil }
        while let index = pending.popLast() {
            for other in holders.removeValue(forKey: own[index]) ?? [] where tagged[other] != nil {
                tagged[other] = nil
                pending.append(other)
            }
        }
        return zip(tagged, own).map { $0 ?? $1 }
    }

    /// Whether the document or the configuration names the branch.
    private static func isChosen(_ branch: SchemaNode, _ graph: SchemaGraph) -> Bool {
        let target = branch.keywords.reference.flatMap { graph.linked.schema($0) }
        return branch.keywords.extensions.chosenName != nil || target?.keywords.extensions.chosenName != nil
    }

    /// The name that a tag gives; nil where the type's says more.
    private static func name(tag: String, own: String) -> String? {
        let words = Words.split(tag)
        guard !words.isEmpty, !tag.hasPrefix("urn:"), !tag.unicodeScalars.contains(where: marks.contains) else {
            return nil
        }
        let type = Words.split(own)
        let name = SwiftNames.member(words.flatMap { spelled($0, as: type) }.joined(separator: " "))
        // Two letters are short for something, and `_1` is no name.
        guard name.first?.isLetter == true, name.utf8.count > 2, !ReservedNames.unionCases.contains(name) else {
            return nil
        }
        return isQualified(words, type) && tag.unicodeScalars.contains(where: separators.contains) ? nil : name
    }

    /// The word as the type's name has it: `Apple` and `Pay` for the `applepay` of `ApplePayDetails`, `US` for `us`.
    private static func spelled(_ word: String, as type: [String]) -> [String] {
        let small = word.lowercased()
        for start in type.indices {
            var text = ""
            for end in start..<type.count where text.utf8.count < small.utf8.count {
                text += type[end].lowercased()
                if text == small { return Array(type[start...end]) }
            }
        }
        return [word]
    }

    /// Whether the words are the type's with others before them: `com.example.Cat`.
    private static func isQualified(_ words: [String], _ type: [String]) -> Bool {
        words.count > type.count
            && words.suffix(type.count).map { $0.lowercased() } == type.map { $0.lowercased() }
    }

    /// What stands in URLs, media types and names of classes, and in no name of a kind.
    private static let marks: Set<Unicode.Scalar> = ["/", "\\", "#", ","]
    private static let separators: Set<Unicode.Scalar> = [".", ":"]
}
