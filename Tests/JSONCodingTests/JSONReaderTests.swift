import JSONCoding
import Testing

@Suite struct JSONReaderTests {
    /// Runs `body` over a document of which it need not read all.
    private func read<T>(
        _ document: String,
        _ body: (inout JSONReader) throws(JSONError) -> T
    ) throws(JSONError) -> T {
        let bytes = [UInt8](document.utf8)
        return try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) -> T in
            try JSON.read(UnsafeRawBufferPointer(buffer)) { (reader) throws(JSONError) -> T in try body(&reader) }
        }
    }

    @Test(arguments: [
        (" null", JSONKind.null), ("\ttrue", .boolean), ("false", .boolean), ("-1", .number), ("7", .number),
        ("\"\"", .string), ("[]", .array), ("{}", .object),
    ])
    func peekTellsTheKind(_ document: String, _ kind: JSONKind) throws {
        let found = try read(document) { (reader) throws(JSONError) in
            let kind = try reader.peek()
            try reader.skip()
            return kind
        }
        #expect(found == kind)
        #expect(try JSON.decode(JSONValue.self, from: document).kind == kind)
    }

    @Test func nullIsReadOnlyIfThere() throws {
        let pair = try read(" [ null , 1 ] ") { (reader) throws(JSONError) in
            var array = try reader.beginArray()
            _ = try reader.nextElement(&array)
            let first = try reader.readNull()
            _ = try reader.nextElement(&array)
            let second = try reader.readNull()
            let number = try reader.readInt64()
            let more = try reader.nextElement(&array)
            return [first, second, number == 1, more]
        }
        #expect(pair == [true, false, true, false])
        #expect(failure(Int?.self, "nule")?.code == .syntax)
    }

    @Test func rewindingRestoresPlaceAndDepth() throws {
        let value = try read("[[[1]]]") { (reader) throws(JSONError) in
            let mark = reader.mark()
            for _ in 0..<2000 {
                reader.rewind(to: mark)
                var outer = try reader.beginArray()
                _ = try reader.nextElement(&outer)
                _ = try reader.beginArray()
            }
            reader.rewind(to: mark)
            #expect(reader.offset == 0)
            return try JSONValue(json: &reader)
        }
        #expect(value == [[[1]]])
    }

    @Test func errorsOfOthersAreAtTheCursor() throws {
        struct Never: JSONDecodable {
            init(json reader: inout JSONReader) throws(JSONError) { throw reader.error(.noMatch, "no such thing") }
        }
        let error = try #require(failure([Never].self, "[1]"))
        #expect(error.code == .noMatch)
        #expect(error.offset == 1)
        #expect(error.path == "[0]")
    }

    @Test(arguments: [
        ("1", "a boolean", "a number"), ("{}", "a boolean", "an object"), ("null", "a boolean", "null"),
    ])
    func wrongKindsAreNamed(_ document: String, _ expected: String, _ found: String) {
        #expect(failure(Bool.self, document)?.message == "expected \(expected), found \(found)")
    }

    @Test func wrongKindsForEveryType() {
        #expect(failure(String.self, "1")?.code == .typeMismatch)
        #expect(failure(Int.self, "\"1\"")?.code == .typeMismatch)
        #expect(failure(Double.self, "true")?.code == .typeMismatch)
        #expect(failure(Float.self, "[]")?.code == .typeMismatch)
        #expect(failure([Int].self, "{}")?.code == .typeMismatch)
        #expect(failure([String: Int].self, "[]")?.code == .typeMismatch)
        #expect(failure(Person.self, "[]")?.code == .typeMismatch)
        #expect(failure(Int.self, "?")?.code == .syntax)
    }
}
