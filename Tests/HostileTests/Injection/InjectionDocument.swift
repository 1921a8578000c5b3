import DocumentTree
import JSONCoding
import Testing

/// A document in which every object of the standard has every text that it can have, and copies of it with a text
/// changed.
struct InjectionDocument: Sendable {
    /// A text: a value, or with `isKey` the name of a member.
    struct Place: Sendable, Hashable, CustomTestStringConvertible {
        var path: [Int]
        var isKey: Bool
        /// As a JSON Pointer, for the report of the tests.
        var pointer: String

        /// Whether the shape of the client hangs on it.
        var isStructural = false

        var testDescription: String { pointer + (isKey ? " (name)" : "") }
    }

    /// A value of a document; members keep their order.
    indirect enum Part: Sendable {
        case literal(String)
        case text(String)
        case array([Part])
        case object([Member])

        struct Member: Sendable {
            var key: String
            var value: Part
        }
    }

    let root: Part

    init(_ node: Node) { root = Part(node) }

    private init(root: Part) { self.root = root }

    var json: String { root.json }

    /// Every text, in the order of the document; not the keywords of the standard.
    var places: [Place] {
        var places: [Place] = []
        func walk(_ part: Part, _ path: [Int], _ pointer: String) {
            switch part {
            case .literal: break
            case .text:
                places.append(
                    Place(
                        path: path, isKey: false, pointer: pointer,
                        isStructural: InjectionStructure.isStructural(value: pointer)))
            case .array(let elements):
                for (index, element) in elements.enumerated() { walk(element, path + [index], "\(pointer)/\(index)") }
            case .object(let members):
                for (index, member) in members.enumerated() {
                    let pointer = "\(pointer)/\(member.key.replacing("~", with: "~0").replacing("/", with: "~1"))"
                    if !InjectionStructure.keywords.contains(member.key) {
                        places.append(
                            Place(
                                path: path + [index], isKey: true, pointer: pointer,
                                isStructural: InjectionStructure.isStructural(key: pointer)))
                    }
                    walk(member.value, path + [index], pointer)
                }
            }
        }
        walk(root, [], "#")
        return places
    }

    /// The document with other texts in some places.
    func replacing(_ texts: [(place: Place, text: String)]) -> InjectionDocument {
        var root = root
        for (place, text) in texts { root.replace(place.path[...], isKey: place.isKey, text) }
        return InjectionDocument(root: root)
    }
}

extension InjectionDocument.Part {
    fileprivate init(_ node: Node) {
        switch node.content {
        case .null: self = .literal("null")
        case .boolean(let value): self = .literal("\(value)")
        case .integer(let value): self = .literal("\(value)")
        case .number(let value): self = .literal("\(value)")
        case .string(let value): self = .text(value)
        case .sequence(let elements): self = .array(elements.map(Self.init))
        case .mapping(let mapping):
            self = .object(mapping.entries.map { Member(key: $0.key, value: Self($0.value)) })
        }
    }

    fileprivate mutating func replace(_ path: ArraySlice<Int>, isKey: Bool, _ text: String) {
        guard let index = path.first else {
            self = .text(text)
            return
        }
        switch self {
        case .literal, .text: break
        case .array(var elements):
            elements[index].replace(path.dropFirst(), isKey: isKey, text)
            self = .array(elements)
        case .object(var members):
            if path.count == 1, isKey {
                members[index].key = text
            } else {
                members[index].value.replace(path.dropFirst(), isKey: isKey, text)
            }
            self = .object(members)
        }
    }

    fileprivate var json: String {
        switch self {
        case .literal(let text): text
        case .text(let text): Self.quoted(text)
        case .array(let elements): "[\(elements.map(\.json).joined(separator: ", "))]"
        case .object(let members):
            "{\(members.map { "\(Self.quoted($0.key)): \($0.value.json)" }.joined(separator: ", "))}"
        }
    }

    private static func quoted(_ text: String) -> String { JSONValue.string(text).description }
}
