import Diagnostics
import DocumentTree
import Testing

struct JSONTreeReaderTests {
    private func read(_ text: String) -> Reading { Reading(text, path: "test.json") }

    @Test func valuesOfEveryKind() {
        let reading = read(
            #"{"a": [null, true, false, 0, -1, 1.5, 1e3, "x"], "b": {}, "c": [], "": "", "d\n": "😀é\ud83d\ude00\/"}"#)
        #expect(
            reading.outline
                == "{a:[null,true,false,0,-1,1.5d,1000.0d,\"x\"],b:{},c:[],:\"\",d\n:\"😀é😀/\"}")
        #expect(reading.complaints == [])
    }

    @Test func everyValueAndKeyHasItsPlace() throws {
        let reading = read("\n {\"ü\" : [ 1,\r\n  \"€\", {\"x\":\tnull } ]\r, \"a\\u0062\"\n: -1.50}\n")
        let root = try #require(reading.node)
        #expect(root.place == "2:2")
        #expect(root["ü"]?.place == "2:9")
        #expect(root["ü"]?.sequence?.map(\.place) == ["2:11", "3:3", "3:8"])
        #expect(root["ü"]?.sequence?.last?["x"]?.place == "3:14")
        #expect(root["ab"]?.place == "5:3")
        #expect(root["ab"]?.text == "-1.50")
        let keys = root.mapping?.entries.map { "\($0.keyLocation.line):\($0.keyLocation.column)" }
        #expect(keys == ["2:3", "4:3"])
    }

    @Test func aByteOrderMarkIsNotCounted() {
        let reading = read("\u{FEFF}{\"a\": 1}")
        #expect(reading.node?.place == "1:1")
        #expect(reading.node?["a"]?.place == "1:7")
    }

    @Test func numbersKeepTheirText() {
        let numbers = read("[0, -0, 1.0, 18446744073709551615, -9223372036854775809, 1.10, 1E+2]").node?.sequence
        #expect(
            numbers?.map { $0.text ?? "-" } == [
                "0", "-0", "1.0", "18446744073709551615", "-9223372036854775809", "1.10", "1E+2",
            ])
        #expect(numbers?.map { $0.integer } == [0, 0, 1, nil, nil, nil, 100])
    }

    @Test func mergeKeysAndTagsMeanNothing() {
        #expect(read(#"{"<<": {"a": 1}, "b": "!!int 5", "c": "*x", "d": "yes"}"#).complaints == [])
    }

    @Test func longKeysAreRead() {
        let key = String(repeating: "k", count: 5000)
        #expect(read("{\"\(key)\": 1}").node?[key]?.integer == 1)
    }

    @Test func keysThatLookLikeSyntaxAreFound() {
        let reading = read(#"{"a\":b" : 1, ",": 2, "}\\": 3, "k:" :4}"#)
        #expect(reading.node?.mapping?.keys == ["a\":b", ",", "}\\", "k:"])
        #expect(reading.node?.mapping?.entries.map(\.keyLocation.column) == [2, 15, 23, 33])
    }

    @Test(arguments: [
        ("{\"a\": 1,\n \"b\" 2}", "2:6"), ("{\"a\": 1,}", "1:9"), ("[1 2]", "1:4"), ("[1,\n", "2:1"),
        ("{\"ü\": tru}", "1:7"),
        ("[01]", "1:2"), ("[\"\\x\"]", "1:3"), ("[\"a\nb\"]", "1:4"), ("{} {}", "1:4"), ("[1.]", "1:4"),
        ("{a: 1}", "1:2"),
        ("[\"\\ud83d\"]", "1:3"), ("[+1]", "1:2"), ("[NaN]", "1:2"), ("['a']", "1:2"), ("[1] // c", "1:5"),
    ])
    func syntaxErrorsHaveTheirPlace(text: String, place: String) {
        let reading = read(text)
        #expect(reading.node == nil)
        #expect(reading.complaints.count == 1)
        let complaint = reading.complaints.first ?? ""
        #expect(complaint.hasPrefix("\(place) error json-syntax: This is not valid JSON: "), "\(complaint)")
    }

    @Test func syntaxErrorsSayWhatWasExpected() {
        #expect(
            read("{\"a\": 1,\n  b: 2}").complaints == [
                "2:3 error json-syntax: This is not valid JSON: expected a name in quotes, found `b`."
            ])
    }

    @Test(arguments: [(512, true), (513, false), (100_000, false)])
    func depthIsLimited(depth: Int, isRead: Bool) {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let inner = open == "[" ? "" : "1"
            let text = String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
            let reading = read(text)
            #expect((reading.node != nil) == isRead)
            if !isRead {
                let column = open.count * 512 + 1
                #expect(
                    reading.complaints == ["1:\(column) error nesting-too-deep: Values are nested more than 512 deep."])
            }
        }
    }
}
