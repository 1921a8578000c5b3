internal import Naming

/// The operationIds that springdoc numbers, since they are names of methods, and several controllers have one of that name:
/// `list`, `list_1` and `list_2`.
///
/// The numbers follow the order of the whole document and say nothing. `list_1` of the tag `order-controller` is a method
/// `list`, and types are called after `order list`. An operationId is numbered where the document has the one without, or
/// with the number before. Of several in one group, each is called by where its path ends too (`listLines` of
/// `/orders/{id}/lines`), unless that is what the tag says.
struct NumberedNames {
    private struct Method: Hashable {
        var name: String
        var tag: String?
    }

    private let ids: Set<String>
    /// How many operations of a group are of that name.
    private var counts: [Method: Int] = [:]

    init(_ operations: [FrameworkNames.Operation]) {
        ids = Set(operations.map(\.id))
        for operation in operations {
            counts[Method(name: name(of: operation.id) ?? operation.id, tag: operation.tag), default: 0] += 1
        }
    }

    /// What an operation is called without the number; nil where it has none.
    func reading(of operation: FrameworkNames.Operation) -> FrameworkNames.Reading? {
        guard var name = name(of: operation.id) else { return nil }
        let noun = operation.tag.map { Words.split(TagName.noun(of: $0)) } ?? []
        if counts[Method(name: name, tag: operation.tag)] != 1, let end = Self.end(of: operation.path, noun: noun) {
            name += " " + end
        }
        return FrameworkNames.Reading(method: name, spoken: (noun + [name]).joined(separator: " "))
    }

    /// `list` of `list_1`.
    private func name(of id: String) -> String? {
        guard let separator = id.lastIndex(of: "_"), separator > id.startIndex else { return nil }
        let digits = id[id.index(after: separator)...]
        guard digits.utf8.count < 6, digits.utf8.first != UInt8(ascii: "0"), let number = Int(digits), number > 0,
            digits.allSatisfy(\.isNumber)
        else { return nil }
        let name = id[..<separator]
        return ids.contains(String(name)) || number > 1 && ids.contains("\(name)_\(number - 1)") ? String(name) : nil
    }

    /// The last words of a path that are no parameter, unless they are the tag's.
    private static func end(of path: String, noun: [String]) -> String? {
        guard let segment = path.split(separator: "/").last(where: { !$0.contains("{") }) else { return nil }
        let words = Words.split(String(segment))
        let isNoun =
            words.count == noun.count
            && zip(words, noun).allSatisfy { NounTrimming.isSame($0.lowercased(), $1.lowercased()) }
        return isNoun || words.isEmpty ? nil : words.joined(separator: " ")
    }
}

/// What a tag says.
enum TagName {
    /// `user` of `user-controller`, as springdoc calls what is in a class `UserController`.
    static func noun(of tag: String) -> String {
        let words = Words.split(tag)
        guard words.count > 1, words.last?.lowercased() == "controller" else { return tag }
        return words.dropLast().joined(separator: " ")
    }
}
