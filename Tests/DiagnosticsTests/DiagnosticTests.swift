import Diagnostics
import Testing

struct DiagnosticTests {
    @Test func severitiesAreOrdered() {
        #expect(Diagnostic.Severity.allCases.shuffled().sorted() == [.note, .warning, .error])
    }

    @Test func aCaretIsAtLeastOneWide() {
        #expect(Diagnostic(id: "x", severity: .note, message: "", length: 0).length == 1)
        #expect(Diagnostic(id: "x", severity: .note, message: "", length: -7).length == 1)
        #expect(Diagnostic(id: "x", severity: .note, message: "", length: 7).length == 7)
    }

    @Test func descriptionIsOneLine() {
        let location = SourceLocation(file: SourceFile(path: "a.yaml", text: "x"), line: 1, column: 1)
        let diagnostic = Diagnostic(id: "some-id", severity: .error, message: "No.", location: location, help: "Yes.")
        #expect(diagnostic.description == "a.yaml:1:1: error: No. [some-id]")
    }

    @Test func longMessagesAreCutInTheMiddle() {
        let name = String(repeating: "n", count: 100_000)
        let diagnostic = Diagnostic(id: "x", severity: .error, message: "`\(name)` is unknown", help: name)
        #expect(diagnostic.message.hasPrefix("`nnn"))
        #expect(diagnostic.message.hasSuffix("nnn` is unknown"))
        #expect(diagnostic.message.utf8.count < 1_000)
        #expect((diagnostic.help?.utf8.count ?? 0) < 1_000)
    }
}
