import Synchronization
import Testing

@testable import DocumentTree

@Suite struct RemoteDocumentsTimeTests {
    /// A server that is slow each time, as its clock has it.
    private final class SlowServer: Sendable {
        private let requests = Mutex(0)
        private let start = ContinuousClock.now

        var count: Int { requests.withLock { $0 } }
        var now: ContinuousClock.Instant { start.advanced(by: .seconds(29 * count)) }

        func answer() -> ReferenceAccess.Answer {
            requests.withLock { $0 += 1 }
            return .document([0x7B, 0x7D])
        }
    }

    @Test func allTogetherHaveALimit() {
        let server = SlowServer()
        let documents = RemoteDocuments(fetch: { _, _ in server.answer() }, clock: { server.now })
        for number in 0..<100 { _ = documents.document(at: URIReference("http://a/\(number)")) }
        #expect(server.count == 11)
        guard case .failed(let reason) = documents.document(at: URIReference("http://a/100")) else {
            Issue.record("It is fetched.")
            return
        }
        #expect(reason == "fetching has taken 300 seconds, and no more is done")
    }
}
