import JSONCoding
import Testing

@Suite struct JSONCodableStandardLibraryTests {
    @Test func containers() throws {
        #expect(try JSON.decode([[Int]].self, from: "[[],[1,2]]") == [[], [1, 2]])
        #expect(try JSON.decode([Int?].self, from: "[null,1]") == [nil, 1])
        #expect(try JSON.decode([String: Int].self, from: "{}") == [:])
        #expect(try JSON.decode([String: Int].self, from: "{\"a\":1}") == ["a": 1])
        #expect(
            try JSON.decode([String: [Bool]].self, from: "{\"a\":[true],\"b\":[],\"c\":[false]}")
                == ["a": [true], "b": [], "c": [false]])
        #expect(try JSON.decode(Int?.self, from: "null") == nil)
        #expect(failure([Int?].self, "[nil]")?.code == .syntax)
    }

    @Test func containersComeBack() throws {
        let value: [String: [Double?]] = ["a": [1, nil, 2.5], "": [], "é": [nil]]
        #expect(try JSON.decode([String: [Double?]].self, from: JSON.encode(value)) == value)
        #expect(try text(value) == "{\"\":[],\"a\":[1,null,2.5],\"é\":[null]}")
        #expect(try text([nil, "x"] as [String?]) == "[null,\"x\"]")
    }

    @Test func firstOfEqualNamesWhenAsked() throws {
        var options = JSON.DecodingOptions()
        options.duplicateKeys = .firstWins
        let document = "{\"a\":1,\"a\":2,\"b\":3,\"b\":4}"
        #expect(try JSON.decode([String: Int].self, from: document, options: options) == ["a": 1, "b": 3])
        #expect(try JSON.decode([String: Int].self, from: document) == ["a": 2, "b": 4])
    }

    /// `é` in one scalar and in two: one name, of which the first spelling stays.
    @Test(arguments: [(JSON.DuplicateKeyPolicy.firstWins, 1), (.lastWins, 2)])
    func namesThatAreEqualHaveTheFirstSpelling(_ policy: JSON.DuplicateKeyPolicy, _ value: Int) throws {
        var options = JSON.DecodingOptions()
        options.duplicateKeys = policy
        let map = try JSON.decode([String: Int].self, from: "{\"e\u{301}\":1,\"\u{E9}\":2}", options: options)
        #expect(map.count == 1 && map["\u{E9}"] == value)
        #expect(map.keys.first.map { Array($0.utf8) } == Array("e\u{301}".utf8))
    }
}
