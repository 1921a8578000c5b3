import Testing

@testable import GeneratorPipeline
@testable import OutputFolders

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String?, _ new: String?) -> [String] {
        UnifiedDiff(from: old.map { Array($0.utf8) }, named: "a", to: new.map { Array($0.utf8) }, named: "b").lines
    }

    private func text(_ range: ClosedRange<Int>) -> String { range.map { "\($0)\n" }.joined() }

    @Test func isEmptyForEqualTexts() {
        #expect(diff("a\n", "a\n").isEmpty)
        #expect(diff("", "").isEmpty)
    }

    @Test func showsThreeLinesAround() {
        let old = text(1...20)
        let new = old.replacing("\n10\n", with: "\nten\n")
        #expect(
            diff(old, new) == [
                "--- a", "+++ b", "@@ -7,7 +7,7 @@", " 7", " 8", " 9", "-10", "+ten", " 11", " 12", " 13",
            ])
    }

    @Test func joinsHunksThatShareTheirContext() {
        let old = text(1...30)
        let near = old.replacing("\n10\n", with: "\nx\n").replacing("\n17\n", with: "\ny\n")
        #expect(diff(old, near).filter { $0.hasPrefix("@@") } == ["@@ -7,14 +7,14 @@"])
        let far = old.replacing("\n10\n", with: "\nx\n").replacing("\n18\n", with: "\ny\n")
        #expect(diff(old, far).filter { $0.hasPrefix("@@") } == ["@@ -7,7 +7,7 @@", "@@ -15,7 +15,7 @@"])
    }

    @Test func showsWholeFilesThatAreMissingOrStale() {
        #expect(diff(nil, "a\nb\n") == ["--- /dev/null", "+++ b", "@@ -0,0 +1,2 @@", "+a", "+b"])
        #expect(diff("a\n", nil) == ["--- a", "+++ /dev/null", "@@ -1 +0,0 @@", "-a"])
    }

    @Test func saysWhereTheLastLineIsNotEnded() {
        #expect(
            diff("a", "a\n") == ["--- a", "+++ b", "@@ -1 +1 @@", "-a", "\\ No newline at end of file", "+a"])
    }

    @Test func escapesWhatATerminalWouldActOn() {
        let lines = diff("\u{1B}[31m\ta\r\n", "b\n")
        #expect(lines.contains("-\\u{1B}[31m\ta\\u{D}"))
    }

    @Test func showsBytesThatAreNotUTF8() {
        let lines = UnifiedDiff(from: [0xFF, 0x0A], named: "a", to: [0x61, 0x0A], named: "b").lines
        #expect(lines.last == "+a")
        #expect(lines.contains("-\u{FFFD}"))
    }
}
