import Testing

@testable import SwiftEmitter

@Suite struct CodePrinterDeclarationsTests {
    @Test func membersAreApartUnlessTheyAreShort() {
        let type = TypeSyntax(
            documentation: Documentation("A."), keywords: "struct", name: "A", inherited: ["B", "C"],
            members: [
                .variable(VariableSyntax(documentation: Documentation("X."), keywords: "var", name: "x", type: "Int")),
                .variable(VariableSyntax(keywords: "var", name: "y", type: "Int")),
                .variable(
                    VariableSyntax(
                        documentation: Documentation(markdown: "Z.\n\nMore."), keywords: "var", name: "z", type: "Int")),
                .variable(VariableSyntax(keywords: "static let", name: "d", value: .assigned("A()"))),
                .function(FunctionSyntax(head: "func f", effects: "throws", result: "Int", body: { $0.line("1") })),
                .type(TypeSyntax(keywords: "enum", name: "E")),
            ])
        #expect(
            Emission.text([.type(type)]) == """
                /// A.
                struct A: B, C {
                    /// X.
                    var x: Int
                    var y: Int

                    /// Z.
                    ///
                    /// More.
                    var z: Int

                    static let d = A()

                    func f() throws -> Int {
                        1
                    }

                    enum E {}
                }

                """)
    }

    @Test func aliasesAreApartFromCases() {
        func line(_ text: String) -> Declaration { .line(LineSyntax(documentation: nil, text: text)) }
        let type = TypeSyntax(
            keywords: "enum", name: "E",
            members: ["case a", "case b", "typealias A = B", "typealias C = D"].map(line))
        #expect(
            Emission.text([.type(type)]) == """
                enum E {
                    case a
                    case b

                    typealias A = B
                    typealias C = D
                }

                """)
    }

    /// Functions of one statement take as few lines as they can, and no blank ones between them.
    @Test func functionsOfOneStatement() {
        let long = String(repeating: "x", count: 40)
        let parameters = ["a", "b", "c"].map { ParameterSyntax(names: $0, type: long) }
        let statement = Statement(prefix: "try ", expression: .call("g", ["a", "b", "c"].map { .init($0, long) }))
        let functions = [
            FunctionSyntax(
                head: "func f", effects: "throws", statement: Statement(prefix: "", expression: .text("g()"))),
            FunctionSyntax(
                head: "func f", parameters: [ParameterSyntax(names: "a", type: "Int")], result: long + long,
                statement: Statement(prefix: "throw ", expression: .text("failureOfAll"))),
            FunctionSyntax(head: "func f", parameters: parameters, effects: "throws", statement: statement),
        ]
        #expect(
            Emission.text(functions.map { .function($0) }) == """
                func f() throws { g() }
                func f(a: Int) -> \(long + long) {
                    throw failureOfAll
                }
                func f(
                    a: \(long), b: \(long),
                    c: \(long)
                ) throws {
                    try g(
                        a: \(long), b: \(long),
                        c: \(long))
                }

                """)
    }

    @Test func parametersShareLines() {
        let long = String(repeating: "x", count: 40)
        let function = FunctionSyntax(
            head: "func f", parameters: ["a", "b", "c"].map { ParameterSyntax(names: $0, type: long) })
        #expect(
            Emission.text([.function(function)]) == """
                func f(
                    a: \(long), b: \(long),
                    c: \(long)
                )

                """)
    }

    @Test func longParameterListsAreWrapped() {
        let long = String(repeating: "x", count: 60)
        let function = FunctionSyntax(
            attributes: ["@available(*, deprecated)"], head: "func f",
            parameters: [
                ParameterSyntax(name: "in", local: "`in`", type: long, defaultValue: "nil"),
                ParameterSyntax(name: "self", local: "selfValue", type: long, defaultValue: nil),
            ], effects: "async", result: "Int")
        #expect(
            Emission.text([.function(function)]) == """
                @available(*, deprecated)
                func f(
                    in: \(long) = nil,
                    self selfValue: \(long)
                ) async -> Int

                """)
    }
}
