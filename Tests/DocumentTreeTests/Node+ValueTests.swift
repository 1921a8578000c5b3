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
        ("0x1F", "31"), ("0o17", "15"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("0123", "123"), ("1E3", "1000"),
        ("-0", "-0"), ("True", "true"), ("~", "null"),
    ])
    func spellingsOfYAMLAloneBecomeJSON(text: String, expected: String) throws {
        let node = try #require(Reading("- \(text)").node)
        #expect(try JSON.encode(node.value()) == Array("[\(expected)]".utf8))
    }

    @Test func sharedNodesAreValuesOnTheirOwn() throws {
        let node = try #require(Reading("a: &x {n: 1}\nb: *x").node)
        #expect(node.value() == ["a": ["n": 1], "b": ["n": 1]])
    }
}
