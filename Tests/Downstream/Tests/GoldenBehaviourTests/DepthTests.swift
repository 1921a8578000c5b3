import NestingDepth
import Testing

/// Types that stand elsewhere than where the document nests them.
@Suite struct DepthTests {
    private func nested(_ keys: some BidirectionalCollection<String>, _ inner: String) -> String {
        keys.reversed().reduce(inner) { #"{"\#($1)":\#($0)}"# }
    }

    @Test func fortyObjects() throws {
        let levels = try keeps(Levels.self, nested((2...40).map { "level\($0)" }, #"{"end":"x"}"#))
        let level12 = levels.level2?.level3?.level4?.level5?.level6?.level7?.level8?.level9?.level10?.level11?.level12
        let level14: Levels.Level12Level13.Level14? = level12?.level13?.level14
        let found = try keeps(Finder.self, nested(["found"] + (15...40).map { "level\($0)" }, #"{"end":"x"}"#)).found
        #expect(level14 != nil && level14 == found)
        refuses(
            Levels.self, nested((2...40).map { "level\($0)" }, "{}"), .missingField,
            at: (2...40).map { "level\($0)" }.joined(separator: "."))
    }

    @Test func whateverStandsOnTheThirteenthLevel() throws {
        let kinds = try keeps(
            Kinds.self,
            nested(
                "abcdefghijk".map(String.init),
                """
                {"status":"on","type":"two","parts":[{"part":"p"}],"byName":{"x":{"entry":1}},
                 "choice":{"radius":1,"of":"x"},"pair":["a",{"second":"b"}],"named":{"inner":{"x":[1]}},
                 "Status":{"code":1},"whole":{"kStatus":"own"}}
                """))
        let k = try #require(kinds.a?.b?.c?.d?.e?.f?.g?.h?.i?.j?.k)
        #expect(k.parts == [Kinds.KPart(part: "p")])
        #expect(k.byName == ["x": Kinds.KByNameValue(entry: 1)])
        #expect(k.choice == .withRadius(.init(radius: 1, of: .x)))
        #expect(k.pair?.second == .init(second: "b"))
        #expect(k.named == Kinds.Chosen(inner: .init(x: [1])))
        #expect(k.type == Kinds.KKind.two && k.whole?.kStatus == Kinds.KStatus.own)
    }

    @Test func everyKindWithinTheOthers() throws {
        let inner = (0..<8).reversed().reduce(#""a""#) { #"{"m\#($1 * 5)":[{"k":[\#($0),"t"]}]}"# }
        let mixed = try keeps(Mixed.self, inner)
        guard case .dictionary(let dictionary) = mixed.m0?.first else {
            Issue.record("\(mixed)")
            return
        }
        #expect(dictionary.count == 1)
    }

    @Test func namesAlike() throws {
        let alike = try keeps(Alike.self, nested(Array(repeating: "node", count: 25), #""rest""#))
        #expect(alike.node?.node?.node != nil)
    }
}
