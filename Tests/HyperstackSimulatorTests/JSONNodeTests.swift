#if Simulator

    import Testing

    @testable import HyperstackSimulator

    struct JSONNodeTests {
        @Test(arguments: [
            "", " ", "{", "}", "[1,]", "[1 , \n]", "[,1]", "[,]", "[1,,2]", #"{"a":1,,"b":2}"#, #"{"a":["b\",",]}"#,
            #"{"a" 1}"#, "[1 2]", #"{"a":1,}"#, "{'a':1}", "{a:1}", "[01]", "[+1]", "[.5]", "[1.]", "NaN",
            "[Infinity]",
            "{} x", "1 2", "// c\n{}", "\"\u{01}\"", #""\x""#, "tru", "[1e400]", "\u{FEFF}{}",
            String(repeating: "[", count: 100_000),
        ])
        func brokenTextIsRefused(text: String) {
            #expect(throws: ServiceError.invalidJSON) { try JSONNode(parsing: Array(text.utf8)) }
        }

        @Test(arguments: [[0x22, 0xFF, 0x22], [0x7B, 0x00, 0x7D, 0x00], [0x00, 0x7B, 0x00, 0x7D]] as [[UInt8]])
        func otherEncodingsAreRefused(bytes: [UInt8]) {
            #expect(throws: ServiceError.invalidJSON) { try JSONNode(parsing: bytes) }
        }

        @Test func everyKindIsRead() throws {
            let text = #" {"a": [null, true, 1, 0, 1.5, 9223372036854775807, 1e3, "é\n"], "b": {}, "\",]": ",}"} "#
            let expected: JSONNode = [
                "a": [nil, true, 1, 0, 1.5, 9_223_372_036_854_775_807, 1000, "é\n"], "b": [:], "\",]": ",}",
            ]
            #expect(try JSONNode(parsing: Array(text.utf8)) == expected)
        }

        @Test func numbersAndBooleansAreNotMixedUp() throws {
            #expect(try JSONNode(parsing: Array("1".utf8)).boolean == nil)
            #expect(try JSONNode(parsing: Array("true".utf8)).integer == nil)
            #expect(try JSONNode(parsing: Array("true".utf8)).double == nil)
            #expect(try JSONNode(parsing: Array("2.0".utf8)).integer == 2)
            #expect(try JSONNode(parsing: Array("2.5".utf8)).integer == nil)
            #expect(try JSONNode(parsing: Array("\"1\"".utf8)).integer == nil)
        }
    }

#endif
