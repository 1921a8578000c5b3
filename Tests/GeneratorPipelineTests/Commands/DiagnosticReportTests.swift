import Diagnostics
import Testing

@testable import GeneratorPipeline

@Suite struct DiagnosticReportTests {
    let file = SourceFile(path: "b.yaml", text: "one\ntwo\nthree\n")
    let other = SourceFile(path: "a.yaml", text: "one\n")

    private func warning(_ message: String, _ file: SourceFile? = nil, line: Int = 1) -> Diagnostic {
        Diagnostic(
            id: "some-id", severity: .warning, message: message,
            location: file.map { SourceLocation(file: $0, line: line, column: 1) })
    }

    @Test func saysNothingAboutNothing() {
        let report = DiagnosticReport([])
        #expect(report.text.isEmpty)
        #expect(!report.hasErrors)
    }

    @Test func sortsByPlaceAndCounts() throws {
        let report = DiagnosticReport([
            warning("fourth", file, line: 3), warning("third", file, line: 1), warning("second", other),
            warning("first"),
        ])
        let places = ["first", "second", "third", "fourth"].map { report.text.firstRange(of: $0)?.lowerBound }
        let found = places.compactMap { $0 }
        #expect(found.count == 4)
        #expect(found == found.sorted())
        #expect(report.text.hasSuffix("\n4 warnings\n"))
        #expect(!report.hasErrors)
    }

    @Test func printsTheSameFindingOnce() {
        #expect(DiagnosticReport([warning("same", file), warning("same", file)]).text.hasSuffix("\n1 warning\n"))
    }

    @Test func countsErrorsAndWarnings() {
        let error = Diagnostic(id: "x", severity: .error, message: "bad")
        let report = DiagnosticReport([warning("w", file), error, error])
        #expect(report.text.hasSuffix("\n1 error, 1 warning\n"))
        #expect(report.hasErrors)
    }

    @Test func warningsAreErrorsWhenStrict() {
        let report = DiagnosticReport([warning("w", file)], isStrict: true)
        #expect(report.hasErrors)
        #expect(report.text.contains("b.yaml:1:1: error: w [some-id]"))
        #expect(report.text.hasSuffix("\n1 error (warnings count as errors: strict)\n"))
    }

    @Test func notesDoNotBuryWarnings() {
        let notes = (1...8).map { number in
            Diagnostic(id: "a-note", severity: .note, message: "note \(number)")
        }
        let text = DiagnosticReport(notes + [warning("the warning")]).text
        #expect(text.contains("note 5") && !text.contains("note 6"))
        #expect(text.contains("… and 3 more notes [a-note]\n"))
        #expect(text.contains("the warning"))
    }

    @Test func cutsEndlessLists() {
        let many = (0..<1_000).map { warning("w\($0)", file) }
        let report = DiagnosticReport(many, isStrict: true)
        #expect(report.text.contains("\n… and 995 more errors [some-id]\n1000 errors"))
        let errors = (0..<1_000).map { number in Diagnostic(id: "x", severity: .error, message: "e\(number)") }
        #expect(DiagnosticReport(errors).text.contains("\n… and 800 more\n1000 errors"))
        #expect(DiagnosticReport(errors, isVerbose: true).text.contains("e999 "))
    }

    @Test func oneHabitDoesNotBuryTheRest() {
        let many = (0..<30).map { warning("w\($0)", file) }
        let text = DiagnosticReport(many).text
        #expect(text.contains("w4 ") && !text.contains("w5 "))
        #expect(text.hasSuffix("\n… and 25 more warnings [some-id]\n30 warnings\n"))
        let strict = DiagnosticReport(many, isStrict: true).text
        #expect(!strict.contains("w5 ") && strict.contains("\n… and 25 more errors [some-id]\n30 errors"))
        let all = DiagnosticReport(many, isVerbose: true).text
        #expect(all.contains("w29 ") && !all.contains("…"))
    }
}
