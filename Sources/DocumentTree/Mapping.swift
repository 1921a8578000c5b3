public import Diagnostics

/// Names and values in the order of the document. No name occurs twice.
public struct Mapping: Sendable {
    /// A name and its value.
    public struct Entry: Sendable {
        /// The name; for keys that are not strings (`200:`, `true:`), their source text.
        public let key: String
        /// Where the name stands.
        public let keyLocation: SourceLocation
        /// The value.
        public let value: Node

        /// A name and its value.
        public init(key: String, keyLocation: SourceLocation, value: Node) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    /// Beyond this many entries a lookup by hash beats comparing one by one.
    private static let indexedCount = 16

    /// The entries, in the order of the document.
    public let entries: [Entry]

    private let index: MappingIndex?

    /// A mapping of these entries; of several with one key, the first is kept.
    public init(_ entries: [Entry]) {
        self.init(entries[...]) { _, _ in }
    }

    /// A mapping of these entries; `onDuplicate` is told of each entry that is left out, and of the one it repeats.
    init(_ entries: ArraySlice<Entry>, onDuplicate: (_ kept: Entry, _ leftOut: Entry) -> Void) {
        guard entries.count <= Self.indexedCount else {
            (self.entries, index) = MappingIndex.make(entries, onDuplicate: onDuplicate)
            return
        }
        index = nil
        var repeated: Set<Int> = []
        // By position: to compare names, whole entries need not be copied.
        for position in entries.indices {
            for earlier in entries.startIndex..<position where entries[earlier].key == entries[position].key {
                onDuplicate(entries[earlier], entries[position])
                repeated.insert(position)
                break
            }
        }
        if repeated.isEmpty {
            self.entries = Array(entries)
        } else {
            self.entries = entries.indices.filter { !repeated.contains($0) }.map { entries[$0] }
        }
    }

    /// How many entries there are.
    public var count: Int { entries.count }

    /// Whether there are none.
    public var isEmpty: Bool { entries.isEmpty }

    /// The names, in the order of the document.
    public var keys: [String] { entries.map(\.key) }

    /// The value of a name; constant time for large mappings.
    public subscript(_ key: String) -> Node? { entry(key)?.value }

    /// The entry of a name; constant time for large mappings.
    public func entry(_ key: String) -> Entry? {
        guard let index else {
            let position = entries.indices.first { entries[$0].key == key }
            return position.map { entries[$0] }
        }
        guard let position = index.positions[key], entries.indices.contains(position) else { return nil }
        return entries[position]
    }
}

/// Where each key of a large mapping stands.
///
/// A class, so that a small mapping pays one word for having none.
final class MappingIndex: Sendable {
    let positions: [String: Int]

    private init(_ positions: [String: Int]) {
        self.positions = positions
    }

    static func make(
        _ entries: ArraySlice<Mapping.Entry>, onDuplicate: (Mapping.Entry, Mapping.Entry) -> Void
    ) -> ([Mapping.Entry], MappingIndex) {
        var kept: [Mapping.Entry] = []
        kept.reserveCapacity(entries.count)
        var positions: [String: Int] = [:]
        positions.reserveCapacity(entries.count)
        for entry in entries {
            if let first = positions[entry.key] {
                onDuplicate(kept[first], entry)
            } else {
                positions[entry.key] = kept.count
                kept.append(entry)
            }
        }
        return (kept, MappingIndex(positions))
    }
}
