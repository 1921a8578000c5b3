/// Remembers which items a walk has given, the latest of them: a walk without end must not fill the memory.
struct SeenKeys<ID: Hashable> {
    /// What pushes items down to later pages does so by far less.
    static var limit: Int { 100_000 }

    private var keys: Set<Key> = []
    /// In the order of their coming; a ring once it is full.
    private var order: [Key] = []
    private var oldest = 0

    /// Whether that was not seen before; what has no identity never was.
    mutating func insert(_ identity: ID?) -> Bool {
        guard let identity else { return true }
        let key = Key(identity)
        guard keys.insert(key).inserted else { return false }
        guard order.count == Self.limit else {
            order.append(key)
            return true
        }
        keys.remove(order[oldest])
        order[oldest] = key
        oldest = (oldest + 1) % Self.limit
        return true
    }

    /// A long text is told by its bytes: hashing it as a text may take too long.
    private enum Key: Hashable {
        case value(ID)
        case bytes([UInt8])

        init(_ identity: ID) {
            self =
                (identity as? String).flatMap { $0.utf8.count > 256 ? Key.bytes(Array($0.utf8)) : nil }
                ?? .value(identity)
        }
    }
}
