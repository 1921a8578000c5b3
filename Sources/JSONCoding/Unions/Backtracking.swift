/// What a reader knows of the places that it has been to more than once, because it tried the branches of a union.
///
/// Trying a branch that holds the union again doubles the work with each level. So as soon as more has been read twice
/// than a few times the document, results are kept: for each place and type there is one attempt from then on. Until
/// then nothing is kept, and documents whose unions are told at a glance pay nothing.
@usableFromInline
struct Backtracking {
    /// How many bytes may be gone back over before results are kept.
    private var allowance: Int
    /// How many attempts, one within the other, are being made.
    @usableFromInline var attempts = 0
    /// How much of what was read the types did not keep or know: members that were skipped, unlisted values.
    @usableFromInline var losses = 0
    /// How often the value that is read now is read for one and the same result, as part of several branches at once.
    var copies = 1
    @usableFromInline private(set) var memory: Memory?

    init(byteCount: Int) {
        let (product, isTooLarge) = byteCount.multipliedReportingOverflow(by: 8)
        allowance = isTooLarge ? .max : max(product, 1 << 16)
    }

    /// Whether an attempt is not simply made.
    @usableFromInline var isGuarded: Bool { memory != nil || attempts > 16 }

    /// Whether an error would be followed by another attempt.
    var isAttempting: Bool { attempts > 0 }

    @usableFromInline
    mutating func goBack(_ distance: Int) {
        allowance -= max(distance, 0)
        if allowance < 0 {
            allowance = 0
            if memory == nil { memory = Memory() }
        }
    }

    /// The results that are kept.
    @usableFromInline
    final class Memory {
        struct Key: Hashable {
            var offset: Int
            var type: ObjectIdentifier
            var copies: Int
        }

        enum Result {
            /// It is none of this type.
            case failure
            /// A ``Box`` with the value, where it ends, what was lost of it and what deviates in it.
            case value(AnyObject, end: Int, losses: Int = 0, notes: [DeviationNotes.Note] = [])
        }

        final class Box<Value> {
            let value: Value
            init(_ value: Value) { self.value = value }
        }

        /// What is shorter, in bytes, is read again.
        static let worthwhile = 32

        /// How much of what deviates in a value is kept with it: each level of values within each other has its own.
        static let keptNotes = 100

        var results: [Key: Result] = [:]
        /// Where the arrays and objects that were passed over end.
        var ends: [Int: Int] = [:]
        /// How many results are kept, of whatever kind; for tests.
        var count: Int { results.count + ends.count }
    }
}
