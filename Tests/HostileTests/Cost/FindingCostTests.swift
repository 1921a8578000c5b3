import Diagnostics
import Testing

/// However much is wrong, what is said of it ends in a sum.
@Suite struct FindingCostTests {
    private static let limit = 300_000

    static let attacks: [Attack] = [
        Attack("references to nothing", "Each looks for what it may have meant.", bound: .bytes(upTo: limit)) {
            CostDocument.json(
                components: #""schemas": {"S": {"type": "object", "properties": {"#
                    + CostDocument.list(3_000) { #""p\#($0)": \#(CostDocument.reference("None\($0)"))"# } + "}}}")
        },
        Attack(
            "findings on one line", "An excerpt of each, of a line that is the whole document.",
            bound: .bytes(upTo: limit)
        ) {
            CostDocument.json(
                components: #""schemas": {"# + CostDocument.list(5_000) { #""S\#($0)": {"type": "strin"}"# } + "}")
        },
        Attack("undeclared names in a path", "A long text in each message.", bound: .bytes(upTo: limit)) {
            let path = (0..<6_000).map { "{p\($0)}" }.joined(separator: "/")
            return CostDocument.json(paths: #""/\#(path)": \#(CostDocument.operation("a"))"#)
        },
        Attack(
            "braces in a path", "A path that is searched again from each of its braces.", bound: .bytes(upTo: limit)
        ) {
            let path = String(repeating: "{}", count: 20_000)
            return CostDocument.json(
                paths: #""/\#(path)": \#(CostDocument.operation("a")), "/\#(path)b": \#(CostDocument.operation("b"))"#)
        },
        Attack("long keys", "Each is shown in its message.", bound: .bytes(upTo: limit)) {
            let key = String(repeating: "k", count: 5_000)
            return CostDocument.json(
                paths: #""/a": "# + CostDocument.operation("a", CostDocument.list(100) { #""\#(key)\#($0)": 1"# }))
        },
        Attack("one finding at every use", "A component that is wrong, used by many.", bound: .bytes(upTo: limit)) {
            CostDocument.json(
                paths: CostDocument.list(1_000) { ##""/a\##($0)": {"$ref": "#/components/pathItems/P"}"## },
                components: #""pathItems": {"P": {"get": {"odd": 1, "responses": \#(CostDocument.empty)}}}"#)
        },
        Attack("keys again and again", "Duplicates, which are errors of the reader.", bound: .bytes(upTo: limit)) {
            CostDocument.json(rest: #""x-a": {\#(CostDocument.list(10_000) { _ in #""a": 1"# })}"#)
        },
        Attack("aliases of nothing", "Errors of the reader of YAML.", bound: .bytes(upTo: limit)) {
            CostDocument.yaml("x-a: [" + CostDocument.list(5_000) { "*u\($0)" } + "]")
        },
    ]

    @Test(arguments: attacks) func whatIsSaidEndsInASum(_ attack: Attack) {
        #expect(attack.bound == .bytes(upTo: Self.limit))
        let run = CostRun(attack.input)
        for report in run.reports { #expect(report.utf8.count <= Self.limit) }
        #expect(run.findingCount <= 2 * DiagnosticSink.maximumCount)
    }

    @Test func everyFormatTellsHowManyMoreThereAre() {
        let run = CostRun(Self.attacks[0].input)
        #expect(run.totalCount >= 3_000)
        let more = "… and 2950 more errors [ref-not-found]"
        #expect(run.reports[0].contains(more))
        #expect(run.reports[1].contains(#""count": 2950"#))
        #expect(run.reports[2].contains("::error title=ref-not-found::\(more)\n"))
    }
}
