import Diagnostics
import Testing

@testable import GeneratorPipeline

/// Chains and lattices of `allOf`, `anyOf` and `oneOf`: how many types they become, by how many levels they have.
///
/// A choice of what is extended by each of several has as many outcomes as the choices multiplied: that is one error.
@Suite struct CompositionCostTests {
    /// A composition of so many levels, S0 first.
    struct Composition: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// A level, given its number and a reference to the next one.
        let level: @Sendable (Int, String) -> String

        init(
            _ name: String, level: @escaping @Sendable (Int, String) -> String
        ) {
            testDescription = name
            self.level = level
        }

        func input(_ count: Int) -> HostileInput {
            CostDocument.json(
                components: #""schemas": {"#
                    + CostDocument.list(count) { index in
                        #""S\#(index)": \#(level(index, CostDocument.reference("S\(index + 1)")))"#
                    } + #", "S\#(count)": \#(CompositionCostTests.object("p"))}"#)
        }
    }

    private static func object(_ key: String, isRequired: Bool = false) -> String {
        #"{"type": "object", \#(isRequired ? #""required": ["\#(key)"], "# : "")"properties": {"\#(key)": {}}}"#
    }

    static let compositions: [Composition] = [
        Composition("a chain of allOf") { #"{"allOf": [\#($1), \#(object("a\($0)"))]}"# },
        Composition("a lattice of allOf") { #"{"allOf": [\#($1), {"allOf": [\#($1)]}]}"# },
        Composition("a chain of oneOf") {
            #"{"oneOf": [\#($1), \#(object("a\($0)", isRequired: true))]}"#
        },
        Composition("a chain of anyOf") {
            #"{"anyOf": [\#($1), \#(object("a\($0)", isRequired: true))]}"#
        },
    ]

    /// As many choices as there are levels, each of which is extended by the next.
    static let multiplications = [
        Composition("oneOf of allOf") {
            #"{"oneOf": [{"allOf": [\#($1), \#(object("a\($0)"))]}, {"allOf": [\#($1), \#(object("b\($0)"))]}]}"#
        },
        Composition("allOf of oneOf") {
            #"{"allOf": [{"oneOf": [\#($1), \#(object("a\($0)", isRequired: true))]}, "#
                + #"{"oneOf": [\#($1), \#(object("b\($0)", isRequired: true))]}]}"#
        },
    ]

    /// With twice the levels, at most three times the types.
    @Test(arguments: compositions) func typesGrowAsLevelsDo(_ composition: Composition) {
        let fewer = Self.typeCount(composition.input(3))
        let more = Self.typeCount(composition.input(6))
        #expect(fewer > 0)
        #expect(more <= 3 * fewer)
    }

    @Test(.timeLimit(.minutes(1)), arguments: multiplications)
    func whatMultipliesEndsInOneError(_ composition: Composition) {
        let run = HostileRun(composition.input(30))
        let errors = run.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.id) == ["output-too-large"] && run.files.isEmpty)
        #expect(errors.allSatisfy { $0.location != nil && $0.help != nil })
    }

    private static func typeCount(_ input: HostileInput) -> Int {
        // What is no type of its own is of the kind `inline`.
        return HostileDescription(input).json.split(separator: "\n").count {
            $0.contains(#""kind": "structure""#) || $0.contains(#""kind": "union""#)
        }
    }
}
