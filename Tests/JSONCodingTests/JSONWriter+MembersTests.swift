import JSONCoding
import Testing

@Suite struct AddedMemberTests {
    private struct Tagged: JSONEncodable {
        var value: JSONValue

        func write(json writer: inout JSONWriter) {
            writer.beginArray()
            writer.write(value, adding: "kind", "a\"b")
            writer.write(1)
            writer.endArray()
        }
    }

    private func text(_ value: JSONValue, isPretty: Bool = false) throws -> String {
        var options = JSON.EncodingOptions()
        options.isPretty = isPretty
        let bytes = try JSON.encode(Tagged(value: value), options: options)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func objectsGetTheMember() throws {
        #expect(try text(["x": 1]) == #"[{"x":1,"kind":"a\"b"},1]"#)
        #expect(try text([:]) == #"[{"kind":"a\"b"},1]"#)
        #expect(try text(["x": ["y": [:]]]) == #"[{"x":{"y":{}},"kind":"a\"b"},1]"#)
    }

    @Test func prettyTextToo() throws {
        #expect(
            try text(["x": 1], isPretty: true) == """
                [
                  {
                    "x": 1,
                    "kind": "a\\"b"
                  },
                  1
                ]
                """)
        #expect(
            try JSON.decode(JSONValue.self, from: text([:], isPretty: true)) == [["kind": "a\"b"], 1])
    }

    @Test func otherValuesStayAsTheyAre() throws {
        #expect(try text("a}") == #"["a}",1]"#)
        #expect(try text([1]) == "[[1],1]")
    }
}
