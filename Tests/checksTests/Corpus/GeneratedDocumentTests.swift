import Testing

@testable import checks

@Suite struct GeneratedDocumentTests {
    @Test func countsOfWhatWasWritten() {
        let counts = GeneratedDocument.counts("Wrote /a: 9 operations, 9 types./b: 2 operations, 1 type.\n")
        #expect(counts == ("2", "1"))
        #expect(GeneratedDocument.counts("") == ("-", "-"))
    }

    @Test func warningsAreCountedById() {
        let errors = """
            a.json:1:2: warning: one [unknown-key]
                | x
            a.json:1:2: warning: two [url-invalid]
            a.json:1:2: warning: three [unknown-key]
            a.json:1:2: note: none [other]
            """
        #expect(GeneratedDocument.warnings(errors) == "unknown-key×2 url-invalid×1")
        #expect(GeneratedDocument.warnings("") == "-")
    }
}
