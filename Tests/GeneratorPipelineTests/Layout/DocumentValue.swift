import DocumentTree
import JSONCoding

/// A document that a test changes: members keep their order.
enum DocumentValue {
    /// A scalar as JSON.
    case scalar(String)
    case sequence([DocumentValue])
    case mapping([Member])

    struct Member {
        let key: String
        var value: DocumentValue

        init(_ key: String, _ value: DocumentValue) {
            self.key = key
            self.value = value
        }
    }

    static func object(_ members: (String, DocumentValue)...) -> DocumentValue {
        .mapping(members.map { Member($0.0, $0.1) })
    }

    static func text(_ text: String) -> DocumentValue { .scalar(quoted(text)) }

    private static func quoted(_ text: String) -> String {
        (try? JSON.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    init(_ node: Node) {
        switch node.content {
        case .mapping(let mapping): self = .mapping(mapping.entries.map { Member($0.key, DocumentValue($0.value)) })
        case .sequence(let elements): self = .sequence(elements.map(DocumentValue.init))
        case .string(let text): self = .text(text)
        case .null: self = .scalar("null")
        case .boolean(let value): self = .scalar("\(value)")
        case .integer(let value): self = .scalar("\(value)")
        case .number(let value): self = .scalar("\(value)")
        }
    }

    var members: [Member]? {
        if case .mapping(let members) = self { members } else { nil }
    }

    var elements: [DocumentValue]? { if case .sequence(let elements) = self { elements } else { nil } }

    subscript(key: String) -> DocumentValue? { members?.first { $0.key == key }?.value }

    var json: String {
        switch self {
        case .scalar(let text): text
        case .sequence(let elements): "[\(elements.map(\.json).joined(separator: ",\n"))]"
        case .mapping(let members):
            "{\(members.map { "\(Self.quoted($0.key)): \($0.value.json)" }.joined(separator: ",\n"))}"
        }
    }

    /// Sets a member where it is, or as the last.
    mutating func set(_ value: DocumentValue, for key: String) {
        insert(value, at: [key], position: members?.count ?? 0)
    }

    /// Sets what is there, or inserts it as the member at that position.
    mutating func insert(_ value: DocumentValue, at path: [String], position: Int) {
        guard var members, let first = path.first else { return }
        let index = members.firstIndex { $0.key == first }
        if path.count > 1 {
            guard let index else { return }
            members[index].value.insert(value, at: Array(path.dropFirst()), position: position)
        } else if let index {
            members[index].value = value
        } else {
            members.insert(Member(first, value), at: position)
        }
        self = .mapping(members)
    }

    mutating func remove(_ path: [String]) {
        guard var members, let first = path.first, let index = members.firstIndex(where: { $0.key == first }) else {
            return
        }
        if path.count > 1 {
            members[index].value.remove(Array(path.dropFirst()))
        } else {
            members.remove(at: index)
        }
        self = .mapping(members)
    }

    /// What refers to the pointer or into it becomes `{}`.
    mutating func dropReferences(to pointer: String) {
        switch self {
        case .scalar: break
        case .sequence(var elements):
            for index in elements.indices { elements[index].dropReferences(to: pointer) }
            self = .sequence(elements)
        case .mapping(var members):
            if case .scalar(let text)? = self["$ref"],
                text == Self.quoted(pointer) || text.hasPrefix(Self.quoted(pointer).dropLast() + "/")
            {
                self = .mapping([])
                return
            }
            for index in members.indices { members[index].value.dropReferences(to: pointer) }
            self = .mapping(members)
        }
    }
}
