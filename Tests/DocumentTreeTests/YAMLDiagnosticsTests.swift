import Diagnostics
import DocumentTree
import Testing

/// libyaml's complaints, as they reach the reader.
struct YAMLDiagnosticsTests {
    @Test(
        arguments: [
            (
                "a: 1\n\tb: 2\n", "2:1",
                "found a tab character that violates indentation while scanning a plain scalar that starts on line 1",
                "YAML is indented with spaces only; replace the tab."
            ),
            (
                "a:\n\tb: 2\n", "2:1", "found character that cannot start any token while scanning for the next token",
                "YAML is indented with spaces only; replace the tab."
            ),
            (
                "a:\n  b: 1\n c: 2\n", "3:2",
                "did not find expected key while parsing a block mapping that starts on line 1",
                nil
            ),
            (
                "a: b: c\n", "1:5", "mapping values are not allowed in this context",
                "Quote text that contains `: `, and check the indentation of this line."
            ),
            (
                "a: [1, 2\nb: 3\n", "2:2",
                "did not find expected ',' or ']' while parsing a flow sequence that starts on line 1",
                nil
            ),
            (
                "a: @b\n", "1:4", "found character that cannot start any token while scanning for the next token",
                "Quote text that starts with `@`."
            ),
            (
                "a: `b\n", "1:4", "found character that cannot start any token while scanning for the next token",
                "Quote text that starts with ```."
            ),
            (
                "a: \"\\ud83d\\ude00\"\n", "1:7",
                "found invalid Unicode character escape code while parsing a quoted scalar",
                "YAML has no surrogate pairs: write the character itself or `\\UXXXXXXXX` (eight digits)."
            ),
            (
                "a: \"x\n", "2:1",
                "found unexpected end of stream while scanning a quoted scalar that starts on line 1", nil
            ),
            (
                "a: 'ü\u{7}'\n", "1:6", "control characters are not allowed",
                "Write it as an escape, such as `\\x07`, in a double-quoted string."
            ),
            ("a: !x!y z\n", "1:4", "found undefined tag handle while parsing a node", nil),
            (
                "a: 1\nb\nc: 2\n", "3:1",
                "could not find expected ':' while scanning a simple key that starts on line 2",
                "A key ends with `: ` on the line it starts on, and has at most 1,024 characters."
            ),
        ] as [(String, String, String, String?)])
    func syntaxErrors(text: String, place: String, problem: String, help: String?) {
        let reading = Reading(text)
        #expect(reading.node == nil)
        let suffix = help.map { " (\($0))" } ?? ""
        #expect(reading.complaints == ["\(place) error yaml-syntax: This is not valid YAML: \(problem).\(suffix)"])
    }

    @Test func aKeyMayHave1024Characters() {
        let key = String(repeating: "k", count: 1024)
        #expect(Reading("\(key): 1").node?[key]?.integer == 1)
        let reading = Reading("\(key)k: 1")
        #expect(reading.diagnostics.map(\.id) == ["yaml-syntax"])
        #expect(reading.diagnostics.first?.location?.line == 1)
    }

    @Test func theEndOfADocumentWithoutALastLineBreakIsOnItsLastLine() {
        #expect(Reading("a: 1\nb: [1, {c: d").diagnostics.map { $0.location?.description } == ["test.yaml:2:13"])
    }

    @Test func whatWasReadBeforeAnErrorIsStillReported() {
        let reading = Reading("a: 1\na: !Foo 2\nb: ]\n")
        #expect(reading.diagnostics.map(\.id) == ["yaml-unknown-tag", "yaml-syntax"])
        #expect(reading.node == nil)
    }
}
