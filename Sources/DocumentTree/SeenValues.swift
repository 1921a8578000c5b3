internal import JSONCoding

/// Values that were met, by what they say: `1` and `1.0` are one.
public struct SeenValues {
    private var values: Set<JSONValue> = []

    /// No values.
    public init() {}

    /// Takes in a value, and says whether it is a new one.
    public mutating func insert(_ node: Node) -> Bool { values.insert(node.value()).inserted }
}
