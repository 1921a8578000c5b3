import Diagnostics
import DocumentTree
import Testing

@testable import GeneratorPipeline

/// Documents that are small on the disk and large, or slow to compare, once they are read.
@Suite struct ReadingCostTests {
    private static func marks(_ count: Int) -> String { String(repeating: "\u{301}\u{327}", count: count / 2) }

    private static func escapedMarks(_ count: Int) -> String { String(repeating: #"\u0301\u0327"#, count: count / 2) }

    static let attacks: [Attack] = [
        Attack("a key of marks", "Hashing a string sorts its marks.", bound: .refused("endless-character")) {
            CostDocument.json(
                components: #""schemas": {"S": {"properties": {"a\#(marks(20_000))": {}}}}"#)
        },
        Attack("a key of escaped marks", "What the text does not have.", bound: .refused("endless-character")) {
            CostDocument.json(
                components: #""schemas": {"S": {"properties": {"a\#(escapedMarks(20_000))": {}}}}"#)
        },
        Attack("a value of escaped marks", "Values become names, too.", bound: .refused("endless-character")) {
            CostDocument.json(
                components: #""schemas": {"S": {"enum": ["a\#(escapedMarks(20_000))"]}}"#)
        },
        Attack("a key of marks in YAML", "The same, read by libyaml.", bound: .refused("endless-character")) {
            CostDocument.yaml("x-a: {a\(marks(2_500)): 1}")
        },
        Attack("escaped marks in YAML", "The same, with escapes.", bound: .refused("endless-character")) {
            CostDocument.yaml("x-a: \"a\(escapedMarks(20_000))\"")
        },
        Attack("joiners", "One emoji of ten thousand.", bound: .refused("endless-character")) {
            CostDocument.json(rest: #""x-a": "\#(String(repeating: "\u{1F468}\u{200D}", count: 10_000))""#)
        },
        Attack("merge keys", "Entries that each merge copies.", bound: .refused("yaml-alias-expansion")) {
            CostDocument.yaml(
                "x-base: &b {" + CostDocument.list(2_000) { "k\($0): 1" } + "}\nx-all:\n"
                    + String(repeating: "  - {<<: *b}\n", count: 500))
        },
        Attack("a billion laughs", "Aliases of aliases.", bound: .refused("yaml-alias-expansion")) {
            CostDocument.yaml(
                "x-0: &b0 [a, a, a, a, a, a, a, a, a]\n"
                    + (1..<10).map { level in
                        "x-\(level): &b\(level) [" + CostDocument.list(9) { _ in "*b\(level - 1)" } + "]\n"
                    }.joined())
        },
        Attack("a long text behind aliases", "Each use is read again.", bound: .refused("yaml-alias-expansion")) {
            CostDocument.yaml(
                "x-url: &u 'https://example.com/\(String(repeating: "a", count: 30_000))'\nx-all:\n"
                    + String(repeating: "  - {url: *u}\n", count: 300))
        },
    ]

    @Test(arguments: attacks) func isRefused(_ attack: Attack) {
        guard case .refused(let id) = attack.bound else { return }
        let run = CostRun(attack.input)
        #expect(run.ids.contains(id))
        #expect(run.outputSize == 0)
    }

    /// Text that people write stays what it is: accents, flags, families, scripts without spaces.
    @Test(arguments: [
        "e\u{301}" + "x", String(repeating: "\u{1F1E9}\u{1F1EA}", count: 300), String(repeating: "漢字", count: 3_000),
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}", String(repeating: "กำ", count: 2_000),
        String(repeating: "क्षि", count: 2_000), String(repeating: "e\u{301}\u{327}\u{323}", count: 2_000),
    ])
    func textOfPeopleIsRead(_ text: String) {
        let sink = DiagnosticSink()
        let input = CostDocument.json(rest: #""x-a": "\#(text)""#)
        #expect(DocumentReader.read(input.file, diagnostics: sink)?["x-a"]?.string == text)
        #expect(sink.diagnostics.isEmpty)
    }
}
