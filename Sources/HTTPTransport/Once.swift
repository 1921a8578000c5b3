import Synchronization

/// Something that can be had once.
package final class Once: Sendable {
    private let isTaken = Atomic(false)

    /// Whether this is the first time.
    package func take() -> Bool { !isTaken.exchange(true, ordering: .acquiringAndReleasing) }
}
