import Foundation
import JSONCoding
import Testing

@Suite struct JSONValueTests {
    let value: JSONValue = [
        "null": nil, "yes": true, "int": 3, "double": 2.5, "text": "t", "list": [1, "a"], "map": ["k": "v"],
    ]

    @Test func accessors() {
        #expect(value["null"]?.isNull == true)
        #expect(value["yes"]?.boolean == true)
        #expect(value["int"]?.integer == 3)
        #expect(value["int"]?.double == 3)
        #expect(value["double"]?.double == 2.5)
        #expect(value["double"]?.integer == nil)
        #expect(value["int"]?.number == 3)
        #expect(value["text"]?.string == "t")
        #expect(value["list"]?.array?.count == 2)
        #expect(value["list"]?[1] == "a")
        #expect(value["list"]?[2] == nil)
        #expect(value["list"]?[-1] == nil)
        #expect(value["map"]?.object == ["k": "v"])
        #expect(value["nothing"] == nil)
        #expect(value["text"]?["x"] == nil)
        #expect(value["text"]?.integer == nil && value["int"]?.string == nil && value["int"]?.array == nil)
        #expect(value["int"]?.object == nil && value["int"]?.boolean == nil && value["text"]?.number == nil)
    }

    @Test func descriptionIsTheText() {
        #expect("\(value["list"] ?? nil)" == "[1,\"a\"]")
        #expect("\(["b": 1, "a": "é\n"] as JSONValue)" == "{\"a\":\"é\\n\",\"b\":1}")
    }

    @Test func otherCodersReadAndWriteIt() throws {
        let all: JSONValue = ["value": value, "big": .number(JSONNumber(UInt64.max)), "negative": -1]
        let data = try JSONEncoder().encode(all)
        #expect(try JSONDecoder().decode(JSONValue.self, from: data) == all)
        #expect(try JSON.decode(JSONValue.self, from: [UInt8](data)) == all)
        let huge = JSONValue.number(try #require(JSONNumber(text: "1e400")))
        #expect(throws: EncodingError.self) { try JSONEncoder().encode([huge]) }
    }

    @Test(arguments: ["1.0", "1e2", "2.50", "-0", "[0.10,100000000000000000000000.0]", #"{"a":1E-2}"#])
    func textOfNumbersComesBack(_ text: String) throws {
        #expect(try JSON.encode(JSON.decode(JSONValue.self, from: text)) == Array(text.utf8))
    }

    @Test func numbersAreEqualByValue() throws {
        let first = try JSON.decode(JSONValue.self, from: #"{"a":[1.0,0.10],"b":1e2}"#)
        #expect(first == ["b": 100, "a": [1, 0.1]] && Set([first, ["b": 100, "a": [1, 0.1]]]).count == 1)
        #expect(first != ["b": 100, "a": [1, "0.1"]])
    }

    @Test func otherCodersKeepDigits() throws {
        let all = try JSON.decode(
            JSONValue.self, from: "[12345678901234567.89,0.1,1e300,18446744073709551616,1e-200,5,2.5]")
        #expect(try JSONDecoder().decode(JSONValue.self, from: try JSONEncoder().encode(all)) == all)
        let list = try PropertyListEncoder().encode(all)
        #expect(try PropertyListDecoder().decode(JSONValue.self, from: list) == all)
    }

    @Test func literals() {
        #expect(JSONValue.object(["a": 2]) == ["a": 1, "a": 2])
        let name = "x"
        #expect("a\(name)" as JSONValue == .string("ax"))
        #expect(1 as JSONValue == 1.0)
    }
}
