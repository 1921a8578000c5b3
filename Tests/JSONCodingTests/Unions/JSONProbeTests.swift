import JSONCoding
import Testing

@Suite struct JSONProbeTests {
    /// Reads nothing itself, so that what follows the probe is seen to be whole.
    private struct Probed: JSONDecodable {
        static let keys = JSONProbe.Keys(values: ["kind", "type"], members: ["radius"], ownString: true)
        var probe: JSONProbe
        var value: JSONValue

        init(json reader: inout JSONReader) throws(JSONError) {
            probe = try reader.probe(Self.keys)
            value = try JSONValue(json: &reader)
        }
    }

    private func probe(_ text: String) throws -> JSONProbe {
        let probed = try JSON.decode(Probed.self, from: text)
        #expect(try probed.value == JSON.decode(JSONValue.self, from: text))
        return probed.probe
    }

    @Test func membersAndTheirStrings() throws {
        let probe = try probe(#"{"a":{"kind":"inner"},"radius":[1],"kind":"circle"}"#)
        #expect(probe.kind == .object)
        #expect(probe.string("kind") == "circle")
        #expect(probe.has("kind"))
        #expect(!probe.has("type"))
        #expect(probe.string("type") == nil)
        #expect(probe.has("radius"))
        #expect(probe.string("radius") == nil)
        #expect(!probe.has("other"))
        #expect(probe.stringValue == nil)
    }

    @Test func membersOfOtherKindsAreThereWithoutAString() throws {
        let probe = try probe(#"{"kind":5,"type":null}"#)
        #expect(probe.has("kind") && probe.has("type"))
        #expect(probe.string("kind") == nil && probe.string("type") == nil)
    }

    @Test func numbers() throws {
        let probe = try probe(#"{"kind":0.5,"type":2.0}"#)
        #expect(probe.number("kind") == 0.5 && probe.number("type") == 2 && probe.integer("type") == 2)
        #expect(probe.integer("kind") == nil && probe.string("kind") == nil && probe.number("radius") == nil)
    }

    @Test func theFirstOfTwoEqualNamesCounts() throws {
        let probe = try probe(#"{"kind":"a","kind":"b","kind":"c","radius":1}"#)
        #expect(probe.string("kind") == "a" && probe.has("radius"))
    }

    @Test(arguments: [
        ("null", JSONKind.null), ("true", .boolean), ("-1.5", .number), ("[1]", .array), ("{}", .object),
        (#" "x" "#, .string),
    ])
    func kinds(text: String, kind: JSONKind) throws {
        let probe = try probe(text)
        #expect(probe.kind == kind)
        #expect(probe.stringValue == (kind == .string ? "x" : nil))
        #expect(!probe.has("kind"))
    }

    /// The probe refuses it, before what it leaves is found behind the value.
    @Test(arguments: [
        ("{", JSONError.Code.unexpectedEnd), (#"{"a":}"#, .syntax), (#"{"kind":"x"#, .unexpectedEnd),
        (#"{"kind" 1}"#, .syntax), ("]", .syntax),
    ])
    func whatIsNoJSONIsRefused(text: String, code: JSONError.Code) {
        struct Alone: JSONDecodable {
            init(json reader: inout JSONReader) throws(JSONError) { _ = try reader.probe(Probed.keys) }
        }
        #expect(failure(Alone.self, text)?.code == code)
    }

    @Test func integersAndBooleans() throws {
        let probe = try probe(#"{"kind":-2,"type":false}"#)
        #expect(probe.integer("kind") == -2)
        #expect(probe.boolean("type") == false)
        #expect(probe.string("kind") == nil && probe.boolean("kind") == nil && probe.integer("type") == nil)
        #expect(try self.probe(#"{"kind":1.5,"type":99999999999999999999}"#).integer("type") == nil)
    }

    /// A name that stands in several lists is one member, and one that is not plain is told by its bytes.
    @Test func namesAreToldByTheirBytes() throws {
        struct Odd: JSONDecodable {
            static let keys = JSONProbe.Keys(
                values: ["a\"b", "a\"b", "é"], members: ["é", ""], branches: [[""], ["e\u{301}"]])
            var probe: JSONProbe

            init(json reader: inout JSONReader) throws(JSONError) {
                probe = try reader.probe(Self.keys)
                try reader.skip()
            }
        }
        let probe = try JSON.decode(Odd.self, from: #"{"a\"b":"x","":0,"\u00e9":1}"#).probe
        #expect(probe.string("a\"b") == "x")
        #expect(probe.has("") && probe.integer("é") == 1)
        #expect(!probe.has("e\u{301}") && !probe.has("a"))
        #expect(probe.ranking == [0, 1] && !probe.holdsSeveral)
    }

    private struct Ranked: JSONDecodable {
        static let keys = JSONProbe.Keys(members: ["c"], branches: [["a"], ["a", "b"], ["c"]])
        var probe: JSONProbe

        init(json reader: inout JSONReader) throws(JSONError) {
            probe = try reader.probe(Self.keys)
            try reader.skip()
        }
    }

    @Test(arguments: [
        (#"{}"#, [0, 1, 2], false), (#"{"a":1}"#, [0, 1, 2], false), (#"{"b":1,"a":1}"#, [1, 0, 2], false),
        (#"{"c":1,"d":2}"#, [2, 0, 1], false), (#"{"c":1,"b":2}"#, [1, 2, 0], true), ("[1]", [0, 1, 2], false),
    ])
    func theBranchThatNamesMostComesFirst(text: String, ranking: [Int], holdsSeveral: Bool) throws {
        let probe = try JSON.decode(Ranked.self, from: text).probe
        #expect(probe.ranking == ranking)
        #expect(probe.holdsSeveral == holdsSeveral)
    }
}
