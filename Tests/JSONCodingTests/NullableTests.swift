import Testing

@testable import JSONCoding

@Suite struct NullableTests {
    private struct Patch: JSONEncodable {
        var a: Nullable<Int> = .absent
        var b: Nullable<String> = .null
        var c: Nullable<[Int]> = [1]

        func write(json writer: inout JSONWriter) {
            writer.beginObject()
            writer.optionalField("a", a)
            writer.optionalField("b", b)
            writer.optionalField("c", c)
            writer.endObject()
        }
    }

    @Test func isLeftOutOrNullOrThere() throws {
        #expect(try JSON.encode(Patch()) == Array(#"{"b":null,"c":[1]}"#.utf8))
        #expect(try JSON.decode(Nullable<Int>.self, from: "null") == .null)
        #expect(try JSON.decode(Nullable<Int>.self, from: "3") == 3)
        #expect(throws: JSONError.self) { try JSON.decode(Nullable<Int>.self, from: "\"3\"") }
    }

    @Test func hasLiterals() {
        let string: Nullable<String> = "a"
        let double: Nullable<Double> = 1.5
        let boolean: Nullable<Bool> = true
        let map: Nullable<[String: Int]> = ["a": 1]
        #expect(string.wrapped == "a")
        #expect(double.wrapped == 1.5)
        #expect(boolean.wrapped == true)
        #expect(map.wrapped == ["a": 1])
        let name = "Rex"
        let interpolated: Nullable<String> = "a \(name)"
        #expect(interpolated == .value("a Rex"))
        let (none, some): (Int?, Int?) = (nil, 2)
        #expect(Nullable.orAbsent(none) == .absent)
        #expect(Nullable.orNull(none) == .null)
        #expect(Nullable.orAbsent(some) == 2)
        #expect(Nullable.orNull(some) == 2)
        #expect(Nullable(nil as Int?) == .null)
        #expect(Nullable(2 as Int?) == 2)
        #expect(Nullable<Int>.absent.wrapped == nil)
        #expect(Set<Nullable<Int>>([.absent, .null, 1, 1]).count == 3)
    }

    private enum Stop: Hashable, ExpressibleByStringLiteral, LiteralArray {
        case one(String)
        case several([String])

        init(stringLiteral value: String) { self = .one(value) }
        init(literalElements elements: [String]) { self = .several(elements) }
    }

    @Test func listsForWhateverTakesThem() {
        let (one, two): (Nullable<Stop>, Nullable<Stop>) = ("a", ["a", "b"])
        #expect(one.wrapped == .one("a"))
        #expect(two.wrapped == .several(["a", "b"]))
        let any: Nullable<JSONValue> = [1, "a", nil]
        #expect(any.wrapped == .array([1, "a", nil]))
        let nested: Nullable<[[Int]]> = [[1], []]
        #expect(nested.wrapped == [[1], []])
    }
}
