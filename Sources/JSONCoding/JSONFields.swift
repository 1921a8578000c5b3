import Synchronization

/// The members that a type knows, for ``JSONReader/nextField(_:_:)``.
///
/// Make one per type, as a `private static let`: it holds each name as it stands in the input, ready to compare.
/// Fields are numbered from 0, required ones first.
public struct JSONFields: Sendable {
    @usableFromInline let table: Table

    /// The fields with these names.
    ///
    /// - Parameters:
    ///   - required: Names that ``JSONReader/missingField(_:_:)`` looks for; numbered from 0.
    ///   - optional: The other names; numbered after the required ones.
    public init(required: [StaticString] = [], optional: [StaticString] = []) {
        table = Table(names: required + optional, requiredCount: required.count)
    }

    /// Whether one of the fields has this name.
    public func contains(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { table.field(named: $0) != nil }
    }

    /// Whether that is the name of the field of this number.
    package func isField(_ field: Int, named name: StaticString) -> Bool {
        guard field >= 0 && field < table.count else { return false }
        return name.withUTF8Buffer { table.isField(field, named: $0) }
    }
}

extension JSONFields {
    /// One name, as `"name":`.
    struct Entry {
        /// The quoted name and the colon, eight bytes at least.
        let pattern: UnsafePointer<UInt8>
        /// Without padding.
        let patternCount: Int
        /// Whether the name can stand in the input unescaped, so that the pattern can match.
        let isPlain: Bool
        let firstWord: UInt64
        let firstMask: UInt64

        var name: UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(start: pattern + 1, count: patternCount - 3)
        }

        init(_ name: StaticString) {
            let bytes = name.withUTF8Buffer { [UInt8]($0) }
            patternCount = bytes.count + 3
            let capacity = max(patternCount, 8)
            let pattern = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
            pattern.initialize(repeating: 0, count: capacity)
            pattern[0] = UInt8(ascii: "\"")
            for (index, byte) in bytes.enumerated() { pattern[index + 1] = byte }
            pattern[patternCount - 2] = UInt8(ascii: "\"")
            pattern[patternCount - 1] = UInt8(ascii: ":")
            self.pattern = UnsafePointer(pattern)
            isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
            guard isPlain else {
                // No word is like this.
                firstMask = 0
                firstWord = 1
                return
            }
            firstMask = patternCount >= 8 ? .max : Word.prefix(.max, patternCount)
            firstWord = Word.load(pattern) & firstMask
        }

        /// An entry that matches nothing.
        init(unmatched: Void) {
            patternCount = 3
            let pattern = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)
            pattern.initialize(repeating: 0, count: 8)
            self.pattern = UnsafePointer(pattern)
            isPlain = false
            firstMask = 0
            firstWord = 1
        }

        /// Whether the input at `place`, of which `available` bytes are left, begins with the pattern.
        @inline(__always)
        func matches(_ place: UnsafePointer<UInt8>, available: Int) -> Bool {
            guard available >= 8 else {
                return isPlain && Self.matchesNearEnd(place, available, pattern, patternCount)
            }
            guard Word.load(place) & firstMask == firstWord else { return false }
            guard patternCount > 8 else { return true }
            guard available >= patternCount else { return false }
            let last = patternCount &- 8
            var index = 8
            while index < last {
                guard Word.load(place + index) == Word.load(pattern + index) else { return false }
                index &+= 8
            }
            return Word.load(place + last) == Word.load(pattern + last)
        }

        @inline(never)
        private static func matchesNearEnd(
            _ place: UnsafePointer<UInt8>,
            _ available: Int,
            _ pattern: UnsafePointer<UInt8>,
            _ patternCount: Int
        ) -> Bool {
            available >= patternCount && Word.isEqual(place, pattern, count: patternCount)
        }
    }

    @usableFromInline
    final class Table: Sendable {
        let count: Int
        let requiredCount: Int
        /// Written by `init` alone, and through no pointer since, so that all may read it at the same time.
        nonisolated(unsafe) let entries: UnsafePointer<Entry>
        /// For each field, and in slot 0 for the start of an object, the field that was seen next the last time.
        ///
        /// Servers write members in one order, so that the next name is almost always known before it is read. This
        /// is a guess to try first and never decides what a name means.
        ///
        /// Only the pointer is beyond what the compiler checks: what it leads to is atomic.
        nonisolated(unsafe) private let successors: UnsafePointer<Atomic<Int>>
        /// Open addressing by ``hash(_:)``; the field's number, or -1. Empty for few fields.
        private let buckets: [Int]

        init(names: [StaticString], requiredCount: Int) {
            count = names.count
            self.requiredCount = requiredCount
            // One at least: where there are no fields, what is guessed to follow is a name that nothing has.
            let entries = UnsafeMutablePointer<Entry>.allocate(capacity: max(count, 1))
            if count == 0 { entries.initialize(to: Entry(unmatched: ())) }
            let successors = UnsafeMutablePointer<Atomic<Int>>.allocate(capacity: count + 1)
            var buckets: [Int] = []
            if count > 16 {
                var size = 64
                while size < count * 3 { size *= 2 }
                buckets = [Int](repeating: -1, count: size)
            }
            for (index, name) in names.enumerated() {
                let entry = Entry(name)
                (entries + index).initialize(to: entry)
                if !buckets.isEmpty {
                    var slot = Self.hash(entry.name) & (buckets.count - 1)
                    while buckets[slot] >= 0 { slot = (slot + 1) & (buckets.count - 1) }
                    buckets[slot] = index
                }
            }
            self.buckets = buckets
            self.entries = UnsafePointer(entries)
            self.successors = UnsafePointer(successors)
            for slot in 0...count { (successors + slot).initialize(to: Atomic(slot < count ? slot : 0)) }
        }

        deinit {
            for index in 0..<max(count, 1) { entries[index].pattern.deallocate() }
            UnsafeMutablePointer(mutating: entries).deinitialize(count: max(count, 1))
            entries.deallocate()
            UnsafeMutablePointer(mutating: successors).deinitialize(count: count + 1)
            successors.deallocate()
        }

        /// The field that probably follows `field`; -1 stands for the start.
        @inline(__always)
        func successor(of field: Int) -> Int { successors[field &+ 1].load(ordering: .relaxed) }

        @inline(__always)
        func learn(_ field: Int, after previous: Int) {
            successors[previous &+ 1].store(field, ordering: .relaxed)
        }

        /// The field whose quoted name and colon stand at `place`; nil if another way of looking is needed.
        func fieldByPattern(at place: UnsafePointer<UInt8>, available: Int) -> Int? {
            guard buckets.isEmpty else { return nil }
            for index in 0..<count where entries[index].matches(place, available: available) { return index }
            return nil
        }

        /// The field with this name.
        func field(named name: UnsafeBufferPointer<UInt8>) -> Int? {
            guard let base = name.baseAddress else { return nil }
            guard !buckets.isEmpty else {
                for index in 0..<count where Self.isEqual(entries[index], base, name.count) { return index }
                return nil
            }
            var slot = Self.hash(name) & (buckets.count - 1)
            while buckets[slot] >= 0 {
                if Self.isEqual(entries[buckets[slot]], base, name.count) { return buckets[slot] }
                slot = (slot + 1) & (buckets.count - 1)
            }
            return nil
        }

        func isField(_ field: Int, named name: UnsafeBufferPointer<UInt8>) -> Bool {
            // An empty buffer need not have an address.
            guard let base = name.baseAddress else { return entries[field].name.isEmpty }
            return Self.isEqual(entries[field], base, name.count)
        }

        private static func isEqual(_ entry: Entry, _ name: UnsafePointer<UInt8>, _ count: Int) -> Bool {
            entry.patternCount - 3 == count && Word.isEqual(entry.pattern + 1, name, count: count)
        }

        private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
        }
    }
}
