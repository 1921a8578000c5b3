import Diagnostics
import Testing

@testable import GeneratorPipeline

/// Compositions of many levels: each is generated, or ends in one error that names a schema, and none goes on for long.
@Suite struct CompositionLimitTests {
    struct Composition: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// What it ends in; nil for what is generated.
        var error: DiagnosticID?
        let schemas: @Sendable () -> String

        init(_ name: String, endsIn error: DiagnosticID? = nil, _ schemas: @escaping @Sendable () -> String) {
            testDescription = name
            self.error = error
            self.schemas = schemas
        }
    }

    private static func object(_ keys: [String], _ rest: String = "") -> String {
        let members = keys.map { #""\#($0)": {"type": "string"}"# }.joined(separator: ", ")
        return #"{"type": "object", "properties": {\#(members)}\#(rest)}"#
    }

    private static func reference(_ name: String) -> String { CostDocument.reference(name) }

    static let compositions = [
        // Each level has the choices of all below it, with its own member beside each: twice as many as that.
        Composition("choices that are extended", endsIn: "output-too-large") {
            CostDocument.list(60) { level in
                ["A", "B"].map { name in
                    let below = #"{"oneOf": [\#(reference("A\(level - 1)")), \#(reference("B\(level - 1)"))]}, "#
                    let parts = (level == 0 ? "" : below) + object(["\(name)\(level)"])
                    return #""\#(name)\#(level)": {"allOf": [\#(parts)]}"#
                }.joined(separator: ", ")
            }
        },
        Composition("choices beside choices") {
            #""A0": \#(object(["a"])), "B0": \#(object(["b"])), "#
                + CostDocument.list(40) { level in
                    let (first, second) = (reference("A\(level)"), reference("B\(level)"))
                    return ["A", "B"].map { name in
                        #""\#(name)\#(level + 1)": {"allOf": [{"anyOf": [\#(first), \#(second)]}, "#
                            + #"{"oneOf": [\#(second), \#(first)]}]}"#
                    }.joined(separator: ", ")
                }
        },
        // Each is one of all that extend it.
        Composition("a chain of kinds", endsIn: "output-too-large") {
            CostDocument.list(1_500) { level in
                let own = object(["k\(level)"], #", "discriminator": {"propertyName": "k\#(level)"}"#)
                return level == 0
                    ? #""C0": \#(own)"# : #""C\#(level)": {"allOf": [\#(reference("C\(level - 1)")), \#(own)]}"#
            }
        },
        // A value would be read by all of them, each within the other.
        Composition("unions within unions", endsIn: "deep-union") {
            #""U0": {"type": "string"}, "#
                + CostDocument.list(1_000) { level in
                    #""U\#(level + 1)": {"oneOf": [\#(reference("U\(level)")), \#(object(["p\(level)"]))]}"#
                }
        },
        Composition("a union of a union, many times", endsIn: "deep-union") {
            #""U0": {"type": "string"}, "#
                + CostDocument.list(3_000) { level in
                    #""U\#(level + 1)": {"oneOf": [\#(reference("U\(level)")), {"type": "integer"}]}"#
                }
        },
        // Each has the branches of a hundred others besides its own.
        Composition("a circle of unions", endsIn: "output-too-large") {
            CostDocument.list(1_500) { index in
                #""U\#(index)": {"oneOf": [\#(reference("U\((index + 1) % 1_500)")), \#(object(["p\(index)"]))]}"#
            }
        },
        Composition("many parts") {
            let parts = CostDocument.list(5_000) { object(["p\($0)"]) }
            return #""E": {"allOf": [\#(parts)]}"#
        },
        Composition("many heirs of many members", endsIn: "output-too-large") {
            #""Base": \#(object((0..<700).map { "p\($0)" })), "#
                + CostDocument.list(700) { index in
                    #""G\#(index)": {"allOf": [\#(reference("Base")), \#(object(["g\(index)"]))]}"#
                }
        },
    ]

    @Test(.timeLimit(.minutes(1)), arguments: compositions) func eachEnds(_ composition: Composition) {
        let run = HostileRun(CostDocument.json(components: #""schemas": {\#(composition.schemas())}"#))
        let errors = run.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.id) == [composition.error].compactMap(\.self))
        #expect(run.files.isEmpty == (composition.error != nil))
        if composition.error != nil { #expect(errors.allSatisfy { $0.location != nil }) }
    }
}
