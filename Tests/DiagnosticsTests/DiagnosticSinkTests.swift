import Diagnostics
import Testing

struct DiagnosticSinkTests {
    @Test func keepsTheOrder() {
        let sink = DiagnosticSink()
        let location = SourceLocation(file: SourceFile(path: "a", text: "x"), line: 1, column: 1)
        sink.note("one", "First.")
        sink.error("two", "Second.", at: location, length: 4, help: "Mend it.")
        sink.warning("three", "Third.")
        #expect(
            sink.diagnostics == [
                Diagnostic(id: "one", severity: .note, message: "First."),
                Diagnostic(
                    id: "two", severity: .error, message: "Second.", location: location, length: 4, help: "Mend it."),
                Diagnostic(id: "three", severity: .warning, message: "Third."),
            ])
    }

    @Test func onlyErrorsAreErrors() {
        let sink = DiagnosticSink()
        sink.note("one", "First.")
        sink.warning("two", "Second.")
        #expect(!sink.hasErrors)
        sink.error("three", "Third.")
        #expect(sink.hasErrors)
        sink.note("four", "Fourth.")
        #expect(sink.hasErrors)
    }

    @Test func takesOverAnotherSink() {
        let other = DiagnosticSink()
        other.error("two", "Second.")
        let sink = DiagnosticSink()
        sink.note("one", "First.")
        sink.report(contentsOf: other)
        #expect(sink.diagnostics.map(\.id) == ["one", "two"])
        #expect(sink.hasErrors)
    }
}
