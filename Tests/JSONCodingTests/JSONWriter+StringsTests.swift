import JSONCoding
import Testing

@Suite struct JSONWriterStringsTests {
    @Test func whatMustBeEscapedIs() throws {
        #expect(try text("\"\\/\u{8}\u{C}\n\r\t") == "\"\\\"\\\\/\\b\\f\\n\\r\\t\"")
        #expect(try text("\0\u{1F}\u{7F}") == "\"\\u0000\\u001f\u{7F}\"")
        #expect(try text("é日🙂\u{2028}") == "\"é日🙂\u{2028}\"")
        #expect(try text("") == "\"\"")
    }

    @Test func everyByteAtEveryPlace() throws {
        for length in 1..<24 {
            for place in 0..<length {
                for scalar in [0x00, 0x1F, 0x22, 0x5C, 0x7F, 0xE9, 0x1F642] as [UInt32] {
                    var string = String(repeating: "a", count: place)
                    string.unicodeScalars.append(try #require(Unicode.Scalar(scalar)))
                    string += String(repeating: "b", count: length - place - 1)
                    #expect(try JSON.decode(String.self, from: JSON.encode(string)) == string)
                }
            }
        }
    }

    @Test func bytesAsAString() throws {
        struct Bytes: JSONEncodable {
            var bytes: [UInt8]
            func write(json writer: inout JSONWriter) { bytes.withUnsafeBufferPointer { writer.write(utf8: $0) } }
        }
        #expect(try text([Bytes(bytes: [0x61, 0x22, 0xC3, 0xA9]), Bytes(bytes: [])]) == "[\"a\\\"é\",\"\"]")
        #expect(throws: JSONError.self) { try text(Bytes(bytes: [0xC3])) }
    }
}
