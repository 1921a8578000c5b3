import Diagnostics
import JSONCoding
import Testing

@testable import GeneratorPipeline
@testable import Linting

@Suite struct LintJSONTests {
    @Test func holdsEveryPartOfAFinding() throws {
        let file = SourceFile(path: "a.yaml", bytes: [])
        let place = Diagnostics.SourceLocation(file: file, line: 3, column: 7)
        let text = LintJSON.text(
            LintFindings([
                Diagnostic(id: "x", severity: .error, message: "\"m\"\n", location: place, length: 2, help: "h"),
                Diagnostic(id: "y", severity: .warning, message: "n"),
            ]), documents: ["a.yaml"])
        let value = try JSON.decode(JSONValue.self, from: text)
        #expect(
            value == [
                "documents": ["a.yaml"], "errors": 1, "warnings": 1,
                "findings": [
                    [
                        "id": "x", "severity": "error", "message": "\"m\"\n", "file": "a.yaml", "line": 3, "column": 7,
                        "length": 2, "help": "h",
                    ],
                    ["id": "y", "severity": "warning", "message": "n"],
                ],
            ])
    }
}
