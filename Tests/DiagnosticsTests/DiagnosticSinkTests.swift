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

    @Test func theSameIsKeptOnce() {
        let sink = DiagnosticSink()
        for _ in 0..<3 { sink.warning("w", "again") }
        #expect(sink.diagnostics.count == 1)
        #expect(sink.remainder.isEmpty)
    }

    @Test func whatIsBeyondTheTotalIsCounted() {
        let sink = DiagnosticSink()
        for number in 0..<DiagnosticSink.maximumCount + 3 { sink.warning("w", "message \(number)") }
        sink.error("e", "an error is heard all the same")
        #expect(sink.diagnostics.count == DiagnosticSink.maximumCount + 1)
        #expect(sink.remainder == [DiagnosticSink.Remainder(id: "w", severity: .warning, count: 3)])
        #expect(sink.hasErrors)
        let other = DiagnosticSink()
        other.report(contentsOf: sink)
        #expect(other.remainder == sink.remainder)
    }
}
