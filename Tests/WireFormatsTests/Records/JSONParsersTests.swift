import Testing

@testable import WireFormats

/// JSON Lines and JSON text sequences, however the bytes are cut.
@Suite struct JSONParsersTests {
    private static func parse(_ text: String, by size: Int, _ parser: any RecordParser) throws -> [String] {
        var parser = parser
        var records: [Record] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            parser.push(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            while let record = try parser.next() { records.append(record) }
        }
        if let last = try parser.finish() { records.append(last) }
        return records.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("", []),
            ("1\n2\n", ["1", "2"]),
            ("1\n2", ["1", "2"]),
            ("\n\n1\n \t\n\r\n2\n\n", ["1", "2"]),
            ("{\"a\": 1}\r\n[2]\r\n", ["{\"a\": 1}\r", "[2]\r"]),
            ("\u{FEFF}1\n2\n", ["1", "2"]),
            ("\"a\\nb\"\n", ["\"a\\nb\""]),
            ("1\r2\n", ["1\r2"]),
        ] as [(String, [String])])
    func eachLineIsAValue(_ text: String, _ values: [String]) throws {
        for size in [1, 2, 3, 100] {
            #expect(try Self.parse(text, by: size, JSONLinesParser(limit: 100)) == values, "in pieces of \(size)")
        }
    }

    @Test(
        arguments: [
            ("", []),
            ("\u{1E}1\n\u{1E}2\n", ["1\n", "2\n"]),
            ("\u{1E}{\"a\":\n [1,\n2]\n}\n\u{1E}[]\n", ["{\"a\":\n [1,\n2]\n}\n", "[]\n"]),
            ("\u{1E}\"}]\\\"{\n\"\n", ["\"}]\\\"{\n\"\n"]),
            ("\u{1E}\u{1E}\u{1E}1\n\u{1E}", ["1\n"]),
            ("\u{1E}1\n\n \n\u{1E}2\n", ["1\n", "2\n"]),
            // A text that has no line feed after it.
            ("\u{1E}{}\u{1E}[1]", ["{}", "[1]"]),
            ("\u{1E}true \u{1E}\"a\"", ["true ", "\"a\""]),
            // What was cut off is not taken for the whole.
            ("\u{1E}12", ["12\u{1E}"]),
            ("\u{1E}{\"a\": tr\u{1E}{}\n", ["{\"a\": tr", "{}\n"]),
        ] as [(String, [String])])
    func eachSeparatorBeginsAText(_ text: String, _ values: [String]) throws {
        for size in [1, 2, 3, 100] {
            #expect(try Self.parse(text, by: size, JSONSequenceParser(limit: 100)) == values, "in pieces of \(size)")
        }
    }

    @Test func aTextIsGivenBeforeTheNextBegins() throws {
        var parser = JSONSequenceParser(limit: 100)
        parser.push(Array("\u{1E}{\"a\": 1}\n".utf8))
        #expect(try parser.next() == .json(Array("{\"a\": 1}\n".utf8)))
    }

    /// A number that no white space follows may have been cut off (RFC 7464, section 2.4), also before the next text.
    @Test func aNumberMayHaveBeenCutOff() throws {
        var parser = JSONSequenceParser(limit: 100)
        parser.push(Array("\u{1E}12\u{1E}34\n\u{1E}[1]\u{1E}\"a\"\u{1E}tru".utf8))
        #expect(try parser.next() == .json(Array("12\u{1E}".utf8)))
        #expect(try parser.next() == .json(Array("34\n".utf8)))
        #expect(try parser.next() == .json(Array("[1]".utf8)))
        #expect(try parser.next() == .json(Array("\"a\"".utf8)))
        #expect(try parser.next() == nil)
        #expect(parser.finish() == .json(Array("tru\u{1E}".utf8)))
    }

    @Test(arguments: [JSONLinesParser(limit: 5), JSONSequenceParser(limit: 5)] as [any RecordParser])
    func theSizeOfATextIsLimited(_ parser: any RecordParser) throws {
        for size in [1, 3, 100] {
            #expect(try Self.parse("\u{1E}123\n", by: size, parser).count == 1)
            #expect(throws: RecordTooLarge.self) { _ = try Self.parse("\u{1E}12345\n", by: size, parser) }
            #expect(throws: RecordTooLarge.self) { _ = try Self.parse("\u{1E}1234567", by: size, parser) }
        }
    }
}
