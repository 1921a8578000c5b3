import JSONCoding
import Testing

@Suite struct JSONWriterTests {
    @Test func commasAndBrackets() throws {
        let value: JSONValue = ["a": [1, [2, []], [:]], "b": ["c": nil, "d": true], "e": []]
        #expect(try text(value) == "{\"a\":[1,[2,[]],{}],\"b\":{\"c\":null,\"d\":true},\"e\":[]}")
    }

    @Test func prettyText() throws {
        let value: JSONValue = ["a": [1, [], [:]], "b": ["c": nil]]
        let expected = """
            {
              "a": [
                1,
                [],
                {}
              ],
              "b": {
                "c": null
              }
            }
            """
        #expect(try text(value, pretty: true) == expected)
        #expect(try JSON.decode(JSONValue.self, from: expected) == value)
        #expect(try text(3, pretty: true) == "3")
    }

    @Test func fieldsAndOptionalFields() throws {
        struct Sample: JSONEncodable {
            func write(json writer: inout JSONWriter) {
                writer.beginObject()
                writer.optionalField("none", nil as Int?)
                writer.field("null", nil as Int?)
                writer.field("a\"b", "x")
                writer.key("é\n")
                writer.beginArray()
                writer.write(1)
                writer.writeNull()
                writer.endArray()
                writer.optionalField("some", 2 as Int?)
                writer.endObject()
            }
        }
        #expect(try text(Sample()) == "{\"null\":null,\"a\\\"b\":\"x\",\"é\\n\":[1,null],\"some\":2}")
    }

    @Test func theFirstFailureIsThrown() throws {
        let value = ["a": [1.0, .nan, .infinity]]
        do throws(JSONError) {
            _ = try JSON.encode(value)
            Issue.record("NaN was written")
        } catch {
            #expect(error.code == .notFinite)
            #expect(error.path == "a[1]")
            #expect(error.message == "nan has no JSON form")
        }
        #expect(throws: JSONError.self) { try JSON.encode(-Float.infinity) }
    }

    @Test func longTextsGrowTheBuffer() throws {
        let strings = (0..<200).map { String(repeating: "\u{1}é\"x", count: $0 * 7) }
        #expect(try JSON.decode([String].self, from: JSON.encode(strings)) == strings)
    }

    @Test func severalWritersOfOneValueGiveTheSameBytes() throws {
        let members = Dictionary(uniqueKeysWithValues: (0..<100).map { ("key\($0)", $0) })
        let copy = Dictionary(uniqueKeysWithValues: (0..<100).reversed().map { ("key\($0)", $0) })
        #expect(try JSON.encode(members) == JSON.encode(copy))
    }
}
