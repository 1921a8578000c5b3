import Diagnostics
import DocumentTree
import JSONCoding
import Testing

struct YAMLAliasesTests {
    @Test func anAliasIsTheAnchorsNode() {
        let reading = Reading("a: &x [1, {b: 2}]\nc: *x\nd: &y text\ne: *y\n")
        #expect(reading.outline == "{a:[1,{b:2}],c:[1,{b:2}],d:\"text\",e:\"text\"}")
        #expect(reading.node?["c"]?.place == "1:4")
        #expect(reading.complaints == [])
    }

    @Test func anAnchorMayBeDefinedAgain() {
        #expect(Reading("- &x 1\n- *x\n- &x 2\n- *x").outline == "[1,1,2,2]")
        #expect(Reading("- &x [&x 1, *x]\n- *x").outline == "[[1,1],[1,1]]")
    }

    @Test func keysMayBeAnchorsAndAliases() {
        #expect(Reading("&k key: &v 5\nb: *k\n*v : c").outline == "{key:5,b:\"key\",5:\"c\"}")
    }

    @Test func anUndefinedAliasIsAnError() {
        let reading = Reading("a: 1\nb: *nope\nc: 2\n")
        #expect(reading.outline == "{a:1,b:null,c:2}")
        #expect(
            reading.complaints == [
                "2:4 error yaml-undefined-alias: There is no anchor `&nope` above this alias. "
                    + "(Quote the text if it is not meant as an alias.)"
            ])
        #expect(reading.diagnostics.first?.length == 5)
    }

    @Test(arguments: [
        ("&a [*a]", "1:5", "[null]"), ("x: &a\n  b: [1, *a]", "2:10", "{x:{b:[1,null]}}"),
        ("- &a {k: *a}\n- *a", "1:10", "[{k:null},{k:null}]"),
    ])
    func aCyclicAliasIsAnError(text: String, place: String, expected: String) {
        let reading = Reading(text)
        #expect(reading.outline == expected)
        #expect(
            reading.complaints == ["\(place) error yaml-cyclic-alias: The alias `*a` stands inside its own anchor."])
    }

    @Test func doublingDocumentsAreRefused() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1..<30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let limit = text.utf8.count * 4 + 100_000
        let reading = Reading(text)
        #expect(reading.node == nil)
        #expect(
            reading.complaints == [
                "15:18 error yaml-alias-expansion: With its aliases followed, the document has more than \(limit) values. "
                    + "(Every 8 bytes of a text count as a value of their own.)"
            ])
    }

    @Test func longTextsCountAsManyValues() {
        let text = "text: &text " + String(repeating: "a", count: 80_000) + "\n"
        let uses = (0..<50).map { "u\($0): *text\n" }.joined()
        let keys = (0..<50).map { "k\($0): {*text : x}\n" }.joined()
        #expect(Reading(text + "u: *text\nk: {*text : x}\n").diagnostics.isEmpty)
        #expect(Reading(text + uses).diagnostics.map(\.id) == ["yaml-alias-expansion"])
        #expect(Reading(text + keys).diagnostics.map(\.id) == ["yaml-alias-expansion"])
    }

    @Test func mergingDoublesToo() {
        var text = "base: &base\n"
        for key in 0..<1000 { text += "  k\(key): x\n" }
        for use in 0..<1000 { text += "u\(use): {<<: *base}\n" }
        #expect(Reading(text).diagnostics.map(\.id) == ["yaml-alias-expansion"])
    }

    @Test func ordinaryUseOfAliasesIsFine() throws {
        var text = "base: &base [1, 2, 3, 4, 5, 6, 7, 8, 9]\n"
        for use in 0..<5000 { text += "u\(use): *base\n" }
        let reading = Reading(text)
        #expect(reading.complaints == [])
        #expect(try #require(reading.node).value().object?.count == 5001)
    }

    @Test func aliasesDoNotNestDeeperThanValues() {
        var text = "a0: &a0 [x]\n"
        for level in 1..<600 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        let reading = Reading(text)
        #expect(reading.node == nil)
        #expect(reading.complaints == ["512:14 error nesting-too-deep: Values are nested more than 512 deep."])
    }

    @Test func depthThroughAliasesUpToTheLimitIsRead() throws {
        var text = "a0: &a0 [x]\n"
        for level in 1..<511 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        let reading = Reading(text)
        #expect(reading.complaints == [])
        var depth = 0
        var node = try #require(reading.node?["a510"])
        while let first = node.sequence?.first { (node, depth) = (first, depth + 1) }
        #expect(depth == 511)
        #expect(try #require(reading.node).value()["a510"] != nil)
    }
}
