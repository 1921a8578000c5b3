import Diagnostics
import Testing

/// No text of a document begins a line of a log.
struct ForgedLineTests {
    private static let payload = "x\n::set-output name=a::PWN\r\u{85}::b::\u{2028}##[error]c\u{1B}]0;t\u{7}"

    private func expectHarmless(_ text: String, lines: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(
            text.split(separator: "\n", omittingEmptySubsequences: false).count == lines, sourceLocation: sourceLocation
        )
        for command in ["##[", "##vso["] {
            #expect(Array(text.utf8).firstRange(of: Array(command.utf8)) == nil, sourceLocation: sourceLocation)
        }
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && ![0x85, 0x2028].contains(scalar.value), sourceLocation: sourceLocation)
        }
        for line in text.split(whereSeparator: \.isNewline) {
            #expect(!line.drop { $0 == " " }.hasPrefix("::"), sourceLocation: sourceLocation)
        }
    }

    private typealias SourceLocation = Testing.SourceLocation

    @Test func everyPartOfADiagnostic() {
        for start in ["", "::", "##[", "\u{600}##[", "\u{600}##vso[", "##[\u{301}", "##vso[\u{301}"] {
            let text = start + Self.payload
            let file = SourceFile(path: text, text: "a: \(start)::x::y\u{1B} ##[z]\n")
            var diagnostic = Diagnostic(
                id: "an-id", severity: .error, message: text,
                location: Diagnostics.SourceLocation(file: file, line: 1, column: 1), length: 3, help: text)
            diagnostic.choices = [text, text]
            expectHarmless(DiagnosticPrinter().print(diagnostic), lines: 6)
            expectHarmless(DiagnosticPrinter(folder: text).print(diagnostic), lines: 6)
            expectHarmless(diagnostic.description, lines: 1)
        }
    }

    @Test func whatIsNotToBeShown() {
        let file = SourceFile(path: "https://a.example/x", bytes: Array("sesame: 1".utf8), isShown: false)
        let diagnostic = Diagnostic(
            id: "an-id", severity: .error, message: "There is no key `sesame` in `a` here.",
            location: Diagnostics.SourceLocation(file: file, line: 1, column: 1), help: "Did you mean `sesam`?")
        #expect(
            DiagnosticPrinter().print(diagnostic) == """
                https://a.example/x:1:1: error: There is no key `…` in `…` here. [an-id]
                      = help: Did you mean `…`?
                """)
    }

    /// A backtick with a mark on it, and one that a sign before it takes for its own, are backticks.
    @Test(arguments: ["\u{301}sesame", "sesame\u{600}", "\u{301}sesame\u{600}"])
    func aMarkHidesNoQuotation(_ name: String) {
        let file = SourceFile(path: "https://a.example/x", bytes: Array("sesame: 1".utf8), isShown: false)
        let diagnostic = Diagnostic(
            id: "an-id", severity: .error, message: "There is no key `\(name)` in `a` here.",
            location: Diagnostics.SourceLocation(file: file, line: 1, column: 1))
        #expect(diagnostic.message == "There is no key `…` in `…` here.")
    }
}
