import ClientRuntime
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
        #expect(probe.string(0) == "circle")
        #expect(probe.has(0))
        #expect(!probe.has(1))
        #expect(probe.string(1) == nil)
        #expect(probe.has(2))
        #expect(probe.string(2) == nil)
        #expect(!probe.has(9))
        #expect(probe.stringValue == nil)
    }

    @Test func membersOfOtherKindsAreThereWithoutAString() throws {
        let probe = try probe(#"{"kind":5,"type":null}"#)
        #expect(probe.has(0) && probe.has(1))
        #expect(probe.string(0) == nil && probe.string(1) == nil)
    }

    @Test func theFirstOfTwoEqualNamesCounts() throws {
        #expect(try probe(#"{"kind":"a","kind":"b"}"#).string(0) == "a")
    }

    @Test(arguments: [
        ("null", JSONKind.null), ("true", .boolean), ("-1.5", .number), ("[1]", .array), ("{}", .object),
        (#" "x" "#, .string),
    ])
    func kinds(text: String, kind: JSONKind) throws {
        let probe = try probe(text)
        #expect(probe.kind == kind)
        #expect(probe.stringValue == (kind == .string ? "x" : nil))
        #expect(!probe.has(0))
    }

    @Test(arguments: ["", "{", #"{"a":}"#, #"{"kind":"x"#, #"{"kind" 1}"#, "]"])
    func whatIsNoJSONIsRefused(text: String) {
        #expect(throws: JSONError.self) { try JSON.decode(Probed.self, from: text) }
    }

    @Test func integersAndBooleans() throws {
        let probe = try probe(#"{"kind":-2,"type":false}"#)
        #expect(probe.integer(0) == -2)
        #expect(probe.boolean(1) == false)
        #expect(probe.string(0) == nil && probe.boolean(0) == nil && probe.integer(1) == nil)
        #expect(try self.probe(#"{"kind":1.5,"type":99999999999999999999}"#).integer(1) == nil)
    }

    private struct Ranked: JSONDecodable {
        static let keys = JSONProbe.Keys(members: ["a", "b", "c"], branches: [[0], [0, 1], [2]])
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
