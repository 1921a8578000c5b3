import JSONCoding
import Safeguards
import Synchronization

/// Counts where answers deviate from the document, for ``ClientConfiguration/deviations``, and bodies of webhooks, for
/// ``WebhookConfiguration/deviations``.
///
/// ```swift
/// let deviations = Deviations { deviation in metrics.count(deviation.kind, deviation.operation, deviation.place) }
/// configuration.deviations = deviations
/// …
/// for deviation in deviations.found { print(deviation.count, deviation) }
/// ```
///
/// Counted are values that were read in another way than the document says and members that could not be read, both with
/// ``ClientConfiguration/reading`` `tolerant` alone, and in any case members, values of enumerations and branches of unions
/// that the document does not know.
public final class Deviations: Sendable {
    /// More places are not told apart: a map may have any names.
    private static let limit = 10_000

    private struct Place: Hashable {
        let operation: String
        let inAnswer: JSONDeviation.Identity
    }

    private let handler: @Sendable (Deviation) -> Void
    private let places = Mutex<[Place: Deviation]>([:])

    /// - Parameter handler: Called once for each place, the first time that something deviates there in that manner. It is
    ///   called while a call waits for its answer.
    public init(_ handler: @escaping @Sendable (Deviation) -> Void = { _ in }) { self.handler = handler }

    /// What was found so far, each with its count, by operation and place.
    public var found: [Deviation] {
        places.withLock { Array($0.values) }.sorted {
            ($0.operation, $0.place, $0.kind.rawValue, $0.expected, $0.found)
                < ($1.operation, $1.place, $1.kind.rawValue, $1.expected, $1.found)
        }
    }

    /// Counts what was found in one answer to an operation, and tells what is new.
    ///
    /// - Parameter pointer: Where the operation is in the document.
    func note(
        _ found: [JSONDeviation], of operation: String, at pointer: () -> String?, redactor: () -> Redactor,
        _ tell: (Deviation) -> Void
    ) {
        var new: [Deviation] = []
        for deviation in found {
            let key = Place(operation: operation, inAnswer: deviation.identity)
            let isKnown = places.withLock { $0[key]?.inAnswer.add(deviation.count) != nil }
            guard !isKnown else { continue }
            let first = Deviation(
                operation: operation, operationPointer: pointer(), inAnswer: deviation.redacted(by: redactor()))
            let isNew = places.withLock { places in
                // Another call may have been quicker.
                if places[key]?.inAnswer.add(deviation.count) != nil || places.count >= Self.limit { return false }
                places[key] = first
                return true
            }
            if isNew { new.append(first) }
        }
        for deviation in new {
            tell(deviation)
            handler(deviation)
        }
    }
}

extension JSONDeviation {
    /// Names of maps may be secrets.
    fileprivate func redacted(by redactor: Redactor) -> JSONDeviation {
        JSONDeviation(
            kind: kind, pointer: redactor.redact(pointer), place: redactor.redact(place), expected: expected,
            found: found,
            leftOut: leftOut.map { redactor.redact($0) }, count: count)
    }

    fileprivate mutating func add(_ count: Int) { self.count = self.count.addingReportingOverflow(count).partialValue }
}
