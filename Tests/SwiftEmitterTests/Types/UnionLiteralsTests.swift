import ClientModel
import Foundation
import Testing

@testable import SwiftEmitter

@Suite struct UnionLiteralsTests {
    private func text(_ types: [TypeReference], others: [TypeDeclaration] = []) -> String {
        let cases = types.enumerated().map { Union.Case(name: "case\($0)", type: $1) }
        let union = Emission.declaration(
            "Stop", .union(Union(cases: cases, selection: .choice(Union.Choice()), unknownCaseName: "other")))
        let context = Emission.context(types: [union] + others)
        let text = Emission.text(TypeEmitter(context: context).declarations(for: union))
        return text.range(of: "nonisolated extension").map { String(text[$0.lowerBound...]) } ?? ""
    }

    @Test func aKindOfLiteralThatOneCaseHas() {
        #expect(
            text([.string, .array(.string), .boolean]) == """
                nonisolated extension Stop: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral, LiteralArray {
                    public init(stringLiteral value: String) {
                        self = .case0(value)
                    }

                    public init(booleanLiteral value: Bool) {
                        self = .case2(value)
                    }

                    public init(literalElements elements: [String]) {
                        self = .case1(elements)
                    }
                }

                """)
    }

    /// A whole number is meant where there is one; else a number takes both literals.
    @Test func numbers() {
        let both = text([.int32, .double])
        #expect(both.contains("init(integerLiteral value: Int32) {\n        self = .case0(value)"))
        #expect(both.contains("init(floatLiteral value: Double) {\n        self = .case1(value)"))
        let number = text([.double, .string])
        #expect(number.contains("init(integerLiteral value: Double) {\n        self = .case0(value)"))
        #expect(number.contains("init(floatLiteral value: Double) {\n        self = .case0(value)"))
        let exact = text([.exactNumber, .string])
        #expect(
            exact.contains(
                "init(integerLiteral value: Int) {\n        self = .case0(JSONNumber(integerLiteral: value))"))
        #expect(
            exact.contains("init(floatLiteral value: Double) {\n        self = .case0(JSONNumber(floatLiteral: value))")
        )
    }

    @Test func aliasesAreWhatTheyStandFor() {
        let name = Emission.declaration("Name", .alias(.string))
        #expect(
            text([.named(TypeName(["Name"])), .integer], others: [name]).contains("ExpressibleByStringInterpolation"))
    }

    @Test func whatCouldBeSeveralHasNone() {
        #expect(text([.array(.string), .array(.integer)]).isEmpty)
        #expect(text([.integer, .int32]).isEmpty)
        #expect(text([.date, .dateTime]).isEmpty)
    }
}
