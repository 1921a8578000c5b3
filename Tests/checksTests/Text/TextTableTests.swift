import Testing

@testable import checks

@Suite struct TextTableTests {
    @Test func columnsAreAligned() {
        var table = TextTable(["document", "lines", "left out"])
        table.add(["a.json", "1492", "-"])
        table.add(["größe.yaml", "7", "unknown-key×20"])
        #expect(
            table.lines == [
                "document    lines  left out", "a.json       1492  -", "größe.yaml      7  unknown-key×20",
            ])
    }

    @Test func aNameDoesNotBreakTheTable() {
        var table = TextTable(["document", "left out"])
        table.add(["a\nb\t\u{1B}[31m\u{202E}\"##", "-"])
        #expect(table.lines.last == ###"a\nb\t\u{1B}[31m\u{202E}"##  -"###)
    }
}
