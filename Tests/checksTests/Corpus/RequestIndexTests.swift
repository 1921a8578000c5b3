import Testing

@testable import checks

@Suite struct RequestIndexTests {
    /// A run of some documents leaves the requests of the others where they are.
    @Test func entriesOfOtherDocumentsStay() {
        func entry(_ document: String, _ requests: String) -> [String: String] {
            ["document": document, "requests": requests]
        }
        let merged = RequestIndex.merged(
            [entry("b.json", "old"), entry("c.json", "old")], [entry("a.json", "new"), entry("b.json", "new")])
        #expect(merged == [entry("a.json", "new"), entry("b.json", "new"), entry("c.json", "old")])
    }
}
