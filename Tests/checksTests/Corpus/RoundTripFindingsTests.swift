import Testing

@testable import checks

@Suite struct RoundTripFindingsTests {
    @Test func aLineIsADocument() throws {
        let lines = ###"""
            {"document": "a\n.json", "tried": 5, "equal": 2, "untyped": 1, "keptOut": 7, "contradicting": ["#/a: \"##", "#/b"], "refused": ["#/b"], "lost": ["#/a"], "unequal": ["#/c"]}
            {"document": "b.json", "tried": 0, "equal": 0, "untyped": 0, "keptOut": 0, "contradicting": [], "unequal": []}
            """###
        let findings = try RoundTripFindings.all(in: Array(lines.utf8))
        #expect(findings.map(\.document) == ["a\n.json", "b.json"])
        #expect(findings[0].row == ["a\n.json", "5", "2", "2", "2", "1", "1", "7"])
        #expect(findings[0].contradicting == ["#/a: \"##", "#/b"])
        #expect(findings[0].refused == ["#/b"])
        #expect(findings[0].lost == ["#/a"])
        #expect(findings[1].row == ["b.json", "0", "0", "0", "0", "0", "0", "0"])
    }
}
