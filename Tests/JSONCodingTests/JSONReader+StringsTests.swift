import JSONCoding
import Testing

@Suite struct JSONReaderStringsTests {
    @Test(arguments: [
        ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"), ("\"\\u0041\\u00e9\\u00E9\\u20ac\"", "Aéé€"),
        ("\"\\ud834\\udd1e\"", "𝄞"), ("\"\\uDBFF\\uDFFF\"", "\u{10FFFF}"), ("\"\\u0000\"", "\0"),
        ("\"naïve 日本 🙂\"", "naïve 日本 🙂"), ("\"12345678\\n12345678é\"", "12345678\n12345678é"),
    ])
    func escapesAreResolved(_ document: String, _ expected: String) throws {
        #expect(try JSON.decode(String.self, from: document) == expected)
        // The same as a name, and from bytes.
        #expect(try JSON.decode([String: Int].self, from: "{\(document):1}") == [expected: 1])
        #expect(try JSON.decode(Content.self, from: document).bytes == [UInt8](expected.utf8))
    }

    /// The bytes of a string, as `readString(expecting:_:)` gives them.
    struct Content: JSONDecodable {
        var bytes: [UInt8]
        init(json reader: inout JSONReader) throws(JSONError) {
            bytes = try reader.readString(expecting: "bytes") { $0.first == UInt8(ascii: "!") ? nil : [UInt8]($0) }
        }
    }

    @Test func everyLengthAndPlaceOfTheSpecialByte() throws {
        for length in 0..<40 {
            let plain = String(repeating: "x", count: length)
            #expect(try JSON.decode(String.self, from: "\"\(plain)\"") == plain)
            for place in 0..<length {
                let head = String(repeating: "a", count: place)
                let tail = String(repeating: "b", count: length - place - 1)
                #expect(try JSON.decode(String.self, from: "\"\(head)\\n\(tail)\"") == "\(head)\n\(tail)")
                #expect(try JSON.decode(String.self, from: "\"\(head)é\(tail)\"") == "\(head)é\(tail)")
                #expect(failure(String.self, "\"\(head)\u{1F}\(tail)\"")?.offset == place + 1)
                let invalid = [0x22] + [UInt8](head.utf8) + [0xFF] + [UInt8](tail.utf8) + [0x22]
                #expect(failure(String.self, invalid)?.code == .invalidUTF8)
                #expect(failure(String.self, invalid)?.offset == place + 1)
            }
        }
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
            [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x99],
            [0xFE], [0xC3, 0x28], [0xE2, 0x28, 0xA1],
        ] as [[UInt8]])
    func malformedUTF8IsRefusedEverywhere(_ bytes: [UInt8]) {
        let string = [0x22] + bytes + [0x22]
        #expect(failure(String.self, string)?.code == .invalidUTF8)
        #expect(failure(Content.self, string)?.code == .invalidUTF8)
        #expect(failure([String: Int].self, [0x7B] + string + [0x3A, 0x31, 0x7D])?.code == .invalidUTF8)
        #expect(failure(Person.self, [0x7B] + string + [0x3A, 0x31, 0x7D])?.code == .invalidUTF8)
        #expect(throws: JSONError.self) { try skip(string) }
        #expect(throws: JSONError.self) { try skip([0x7B] + string + [0x3A, 0x31, 0x7D]) }
    }

    @Test func refusalByTheCallerIsAFormatError() throws {
        let error = try #require(failure([Content].self, "[\"ok\",\"!no\"]"))
        #expect(error.code == .invalidFormat)
        #expect(error.message == "expected bytes, found \"!no\"")
        #expect(error.offset == 6)
        #expect(error.path == "[1]")
        #expect(failure(Content.self, "1")?.message == "expected bytes, found a number")
    }
}
