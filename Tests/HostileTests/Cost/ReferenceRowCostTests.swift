import Diagnostics
import Testing

@testable import GeneratorPipeline

/// Rows of schemas, or of parameters, that only refer to the next, with something that refers to each: what is behind them
/// is looked for once. Each of these took more than a minute.
@Suite(.timeLimit(.minutes(1))) struct ReferenceRowCostTests {
    private static func row(_ count: Int, _ users: (Int) -> String = { _ in "" }) -> HostileInput {
        CostDocument.json(
            components: #""schemas": {"#
                + CostDocument.list(count) { #""C\#($0)": \#(CostDocument.reference("C\($0 + 1)"))\#(users($0))"# }
                + #", "C\#(count)": {"type": "object", "properties": {"n": {"type": "string"}}}}"#)
    }

    static let attacks: [Attack] = [
        Attack("names of names", "Aliases of aliases.", bound: .bytes(upTo: 8 << 20)) { row(5_000) },
        Attack("what extends each name", "What each of a row adds is asked for.", bound: .bytes(upTo: 16 << 20)) {
            row(2_000) {
                #", "A\#($0)": {"allOf": [\#(CostDocument.reference("C\($0)")), {"properties": {"m": {}}}]}"#
            }
        },
        Attack("parameters of operations", "Each call begins the row elsewhere.", bound: .bytes(upTo: 16 << 20)) {
            CostDocument.json(
                paths: CostDocument.list(2_000) {
                    let parameter = ##""parameters": [{"$ref": "#/components/parameters/P\##($0)"}]"##
                    return #""/a\#($0)": \#(CostDocument.operation("o\($0)", parameter))"#
                },
                components: #""parameters": {"#
                    + CostDocument.list(2_000) {
                        ##""P\##($0)": {"$ref": "#/components/parameters/P\##($0 + 1)"}"##
                    } + #", "P2000": {"name": "p", "in": "query", "schema": {}}}"#)
        },
    ]

    @Test(arguments: attacks) func isTold(_ attack: Attack) throws {
        let run = HostileRun(attack.input)
        guard case .bytes(upTo: let limit) = attack.bound else { throw NoBytes() }
        #expect(!run.files.isEmpty)
        #expect(run.byteCount <= limit)
    }

    private struct NoBytes: Error {}
}
