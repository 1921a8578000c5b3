import Diagnostics
import DocumentTree
import JSONCoding
import Testing

struct NodeValueTests {
    @Test func valuesAreThoseOfTheDocument() throws {
        let node = try #require(Reading("{a: [1, true, null, \"x\"], b: {c: 1.5}}").node)
        #expect(node.value() == ["a": [1, true, nil, "x"], "b": ["c": 1.5]])
    }

    @Test(arguments: [
        "0", "-1", "9223372036854775807", "-9223372036854775808", "18446744073709551615",
        "123456789012345678901234567890", "0.1", "3.14159265358979323846264338327950288", "2.5e-10",
    ])
    func numbersKeepEveryDigit(text: String) throws {
        for path in ["a.json", "a.yaml"] {
            let node = try #require(Reading("[\(text)]", path: path).node)
            #expect(try JSON.encode(node.value()) == Array("[\(text)]".utf8))
        }
    }

    @Test(arguments: [
        ("0x1F", "31"), ("0o17", "15"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("0123", "123"), ("1E3", "1E3"),
        ("-0", "-0"), ("True", "true"), ("~", "null"),
    ])
    func spellingsOfYAMLAloneBecomeJSON(text: String, expected: String) throws {
        let node = try #require(Reading("- \(text)").node)
        #expect(try JSON.encode(node.value()) == Array("[\(expected)]".utf8))
    }

    @Test(
        arguments: [
            ("0.1", 0.1), ("1.50", 1.5), ("3", 3), ("1e2", 100), ("0.12345678901234567891", nil),
            ("9007199254740993", nil),
        ] as [(String, Double?)])
    func doublesThatHaveAllDigits(text: String, expected: Double?) throws {
        let nodes = try #require(Reading("[\(text), x]").node?.sequence)
        #expect(nodes[0].exactNumber == expected && nodes[1].exactNumber == nil)
    }

    @Test func valuesAreSeenOnceHoweverTheyAreWritten() throws {
        let nodes = try #require(Reading("[1, 1.0, '1', 1e0, [2.50], [2.5]]").node?.sequence)
        var seen = SeenValues()
        #expect(nodes.map { seen.insert($0) } == [true, false, true, false, true, false])
    }

    @Test func sharedNodesAreValuesOnTheirOwn() throws {
        let node = try #require(Reading("a: &x {n: 1}\nb: *x").node)
        #expect(node.value() == ["a": ["n": 1], "b": ["n": 1]])
    }
}
