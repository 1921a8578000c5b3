import Diagnostics
import Testing

@testable import GeneratorPipeline

/// Unions whose branches have much in common: what tells them apart is found in so many steps as they have members, or
/// they are refused. Optimised, these took from two seconds to minutes.
@Suite(.timeLimit(.minutes(1))) struct UnionCostTests {
    private static func object(_ count: Int, _ key: String = "p") -> String {
        #"{"type": "object", "properties": {\#(CostDocument.list(count) { #""\#(key)\#($0)": {"type": "string"}"# })}}"#
    }

    static let attacks: [Attack] = [
        Attack(
            "one branch thousands of times", "Members that are looked through for each branch that has them.",
            bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                components: #""schemas": {"B": \#(object(2_000)), "X": {"anyOf": ["#
                    + CostDocument.list(5_000) { _ in CostDocument.reference("B") } + "]}}")
        },
        Attack(
            "branches that lead to one schema", "The same, by names of their own.", bound: .refused("output-too-large")
        ) {
            CostDocument.json(
                components: #""schemas": {"B": \#(object(2_000)), "#
                    + CostDocument.list(5_000) { #""C\#($0)": \#(CostDocument.reference("B"))"# }
                    + #", "X": {"anyOf": ["# + CostDocument.list(5_000) { CostDocument.reference("C\($0)") } + "]}}")
        },
        Attack(
            "constants of one branch each", "A key that is asked of every branch, for each key.",
            bound: .bytes(upTo: 32 << 20)
        ) {
            CostDocument.json(
                components: #""schemas": {"X": {"oneOf": ["#
                    + CostDocument.list(6_000) {
                        #"{"type": "object", "properties": {"k\#($0)": {"const": "a"}}}"#
                    } + "]}}")
        },
        Attack(
            "members that differ in nothing", "Each is looked for among those of the others.",
            bound: .bytes(upTo: 32 << 20)
        ) {
            CostDocument.json(
                components: #""schemas": {"X": {"anyOf": [\#(object(20_000)), \#(object(20_000))]}}"#)
        },
        Attack(
            "keys of a mapping", "The member that they are values of is looked for, for each.",
            bound: .bytes(upTo: 32 << 20)
        ) {
            CostDocument.json(
                components: #""schemas": {"A": {"allOf": [\#(object(12_000)), {"type": "object", "required": ["z"], "#
                    + #""properties": {"z": {"type": "string"}}}]}, "X": {"oneOf": [\#(CostDocument.reference("A"))], "#
                    + #""discriminator": {"propertyName": "z", "mapping": {"#
                    + CostDocument.list(9_000) { ##""m\##($0)": "#/components/schemas/A""## } + "}}}}")
        },
    ]

    @Test(arguments: attacks) func isRefusedOrTold(_ attack: Attack) {
        let input = attack.input
        let run = HostileRun(input)
        switch attack.bound {
        case .refused(let id):
            let errors = run.diagnostics.filter { $0.severity == .error }
            #expect(errors.map(\.id) == [id])
            #expect(errors.allSatisfy { $0.location != nil })
        case .bytes(upTo: let limit): #expect(!run.files.isEmpty && run.byteCount <= limit)
        default: Issue.record("no bound that this test knows")
        }
    }
}
