import Diagnostics
import Testing

@testable import GeneratorPipeline
@testable import Linting

@Suite struct GitHubAnnotationTests {
    private let file = SourceFile(path: "a,b:c%.yaml", bytes: [])

    @Test func escapesWhatWouldEndAPropertyOrACommand() {
        let diagnostic = Diagnostic(
            id: "some-id", severity: .error, message: "100%: a, b\r\n::error::forged",
            location: Diagnostics.SourceLocation(file: file, line: 3, column: 7), help: "mend it")
        #expect(
            GitHubAnnotation.line(diagnostic)
                == "::error file=a%2Cb%3Ac%25.yaml,line=3,col=7,title=some-id::100%25: a, b%0D%0A::error::forged%0Amend it"
        )
    }

    @Test func severitiesAreCommands() {
        let lines = Diagnostic.Severity.allCases.map { severity in
            GitHubAnnotation.line(Diagnostic(id: "x", severity: severity, message: "m"))
        }
        #expect(lines == ["::notice title=x::m", "::warning title=x::m", "::error title=x::m"])
    }
}
