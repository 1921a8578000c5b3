import Testing

@testable import Diagnostics

struct DiagnosticPrinterTests {
    private let document = SourceFile(
        path: "spec/openapi.yaml",
        text: String(repeating: "\n", count: 11) + "        format: dat-time\n\tkey: va\u{202E}lue\n")

    private func print(
        _ severity: Diagnostic.Severity = .warning, line: Int, column: Int, length: Int = 1,
        message: String = "There is no format `dat-time`.", help: String? = nil, colour: Bool = false
    ) -> String {
        let location = SourceLocation(file: document, line: line, column: column)
        return DiagnosticPrinter(colour: colour).print(
            Diagnostic(
                id: "unknown-format", severity: severity, message: message, location: location, length: length,
                help: help))
    }

    @Test func showsTheLineTheCaretAndTheHelp() {
        #expect(
            print(line: 12, column: 17, length: 8, help: "Did you mean `date-time`?") == """
                spec/openapi.yaml:12:17: warning: There is no format `dat-time`. [unknown-format]
                   12 |         format: dat-time
                      |                 ^~~~~~~~
                      = help: Did you mean `date-time`?
                """)
    }

    @Test(arguments: [
        ("spec/openapi.yaml", "/home/pets/spec/openapi.yaml"), ("/etc/openapi.yaml", "/etc/openapi.yaml"),
        ("https://example.com/openapi.yaml", "https://example.com/openapi.yaml"),
    ])
    func placesAreSeenFromTheFolder(_ path: String, _ shown: String) {
        let location = SourceLocation(file: SourceFile(path: path, text: "a: b"), line: 1, column: 4)
        let diagnostic = Diagnostic(id: "some-id", severity: .error, message: "No.", location: location)
        let heading = ":1:4: error: No. [some-id]"
        #expect(DiagnosticPrinter(folder: "/home/pets").heading(of: diagnostic) == shown + heading)
        #expect(DiagnosticPrinter(folder: "/home/pets/").heading(of: diagnostic) == shown + heading)
        #expect(DiagnosticPrinter().heading(of: diagnostic) == path + heading)
    }

    /// Runners of workflows obey a line that begins like one of these.
    @Test(arguments: ["::set-output name=a::b.yaml", " ::error::a", "##[error]a.yaml", "##vso[a]b"])
    func noNameOfAFileIsACommand(_ path: String) {
        let location = SourceLocation(file: SourceFile(path: path, text: "a: b"), line: 1, column: 4)
        let diagnostic = Diagnostic(id: "some-id", severity: .error, message: "No.", location: location)
        #expect(DiagnosticPrinter().print(diagnostic).hasPrefix("./\(path):1:4: error"))
    }

    @Test func aCaretOfOneHasNoTail() {
        #expect(
            print(.error, line: 12, column: 9) == """
                spec/openapi.yaml:12:9: error: There is no format `dat-time`. [unknown-format]
                   12 |         format: dat-time
                      |         ^
                """)
    }

    @Test func tabsAndInvisibleCharactersAreShown() {
        #expect(
            print(.note, line: 13, column: 7, length: 6) == """
                spec/openapi.yaml:13:7: note: There is no format `dat-time`. [unknown-format]
                   13 |     key: va\\u{202E}lue
                      |          ^~~~~~~~~~~~~
                """)
    }

    @Test func anEmptyLineHasNoTrailingSpace() {
        #expect(
            print(line: 3, column: 1) == """
                spec/openapi.yaml:3:1: warning: There is no format `dat-time`. [unknown-format]
                    3 |
                      | ^
                """)
    }

    @Test func helpMayHaveSeveralLines() {
        #expect(
            print(line: 12, column: 17, help: "Write\n\ndate-time").hasSuffix(
                """

                      = help: Write

                              date-time
                """))
    }

    @Test func aPlaceOutsideTheDocumentHasNoExcerpt() {
        #expect(
            print(line: 99, column: 1, help: "Mend it.") == """
                spec/openapi.yaml:99:1: warning: There is no format `dat-time`. [unknown-format]
                      = help: Mend it.
                """)
    }

    @Test func withoutAPlaceThereIsOnlyTheMessage() {
        let diagnostic = Diagnostic(id: "file-not-found", severity: .error, message: "There is no file `a`.")
        #expect(DiagnosticPrinter().print(diagnostic) == "error: There is no file `a`. [file-not-found]")
    }

    @Test func nothingInAMessageStartsALine() {
        let file = SourceFile(path: "a\nb", text: "x")
        let diagnostic = Diagnostic(
            id: "x", severity: .error, message: "One\r\ntwo\u{1B}[0m\u{2028}",
            location: SourceLocation(file: file, line: 7, column: 1), help: "a\u{85}b")
        #expect(
            DiagnosticPrinter().print(diagnostic) == """
                a\\u{A}b:7:1: error: One\\u{D}\\u{A}two\\u{1B}[0m\\u{2028} [x]
                      = help: a\\u{85}b
                """)
    }

    @Test func theGutterGrowsWithTheLineNumber() {
        let file = SourceFile(path: "a", text: String(repeating: "\n", count: 1_234_566) + "last")
        let diagnostic = Diagnostic(
            id: "x", severity: .error, message: "No.", location: SourceLocation(file: file, line: 1_234_567, column: 2),
            length: 2, help: "Yes.")
        #expect(
            DiagnosticPrinter().print(diagnostic) == """
                a:1234567:2: error: No. [x]
                1234567 | last
                        |  ^~
                        = help: Yes.
                """)
    }

    @Test func coloursMarkPlaceSeverityAndCaret() {
        let escape = "\u{1B}"
        #expect(
            print(.error, line: 12, column: 17, length: 2, colour: true) == """
                \(escape)[1mspec/openapi.yaml:12:17:\(escape)[0m \(escape)[1;31merror:\(escape)[0m \
                There is no format `dat-time`. [unknown-format]
                   12 |         format: dat-time
                      |                 \(escape)[1;32m^~\(escape)[0m
                """)
        #expect(print(.warning, line: 1, column: 1, colour: true).contains("\(escape)[1;33mwarning:"))
        #expect(print(.note, line: 1, column: 1, colour: true).contains("\(escape)[1;36mnote:"))
    }

    @Test func aVeryLongLineIsCut() {
        let line = String(repeating: "a", count: 200) + "TARGET" + String(repeating: "b", count: 100_000)
        let file = SourceFile(path: "a.json", text: line)
        let diagnostic = Diagnostic(
            id: "x", severity: .error, message: "No.", location: SourceLocation(file: file, line: 1, column: 201),
            length: 6)
        #expect(
            DiagnosticPrinter().print(diagnostic) == """
                a.json:1:201: error: No. [x]
                    1 | …\(String(repeating: "a", count: 30))TARGET\(String(repeating: "b", count: 62))…
                      |  \(String(repeating: " ", count: 30))^~~~~~
                """)
    }
}
