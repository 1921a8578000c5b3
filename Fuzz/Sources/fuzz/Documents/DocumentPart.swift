import DocumentTree
import JSONCoding

/// A value of a document that can be changed; members keep their order, and may come twice.
indirect enum DocumentPart {
    /// `null`, a Boolean or a number, as JSON has it.
    case literal(String)
    case text(String)
    case array([DocumentPart])
    case object([(key: String, value: DocumentPart)])

    /// The way to a part: indices of elements and members.
    typealias Path = [Int]

    init(_ node: Node) {
        switch node.content {
        case .null: self = .literal("null")
        case .boolean(let value): self = .literal("\(value)")
        case .integer(let value): self = .literal("\(value)")
        case .number(let value): self = .literal("\(value)")
        case .string(let value): self = .text(value)
        case .sequence(let elements): self = .array(elements.map(Self.init))
        case .mapping(let mapping): self = .object(mapping.entries.map { ($0.key, Self($0.value)) })
        }
    }

    var json: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .literal(let text): result += text
        case .text(let text): result += Self.quoted(text)
        case .array(let elements):
            result += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { result += "," }
                element.write(to: &result)
            }
            result += "]"
        case .object(let members):
            result += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { result += "," }
                result += Self.quoted(member.key) + ":"
                member.value.write(to: &result)
            }
            result += "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        (try? JSON.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    // MARK: Parts

    /// The ways to all parts, the whole first; so many at most.
    func paths(limit: Int) -> [Path] {
        var result: [Path] = []
        var waiting: [(Path, DocumentPart)] = [([], self)]
        while let (path, part) = waiting.popLast(), result.count < limit {
            result.append(path)
            waiting += part.children.enumerated().map { (path + [$0.offset], $0.element) }
        }
        return result
    }

    private var children: [DocumentPart] {
        switch self {
        case .literal, .text: []
        case .array(let elements): elements
        case .object(let members): members.map(\.value)
        }
    }

    func part(at path: Path) -> DocumentPart? {
        path.reduce(self) { part, index in
            part.flatMap { $0.children.indices.contains(index) ? $0.children[index] : nil }
        }
    }

    /// The fragment that a reference to the part has.
    func pointer(to path: Path) -> String {
        var (part, pointer) = (self, "#")
        for index in path where part.children.indices.contains(index) {
            if case .object(let members) = part {
                let key = members[index].key.replacing("~", with: "~0").replacing("/", with: "~1")
                pointer += "/" + key.replacing("{", with: "%7B").replacing("}", with: "%7D")
            } else {
                pointer += "/\(index)"
            }
            part = part.children[index]
        }
        return pointer
    }

    /// Changes a part; nil takes it away. The whole stays.
    mutating func change(at path: Path, _ change: (inout DocumentPart?) -> Void) {
        guard let first = path.first else {
            var whole: DocumentPart? = self
            change(&whole)
            self = whole ?? self
            return
        }
        let rest = Array(path.dropFirst())
        func changed(_ child: DocumentPart) -> DocumentPart? {
            var child: DocumentPart? = child
            if rest.isEmpty { change(&child) } else { child?.change(at: rest, change) }
            return child
        }
        switch self {
        case .literal, .text: return
        case .array(var elements):
            guard elements.indices.contains(first) else { return }
            let child = changed(elements[first])
            elements.replaceSubrange(first...first, with: child.map { [$0] } ?? [])
            self = .array(elements)
        case .object(var members):
            guard members.indices.contains(first) else { return }
            let key = members[first].key
            let child = changed(members[first].value)
            members.replaceSubrange(first...first, with: child.map { [(key: key, value: $0)] } ?? [])
            self = .object(members)
        }
    }

    mutating func add(_ key: String, _ value: DocumentPart) {
        switch self {
        case .literal, .text: self = value
        case .array(let elements): self = .array(elements + [value])
        case .object(let members): self = .object(members.filter { $0.key != key } + [(key, value)])
        }
    }

    /// Gives one of the members another name.
    mutating func rename(to key: String, using random: inout SeededRandom) {
        guard case .object(var members) = self, let index = members.indices.randomElement(using: &random) else {
            return
        }
        let value = members[index].value
        members.removeAll { $0.key == key }
        members.append((key, value))
        self = .object(members)
    }
}
