internal import Diagnostics
internal import DocumentTree

/// Objects that references lead to, by where they stand: what a thousand operations refer to is read once.
struct ReadOnce<Value> {
    private struct Key: Hashable {
        let location: SourceLocation
        // Where aliases of YAML share a value, each of its places is one of its own.
        let tokens: [String]
    }

    /// What could not be read is known as well.
    private var values: [Key: Value?] = [:]

    subscript(node: Node, place: Place) -> Value?? {
        get { values[Key(location: node.location, tokens: place.tokens)] }
        set { values[Key(location: node.location, tokens: place.tokens)] = newValue }
    }
}
