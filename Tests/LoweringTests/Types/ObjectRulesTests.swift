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
        #expect(rules("a").choice.decisions.map(\.test) == [.type([.object])])
        #expect(rules().choice.decisions.isEmpty && rules().choice.bestMatch == nil)
    }

    @Test func aConstantOfEach() {
        let rules = rules("kind=a! x", "kind=b|c! x")
        #expect(
            rules.choice.decisions.map(\.test) == [
                .memberValue(key: "kind", values: [.string("a")]),
                .memberValue(key: "kind", values: [.string("b"), .string("c")]),
            ])
        #expect(rules.choice.bestMatch == nil && !rules.isAmbiguous)
    }

    /// Where the tag need not be there, a value without it is told by its members, one with an unknown tag by nothing.
    @Test func aTagThatMayBeMissing() {
        let rules = rules("kind=a x", "kind=b y")
        #expect(rules.choice.decisions.count == 2)
        #expect(rules.choice.bestMatch?.tagKey == "kind")
        #expect(rules.choice.bestMatch?.candidates.map(\.members) == [["kind", "x"], ["kind", "y"]])
    }

    @Test func aValueOfTwoDecidesNothing() {
        let rules = rules("kind=a! x!", "kind=a|b! y!")
        #expect(
            rules.choice.decisions.map(\.test) == [
                .memberValue(key: "kind", values: [.string("b")]), .members(["x"]), .members(["y"]),
            ])
    }

    /// A flag that one branch fixes is no tag.
    @Test func aConstantOfOneAlone() {
        #expect(
            rules("flag=on! x", "x y").choice.decisions.allSatisfy {
                if case .memberValue = $0.test { false } else { true }
            })
    }

    /// A value that some branches share leaves these, which something else tells apart.
    @Test func aValueOfSomeLeavesThese() throws {
        let rules = rules("kind=a! x", "kind=b! y!", "kind=b! z!")
        #expect(rules.choice.bestMatch == nil)
        #expect(
            rules.choice.decisions.map(\.test) == [
                .memberValue(key: "kind", values: [.string("a")]), .memberValue(key: "kind", values: [.string("b")]),
            ])
        guard case .narrowed(let narrowed)? = rules.choice.decisions.last?.outcome else { throw NotNarrowed() }
        #expect(narrowed.decisions.map(\.test) == [.members(["y"]), .members(["z"])])
        #expect(narrowed.decisions.map(\.caseIndex) == [1, 2])
    }

    /// Two members tell four apart of which neither tells one.
    @Test func oneMemberAfterTheOther() throws {
        let rules = rules("a=1! b=1!", "a=1! b=2!", "a=2! b=1!", "a=2! b=2!")
        #expect(rules.choice.decisions.count == 2 && rules.choice.bestMatch == nil)
        for (decision, cases) in zip(rules.choice.decisions, [[0, 1], [2, 3]]) {
            guard case .narrowed(let narrowed) = decision.outcome else { throw NotNarrowed() }
            #expect(narrowed.decisions.map(\.caseIndex) == cases)
        }
    }

    /// What several hold at once is no less for a value that they share.
    @Test func branchesOfAnyOfShareValues() {
        let rules = rules("kind=a! x", "kind=b! y", "kind=b! z", isAnyOf: true)
        #expect(rules.choice.decisions.count == 1)
        #expect(rules.combined == [1, 2])
    }

    /// A discriminator's values decide, also where all branches share one.
    @Test func aDiscriminatorIsAskedFirst() throws {
        let variants = [variant("kind=a! x!"), variant("kind=a! y!")].enumerated().map { ($0.offset, $0.element) }
        let rules = ObjectRules(variants, isAnyOf: false, tag: "kind")
        #expect(rules.choice.decisions.map(\.test) == [.memberValue(key: "kind", values: [.string("a")])])
        #expect(rules.choice.bestMatch == nil)
    }

    private struct NotNarrowed: Error {}

    @Test func requiredMembersOfOneAlone() {
        let rules = rules("radius!", "side! x", "x")
        #expect(rules.choice.decisions.map(\.test) == [.members(["radius"]), .members(["side"]), .type([.object])])
        #expect(rules.choice.decisions.map(\.caseIndex) == [0, 1, 2])
    }

    /// Objects may have members that they do not name, so what decides is final only where all branches say it of a member.
    @Test func whatOthersMayHaveIsNotFinal() {
        let members = rules("radius!", "side! x", "x").choice
        #expect(members.decisions.map(\.isFinal) == [false, false, false] && members.rivals == [0, 1, 2])
        let constants = rules("kind=a! x", "kind=b! y").choice
        #expect(constants.decisions.map(\.isFinal) == [true, true] && constants.rivals.isEmpty)
        let some = rules("kind=a! x", "kind=b! y", "z!").choice
        #expect(some.decisions.map(\.isFinal) == [false, false, false] && some.rivals == [0, 1, 2])
    }

    @Test func whatNamesTheSameIsAmbiguous() {
        #expect(rules("a b", "a b").isAmbiguous)
        #expect(!rules("a b", "a c").isAmbiguous)
        #expect(rules("a b", "a c").choice.bestMatch?.candidates.map(\.caseIndex) == [0, 1])
    }

    /// What asks for more comes first.
    @Test func whoRequiresMoreIsTriedFirst() {
        #expect(rules("a b", "a! b!", "a! b").choice.bestMatch?.candidates.map(\.caseIndex) == [1, 2, 0])
    }

    @Test func severalMayHoldAtOnce() {
        #expect(rules("a", "b", isAnyOf: true).combined == [0, 1])
        #expect(rules("a", "b").combined.isEmpty)
        #expect(rules("kind=a! x", "kind=b! y", isAnyOf: true).combined.isEmpty)
    }
}
