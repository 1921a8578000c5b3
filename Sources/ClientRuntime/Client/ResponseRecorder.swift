import Synchronization

/// Keeps the last response that a client received.
final class ResponseRecorder: Sendable {
    private let storage = Mutex<ResponseMetadata?>(nil)
    /// A recorder further out, for nested closures.
    private let outer: ResponseRecorder?

    init(outer: ResponseRecorder?) { self.outer = outer }

    var last: ResponseMetadata? { storage.withLock { $0 } }

    func record(_ metadata: ResponseMetadata) {
        storage.withLock { $0 = metadata }
        outer?.record(metadata)
    }
}
