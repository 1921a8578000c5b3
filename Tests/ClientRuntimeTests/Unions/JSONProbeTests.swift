import ClientRuntime
import Testing

@Suite struct JSONProbeTests {
    /// Reads nothing itself, so that what follows the probe is seen to be whole.
    private struct Probed: JSONDecodable {
        static let keys = JSONProbe.Keys(strings: ["kind", "type"], members: ["radius"], ownString: true)
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
}
