import JSONCoding
import Synchronization
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-0", "1.5", "1e5", "1E+5", "1e-5", "\"\"", "\"a\"", "[]", "{}", "[1]",
        "{\"a\":1}", " \t\r\n[ 1 , 2 ] \n", "{ \"a\" : [ ] , \"\" : null }", "\"\\u0000\"", "\"\\uD834\\uDD1E\"",
        "\"\u{7F}\u{2028}\u{FFFE}\"", "[[[[[]]]]]", "{\"a\":1,\"a\":2}", "123456789012345678901234567890", "1e999",
    ])
    func acceptedDocuments(_ document: String) throws {
        let value = try JSON.decode(JSONValue.self, from: document)
        try skip([UInt8](document.utf8))
        #expect(try JSON.decode(JSONValue.self, from: JSON.encode(value)) == value)
    }

    @Test(arguments: [
        ("", JSONError.Code.unexpectedEnd), (" ", .unexpectedEnd), ("[", .unexpectedEnd), ("{", .unexpectedEnd),
        ("[1", .unexpectedEnd), ("[1,", .unexpectedEnd), ("{\"a\"", .unexpectedEnd), ("{\"a\":", .unexpectedEnd),
        ("{\"a\":1", .unexpectedEnd), ("\"a", .unexpectedEnd), ("\"a\\", .unexpectedEnd), ("\"\\u12", .unexpectedEnd),
        ("-", .unexpectedEnd), ("1.", .unexpectedEnd), ("1e", .unexpectedEnd), ("1e+", .unexpectedEnd),
        ("tru", .syntax), ("nul", .syntax), ("True", .syntax), ("NaN", .syntax), ("Infinity", .syntax),
        ("[1,]", .syntax), ("[,1]", .syntax), ("[1 2]", .syntax), ("{\"a\":1,}", .syntax), ("{,}", .syntax),
        ("{a:1}", .syntax), ("{'a':1}", .syntax), ("{\"a\" 1}", .syntax), ("{\"a\":1 \"b\":2}", .syntax),
        ("{1:2}", .syntax), ("01", .syntax), ("-01", .syntax), ("+1", .syntax), (".5", .syntax), ("1.e5", .syntax),
        ("--1", .syntax), ("0x10", .trailingContent), ("1 2", .trailingContent), ("[]]", .trailingContent),
        ("{}}", .trailingContent), ("\"\u{1}\"", .syntax), ("\"\n\"", .syntax), ("\"\\x\"", .invalidEscape),
        ("\"\\u12G4\"", .invalidEscape), ("\"\\uD800\"", .invalidEscape), ("\"\\uDC00\"", .invalidEscape),
        ("\"\\uD800\\u0041\"", .invalidEscape), ("\"\\uD800\\uD800\"", .invalidEscape), ("[1}", .syntax),
        ("{\"a\":1]", .syntax), ("/* */1", .syntax), ("\u{A0}1", .syntax), ("1\u{0}", .trailingContent),
    ])
    func refusedDocuments(_ document: String, _ code: JSONError.Code) {
        #expect(failure(JSONValue.self, document)?.code == code)
        // Refused as well when it is only skipped.
        #expect(throws: JSONError.self) { try skip([UInt8](document.utf8)) }
    }

    @Test func byteOrderMarkIsSkipped() throws {
        #expect(try JSON.decode(Int.self, from: [0xEF, 0xBB, 0xBF, 0x31]) == 1)
        #expect(failure(Int.self, [0xEF, 0xBB, 0xBF])?.code == .unexpectedEnd)
        #expect(failure(Int.self, [0xEF, 0xBB, 0xBF, 0x78])?.column == 1)
    }

    @Test(arguments: [[0xFF, 0xFE, 0x31, 0x00], [0xFE, 0xFF, 0x00, 0x31], [0x31, 0x00], [0x00, 0x31]] as [[UInt8]])
    func sixteenBitEncodingsAreRefused(_ bytes: [UInt8]) {
        #expect(failure(JSONValue.self, bytes) != nil)
    }

    @Test func depthIsLimited() throws {
        func nested(_ count: Int) -> String {
            String(repeating: "[", count: count) + String(repeating: "]", count: count)
        }
        let value = try JSON.decode(JSONValue.self, from: nested(512))
        #expect(try text(value) == nested(512))
        #expect(failure(JSONValue.self, nested(513))?.code == .depth)
        #expect(failure(JSONValue.self, nested(513))?.offset == 512)
        #expect(failure(JSONValue.self, String(repeating: "{\"a\":", count: 100_000))?.code == .depth)
        #expect(throws: JSONError.self) { try skip([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)) }

        var options = JSON.DecodingOptions()
        options.maximumDepth = 2
        #expect(failure(JSONValue.self, "[[[]]]", options: options)?.code == .depth)
        #expect(failure(JSONValue.self, "[[],[],[1]]", options: options) == nil)
        options.maximumDepth = .max
        #expect(failure(JSONValue.self, nested(1024), options: options) == nil)
        #expect(failure(JSONValue.self, nested(1025), options: options)?.code == .depth)
    }

    @Test func readingIsInterrupted() throws {
        let asked = Counter()
        var options = JSON.DecodingOptions()
        options.isInterrupted = { asked.next() == 2 }
        let document = "[\(Array(repeating: "{}", count: 20_000).joined(separator: ","))]"
        let error = try #require(failure(JSONValue.self, document, options: options))
        #expect(error.code == .interrupted && error.path.hasPrefix("[8"), "\(error)")
        #expect(asked.next() == 3)
        #expect(failure(JSONValue.self, document, options: options) == nil)
    }

    @Test func duplicateKeysFollowThePolicy() throws {
        let document = "{\"a\":1,\"b\":{\"c\":1,\"\\u0063\":2},\"a\":3}"
        var options = JSON.DecodingOptions()
        #expect(try JSON.decode(JSONValue.self, from: document) == ["a": 3, "b": ["c": 2]])
        options.duplicateKeys = .firstWins
        #expect(try JSON.decode(JSONValue.self, from: document, options: options) == ["a": 1, "b": ["c": 1]])
        options.duplicateKeys = .reject
        let error = failure(JSONValue.self, document, options: options)
        #expect(error?.code == .duplicateKey)
        #expect(error?.path == "b")
        #expect(error?.offset == 18)
        #expect(failure(JSONValue.self, "[{\"a\":1},{\"a\":1}]", options: options) == nil)
        #expect(failure(JSONValue.self, "[1,}", options: options)?.code == .syntax)
        let person = "{\"name\":\"A\",\"age\":1,\"name\":\"B\"}"
        #expect(failure(Person.self, person, options: options)?.code == .duplicateKey)
        #expect(try JSON.decode(Person.self, from: person).name == "B")
    }

    @Test func memberIsReadWithoutTheRest() throws {
        let bytes = [UInt8]("{\"data\":[{\"ok\":1}],\"o\\u006b\":false,\"ok\":true, broken".utf8)
        #expect(try JSON.member("ok", of: bytes, as: Bool.self) == false)
        #expect(try JSON.member("nothing", of: [UInt8]("{\"a\":1}".utf8), as: Bool.self) == nil)
        #expect(try JSON.member("a", of: [UInt8]("[1]".utf8), as: Bool.self) == nil)
        #expect(throws: JSONError.self) { try JSON.member("zzz", of: bytes, as: Bool.self) }
        #expect(throws: JSONError.self) { try JSON.member("data", of: bytes, as: Bool.self) }
        #expect(throws: JSONError.self) { try JSON.member("a", of: [], as: Bool.self) }
    }
}

private final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
