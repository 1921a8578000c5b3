import JSONCoding
import Testing

@Suite struct JSONErrorTests {
    @Test func placeAndPathAreFilledIn() throws {
        let document = """
            {
              "credentials": [
                {"recipient": {"email": "é", "name": "Å"}},
                {"recipient": {"name": "Åå", "email": 12}}
              ]
            }
            """
        struct Inner: JSONDecodable {
            static let fields = JSONFields(required: ["email"])
            init(json reader: inout JSONReader) throws(JSONError) {
                var object = try reader.beginObject()
                while let field = try reader.nextField(&object, Self.fields) {
                    if field == 0 { _ = try String(json: &reader) } else { try reader.skip() }
                }
            }
        }
        let error = try #require(failure([String: [[String: Inner]]].self, document))
        #expect(error.code == .typeMismatch)
        #expect(error.path == "credentials[1].recipient.email")
        #expect(error.line == 4)
        #expect(error.column == 43)
        #expect(error.offset == 115)
        #expect(
            "\(error)" == "credentials[1].recipient.email: expected a string, found a number (line 4, column 43)"
                + " [type-mismatch]")
    }

    @Test(arguments: [
        ("x", ""), ("[x", "[0]"), ("[1,[2,x", "[1][1]"), ("{\"a\":x", "a"), ("{\"a\":{\"b-c\":[{},x", "a.b-c[1]"),
        ("{\"a\":1,x", ""), ("{\"a b\":x", "[\"a b\"]"), ("[{\"a\":1},{\"b\":x", "[1].b"),
        ("{\"a\":\"\\\"[\",\"b\":x", "b"),
    ])
    func paths(_ document: String, _ path: String) throws {
        let error = try #require(failure(JSONValue.self, document))
        #expect(error.path == path)
        #expect(error.offset == document.utf8.count - 1)
    }

    @Test func descriptionsStayShortAndOnOneLine() throws {
        let long = String(repeating: "k", count: 500)
        let documents = [
            "{\"\(long)\":x", "{\"\(long)\u{202E}\u{1B}\":x", "\"\(long)\"", "1\(long)", "{\"a\\n\":x",
            "9\(String(repeating: "9", count: 400)).5", "\u{85}",
        ]
        for document in documents {
            let error = try #require(failure(Int.self, document) ?? failure([String: Int].self, document))
            let mapError = try #require(failure([String: Int].self, document))
            for error in [error, mapError] {
                #expect(error.description.count < 250)
                #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
            }
        }
    }

    @Test func longWaysHaveTheirBeginningAndEnd() throws {
        let deep = try #require(
            failure(JSONValue.self, (0..<400).map { "{\"key \($0)\":" }.joined() + "x"))
        #expect(deep.path.hasPrefix(#"["key 0"]["key 1"]"#))
        #expect(deep.path.contains(#"]…[""#))
        #expect(deep.path.hasSuffix(#"["key 398"]["key 399"]"#))
        #expect(deep.path.utf8.count < 1_000)
        let escaped = String(repeating: "\u{E000}", count: 50)
        let hostile = try #require(
            failure(JSONValue.self, String(repeating: "{\"\(escaped)\":[", count: 200) + "x"))
        #expect(hostile.description.utf8.count < 2_000)
        let short = try #require(failure(JSONValue.self, #"{"a":[{"b":[0,{"c d":x"#))
        #expect(short.path == #"a[0].b[1]["c d"]"#)
    }

    @Test func equalityAndHash() {
        let error = JSONError(code: .syntax, message: "m", offset: 1, line: 2, column: 3, path: "p")
        #expect(error == JSONError(code: .syntax, message: "m", offset: 1, line: 2, column: 3, path: "p"))
        #expect(error != JSONError(code: .depth, message: "m", offset: 1, line: 2, column: 3, path: "p"))
        #expect(Set([error, error]).count == 1)
        #expect(JSONError(code: .init(rawValue: "mine"), message: "m").description == "m (offset 0) [mine]")
    }
}
