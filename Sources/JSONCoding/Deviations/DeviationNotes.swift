/// What a reader notes of deviations on its way; told once the document has been read to its end.
///
/// Each is noted after the value it is of, so that going back to a place forgets those of what is read again.
@usableFromInline
final class DeviationNotes {
    @usableFromInline
    struct Note {
        let kind: JSONDeviation.Kind
        /// Where the value begins, from which reading went on.
        let offset: Int
        /// Where in it the deviation is.
        let cause: Int
        let expected: String
        /// What was found; nil for the kind of the value there.
        let found: String?
    }

    /// Beyond this, a document is not described by its deviations.
    private static let limit = 10_000

    let isTolerant: Bool
    private let handler: (@Sendable ([JSONDeviation]) -> Void)?
    private var notes: [Note] = []
    /// Where single values are being read as arrays, and how many within each other.
    var wrapped = (offset: -1, count: 0)

    /// Nil where deviations are neither tolerated nor watched.
    static func wanted(by options: JSON.DecodingOptions) -> DeviationNotes? {
        options.reading == .tolerant || options.onDeviations != nil ? DeviationNotes(options) : nil
    }

    // Not failable: a class that fails to be made has been allocated all the same.
    private init(_ options: JSON.DecodingOptions) {
        isTolerant = options.reading == .tolerant
        handler = options.onDeviations
    }

    func add(
        _ kind: JSONDeviation.Kind, at offset: Int, cause: Int? = nil, expecting expected: String, found: String? = nil
    ) {
        guard handler != nil, notes.count < Self.limit else { return }
        notes.append(Note(kind: kind, offset: offset, cause: cause ?? offset, expected: expected, found: found))
    }

    @usableFromInline
    func add(_ found: [Note]) { notes += found.prefix(Self.limit - notes.count) }

    /// What was noted of values from an offset on, or the first of it.
    @usableFromInline
    func since(_ offset: Int, upTo count: Int = .max) -> [Note] {
        Array(notes[firstIndex(from: offset)...].prefix(count))
    }

    /// Forgets what was noted of values from an offset on.
    @usableFromInline
    func forget(from offset: Int) { notes.removeSubrange(firstIndex(from: offset)...) }

    private func firstIndex(from offset: Int) -> Int {
        var index = notes.count
        while index > 0, notes[index - 1].offset >= offset { index -= 1 }
        return index
    }

    /// Hands what was noted to whoever watches.
    func report(_ bytes: UnsafeRawBufferPointer) {
        guard let handler, !notes.isEmpty else { return }
        var places = Places(bytes)
        for note in notes { places.want(note) }
        handler(places.deviations(notes))
    }
}

extension DeviationNotes {
    /// Puts notes of the same place together.
    private struct Places {
        let bytes: UnsafeRawBufferPointer
        private var offsets: Set<Int> = []

        init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

        mutating func want(_ note: Note) {
            offsets.insert(note.cause)
            if note.kind == .leftOut { offsets.insert(note.offset) }
        }

        func deviations(_ notes: [Note]) -> [JSONDeviation] {
            var paths: [Int: (pointer: String, place: String)] = [:]
            var path = JSONPath(in: bytes)
            for offset in offsets.sorted() {
                path.advance(to: offset)
                paths[offset] = (path.pointer(), path.pointer(element: "*"))
            }
            var deviations: [JSONDeviation] = []
            var positions: [JSONDeviation.Identity: Int] = [:]
            for note in notes.sorted(by: { ($0.cause, $0.offset) < ($1.cause, $1.offset) }) {
                let (pointer, place) = paths[note.cause] ?? ("", "")
                let deviation = JSONDeviation(
                    kind: note.kind, pointer: pointer, place: place, expected: note.expected,
                    found: note.found ?? found(at: note.cause),
                    leftOut: note.kind == .leftOut ? paths[note.offset]?.place : nil)
                if let position = positions[deviation.identity] {
                    deviations[position].count += 1
                } else {
                    positions[deviation.identity] = deviations.count
                    deviations.append(deviation)
                }
            }
            return deviations
        }

        /// What stands at an offset, which may be that of white space before it.
        private func found(at offset: Int) -> String {
            var index = offset
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            guard index < bytes.count else { return "nothing" }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                let isEmpty = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\"")
                return isEmpty ? "an empty string" : JSONKind.string.description
            case UInt8(ascii: "{"): return JSONKind.object.description
            case UInt8(ascii: "["): return JSONKind.array.description
            case UInt8(ascii: "t"), UInt8(ascii: "f"): return JSONKind.boolean.description
            case UInt8(ascii: "n"): return JSONKind.null.description
            default: return JSONKind.number.description
            }
        }
    }
}
