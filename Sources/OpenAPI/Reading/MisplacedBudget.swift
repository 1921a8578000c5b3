internal import DocumentTree

/// How much is read in place of references where the standard has none: what many of them lead to is read for each.
struct MisplacedBudget {
    /// So many values, and some more for each byte of the documents.
    static let minimum = 1_000_000
    static let valuesPerByte = 4
    /// So many bytes of a text are one value.
    private static let bytesPerValue = 16

    private var taken = 0

    /// Takes what a reference leads to; false, with an error, once that is too much.
    mutating func take(_ node: Node, of reference: Reference, _ context: ReadContext) -> Bool {
        let limit = Self.limit(context)
        var pending = [node]
        while taken <= limit, let next = pending.popLast() {
            taken += 1
            switch next.content {
            case .sequence(let elements): pending += elements
            case .mapping(let mapping): for entry in mapping.entries { pending.append(entry.value) }
            default: break
            }
        }
        return check(reference, limit, context)
    }

    /// The same for a text.
    mutating func take(_ text: String, of reference: Reference, _ context: ReadContext) -> Bool {
        taken += 1 + text.utf8.count / Self.bytesPerValue
        return check(reference, Self.limit(context), context)
    }

    private static func limit(_ context: ReadContext) -> Int {
        minimum + valuesPerByte * context.locator.store.byteCount
    }

    private func check(_ reference: Reference, _ limit: Int, _ context: ReadContext) -> Bool {
        guard taken > limit else { return true }
        context.reportMisplacedTooLarge(reference)
        return false
    }
}
