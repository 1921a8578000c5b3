import ClientModel
import Testing

@testable import Lowering

@Suite struct ObjectRulesTests {
    /// A variant in a few words: `kind=a|b x! y`, the required members marked.
    private func variant(_ text: String) -> Variant {
        var variant = Variant()
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=").map(String.init)
            let key = parts[0].filter { $0 != "!" }
            let isRequired = word.contains("!")
            let values = parts.dropFirst().flatMap { $0.split(separator: "|") }
                .map { Literal.string($0.filter { $0 != "!" }) }
            variant.add(key, isRequired: isRequired, values: values)
        }
        return variant
    }

    private func rules(_ variants: String..., isAnyOf: Bool = false) -> ObjectRules {
        ObjectRules(variants.enumerated().map { ($0.offset, variant($0.element)) }, isAnyOf: isAnyOf)
    }

    @Test func oneObjectIsToldByItsType() {
        #expect(rules("a").decisions.map(\.test) == [.type([.object])])
        #expect(rules().decisions.isEmpty && rules().bestMatch == nil)
    }

    @Test func aConstantOfEach() {
        let rules = rules("kind=a! x", "kind=b|c! x")
        #expect(
            rules.decisions.map(\.test) == [
                .memberValue(key: "kind", values: [.string("a")]),
                .memberValue(key: "kind", values: [.string("b"), .string("c")]),
            ])
        #expect(rules.bestMatch == nil && !rules.isAmbiguous)
    }

    /// Where the tag need not be there, a value without it is told by its members, one with an unknown tag by nothing.
    @Test func aTagThatMayBeMissing() {
        let rules = rules("kind=a x", "kind=b y")
        #expect(rules.decisions.count == 2)
        #expect(rules.bestMatch?.tagKey == "kind")
        #expect(rules.bestMatch?.candidates.map(\.members) == [["kind", "x"], ["kind", "y"]])
    }

    @Test func aValueOfTwoDecidesNothing() {
        let rules = rules("kind=a! x!", "kind=a|b! y!")
        #expect(
            rules.decisions.map(\.test) == [
                .memberValue(key: "kind", values: [.string("b")]), .members(["x"]), .members(["y"]),
            ])
    }

    /// A flag that one branch fixes is no tag.
    @Test func aConstantOfOneAlone() {
        #expect(
            rules("flag=on! x", "x y").decisions.allSatisfy { if case .memberValue = $0.test { false } else { true } })
    }

    @Test func requiredMembersOfOneAlone() {
        let rules = rules("radius!", "side! x", "x")
        #expect(rules.decisions.map(\.test) == [.members(["radius"]), .members(["side"]), .type([.object])])
        #expect(rules.decisions.map(\.caseIndex) == [0, 1, 2])
    }

    @Test func whatNamesTheSameIsAmbiguous() {
        #expect(rules("a b", "a b").isAmbiguous)
        #expect(!rules("a b", "a c").isAmbiguous)
        #expect(rules("a b", "a c").bestMatch?.candidates.map(\.caseIndex) == [0, 1])
    }

    /// What asks for more comes first.
    @Test func whoRequiresMoreIsTriedFirst() {
        #expect(rules("a b", "a! b!", "a! b").bestMatch?.candidates.map(\.caseIndex) == [1, 2, 0])
    }

    @Test func severalMayHoldAtOnce() {
        #expect(rules("a", "b", isAnyOf: true).combined == [0, 1])
        #expect(rules("a", "b").combined.isEmpty)
        #expect(rules("kind=a! x", "kind=b! y", isAnyOf: true).combined.isEmpty)
    }
}
