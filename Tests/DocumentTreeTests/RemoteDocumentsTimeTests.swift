import Testing

@testable import DocumentTree

@Suite struct RemoteDocumentsTimeTests {
    private final class Clock {
        var now = ContinuousClock.now
    }

    /// A server that is slow each time may be slow for five minutes in all.
    @Test func allTogetherHaveALimit() {
        let clock = Clock()
        var asked = 0
        let documents = RemoteDocuments(
            fetch: { _, _ in
                clock.now = clock.now.advanced(by: .seconds(29))
                asked += 1
                return .document([0x7B, 0x7D])
            }, clock: { clock.now })
        for number in 0..<100 { _ = documents.document(at: URIReference("http://a/\(number)")) }
        #expect(asked == 11)
        guard case .failed(let reason) = documents.document(at: URIReference("http://a/100")) else {
            Issue.record("It is fetched.")
            return
        }
        #expect(reason == "fetching has taken 300 seconds, and no more is done")
    }
}
