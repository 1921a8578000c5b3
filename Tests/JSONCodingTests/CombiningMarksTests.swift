import JSONCoding
import Testing

/// Names whose normal form takes long are refused, wherever a document gives them.
@Suite struct CombiningMarksTests {
    private static let hostile = "a" + String(repeating: "\u{301}\u{323}", count: 1_000)

    private struct Named: JSONDecodable {
        static let fields = JSONFields(optional: ["a"])
        var others: [String: Int] = [:]

        init(json reader: inout JSONReader) throws(JSONError) {
            var object = try reader.beginObject()
            while let field = try reader.nextField(&object, Self.fields) {
                let value = try Int(json: &reader)
                if field < 0 { others[reader.key(object)] = value }
            }
        }
    }

    @Test func inNames() throws {
        let escaped = hostileEscaped
        for name in [Self.hostile, escaped, "a" + String(repeating: "\u{F73}", count: 300)] {
            let document = "{\"\(name)\":1}"
            for error in [
                failure([String: Int].self, document), failure(JSONValue.self, document),
                failure(Named.self, document), failure([JSONValue].self, "[\(document)]"),
            ] {
                #expect(error?.code == .invalidFormat)
                #expect(error?.message == "a name has more than 128 combining marks in a row")
            }
            var options = JSON.DecodingOptions()
            options.duplicateKeys = .reject
            #expect(failure(JSONValue.self, document, options: options)?.code == .invalidFormat)
            #expect(throws: JSONError.self) { try JSON.member("a", of: [UInt8](document.utf8), as: Int.self) }
        }
    }

    private var hostileEscaped: String {
        "a" + String(repeating: #"\u0301\u0323"#, count: 1_000)
    }

    @Test func whatPeopleWrite() throws {
        let long = String(repeating: "ā́̂", count: 1_000) + String(repeating: "\u{1161}", count: 1_000)
        let stacked = "Z" + String(repeating: "\u{301}\u{323}", count: 64)
        for name in [long, stacked, String(repeating: "漢字", count: 500)] {
            #expect(try JSON.decode([String: Int].self, from: "{\"\(name)\":1}") == [name: 1])
        }
        // Values are whatever they are.
        #expect(try JSON.decode(String.self, from: "\"\(Self.hostile)\"").utf8.count == Self.hostile.utf8.count)
    }

    /// What tells the branches of a union apart is compared byte by byte.
    @Test func whatAProbeFound() throws {
        struct Probed: JSONDecodable {
            static let keys = JSONProbe.Keys(values: ["kind"], ownString: true)
            var kind: JSONProbe.Text?

            init(json reader: inout JSONReader) throws(JSONError) {
                let probe = try reader.probe(Self.keys)
                kind = probe.string("kind") ?? probe.stringValue
                try reader.skip()
            }
        }
        let kind = try JSON.decode(Probed.self, from: #"{"kind":"é"}"#).kind
        #expect(kind == "é" && kind != "e\u{301}" && kind?.description == "é")
        #expect(try JSON.decode(Probed.self, from: #""own""#).kind == "own")
        switch kind {
        case "é": break
        default: Issue.record("not told apart")
        }
    }
}
