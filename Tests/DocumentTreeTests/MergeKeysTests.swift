import Diagnostics
import DocumentTree
import Testing

struct MergeKeysTests {
    @Test func ownKeysWin() {
        let reading = Reading("base: &b {x: 1, y: 2}\nuse:\n  a: 0\n  <<: *b\n  y: 3\n  z: 4\n")
        #expect(reading.node?["use"]?.outline == "{a:0,x:1,y:3,z:4}")
        #expect(reading.complaints == [])
    }

    @Test func theEarlierOfSeveralWins() {
        let reading = Reading("- &a {x: 1}\n- &b {x: 2, y: 2}\n- {<<: [*a, *b], z: 3}\n- {<<: [*b, *a]}")
        #expect(reading.outline == "[{x:1},{x:2,y:2},{x:1,y:2,z:3},{x:2,y:2}]")
    }

    @Test func aMappingMayBeMergedInPlace() {
        #expect(Reading("a: {<<: {x: 1}, y: 2}").outline == "{a:{x:1,y:2}}")
        #expect(Reading("a: {<<: [], y: 2}").outline == "{a:{y:2}}")
    }

    @Test func mergedMappingsMayBeMergedThemselves() {
        let reading = Reading("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b, z: 3}\n")
        #expect(reading.node?["c"]?.outline == "{x:1,y:2,z:3}")
    }

    @Test func mergedEntriesKeepTheirPlaces() {
        let entry = Reading("a: &a\n  x: 1\nb:\n  <<: *a\n").node?["b"]?.mapping?.entry("x")
        #expect(entry?.keyLocation.line == 2)
        #expect(entry?.value.place == "2:6")
    }

    @Test func aQuotedKeyIsAnOrdinaryOne() {
        #expect(Reading("{\"<<\": {x: 1}, '<<<': 2}").outline == "{<<:{x:1},<<<:2}")
        #expect(Reading("!!str <<: {x: 1}").outline == "{<<:{x:1}}")
        #expect(Reading("{\"<<\": {\"x\": 1}}", path: "a.json").outline == "{<<:{x:1}}")
    }

    @Test func anExplicitMergeTagMerges() {
        #expect(Reading("!!merge <<: {x: 1}").outline == "{x:1}")
    }

    @Test(arguments: [("5", "an integer"), ("null", "null"), ("[{x: 1}, 5]", "a sequence with an integer")])
    func onlyMappingsCanBeMerged(value: String, what: String) {
        let reading = Reading("a:\n  <<: \(value)\n  y: 2")
        #expect(
            reading.complaints == [
                "2:3 error yaml-merge-value: The merge key `<<` needs a mapping or a sequence of mappings, not \(what). "
                    + "(Quote the key, \"<<\", if it is not meant to merge.)"
            ])
        #expect(reading.node?["a"]?["y"]?.integer == 2)
    }

    @Test func aSecondMergeKeyIsAnError() {
        let reading = Reading("a:\n  <<: {x: 1}\n  <<: {y: 2}\n")
        #expect(
            reading.complaints == [
                "3:3 error duplicate-key: The key `<<` is already on line 2. "
                    + "(Merge several mappings by a list: `<<: [*a, *b]`.)"
            ])
    }

    @Test func ownKeysThatOccurTwiceAreStillErrors() {
        let reading = Reading("a:\n  <<: {x: 1}\n  x: 2\n  x: 3\n")
        #expect(reading.complaints == ["4:3 error duplicate-key: The key `x` is already on line 3."])
        #expect(reading.outline == "{a:{x:2}}")
    }
}
