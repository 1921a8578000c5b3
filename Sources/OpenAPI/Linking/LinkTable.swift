/// What each reference of a document names: a position among the objects of its kind.
struct LinkTable: Sendable {
    /// By the number of the reference.
    private var positions: [Int32] = []
    private static let unknown: Int32 = -2
    private static let nothing: Int32 = -1

    /// Whether a reference was looked at, whatever it names.
    func isKnown(_ id: Int) -> Bool { positions.indices.contains(id) && positions[id] != Self.unknown }

    /// Nil where a reference names nothing.
    subscript(id: Int) -> Int? {
        get { positions.indices.contains(id) && positions[id] >= 0 ? Int(positions[id]) : nil }
        set {
            if positions.count <= id {
                positions.append(contentsOf: repeatElement(Self.unknown, count: id + 1 - positions.count))
            }
            positions[id] = newValue.map { Int32(clamping: $0) } ?? Self.nothing
        }
    }
}
