internal import Diagnostics
internal import DocumentTree

/// The objects of one kind that references lead to, each read once: what a thousand operations refer to.
struct ObjectTable<Value: Sendable>: Sendable {
    private struct Key: Hashable {
        let location: SourceLocation
        // Where aliases of YAML share a value, each of its places is one of its own.
        let tokens: [String]
    }

    /// In the order in which they were read.
    private(set) var values: [Value] = []
    /// What could not be read is known as well.
    private var positions: [Key: Int?] = [:]

    subscript(position: Int) -> Value { values[position] }

    /// The position of the object that stands there; nil if it cannot be read.
    mutating func position(of node: Node, _ place: Place, _ read: (Node, Place) -> Value?) -> Int? {
        let key = Key(location: node.location, tokens: place.tokens)
        if let known = positions[key] { return known }
        let value = read(node, place)
        positions[key] = .some(value == nil ? nil : values.count)
        if let value { values.append(value) }
        return value == nil ? nil : values.count - 1
    }
}
