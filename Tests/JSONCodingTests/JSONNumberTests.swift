import JSONCoding
import Testing

@Suite struct JSONNumberTests {
    @Test(arguments: [
        ("1", "1.0"), ("1", "1e0"), ("1000", "1e3"), ("0", "-0"), ("0", "0.000"), ("2.5", "25e-1"), ("2.50", "2.5"),
        ("123456789012345678901234567890", "1.2345678901234567890123456789e29"), ("1e400", "10e399"),
        ("18446744073709551615", "18446744073709551615.0"), ("-9223372036854775808", "-9223372036854775808.0"),
        ("1e300", "10e299"), ("3.14159265358979323846", "314159265358979323846e-20"),
    ])
    func sameNumber(_ left: String, _ right: String) throws {
        let left = try #require(JSONNumber(text: left))
        let right = try #require(JSONNumber(text: right))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
    }

    @Test(arguments: [
        ("9007199254740992", "9007199254740993"), ("0.1", "0.1000000000000000055511151231257827"),
        ("1e400", "1e401"), ("1e400", "-1e400"), ("1e99999999999999999999", "1e99999999999999999998"),
        ("18446744073709551615", "18446744073709551616"), ("1", "-1"),
    ])
    func differentNumbers(_ left: String, _ right: String) throws {
        #expect(try #require(JSONNumber(text: left)) != #require(JSONNumber(text: right)))
    }

    @Test(arguments: [
        "0", "-0", "1", "-1", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
        "18446744073709551615", "18446744073709551616", "-9223372036854775809", "0.1", "2.5",
        "3.14159265358979323846264338327950288", "1e400", "-1e-400", "1e99999999999999999999",
        "0.10000000000000000555",
    ])
    func textComesBack(_ document: String) throws {
        let number = try JSON.decode(JSONNumber.self, from: document)
        #expect(try text(number) == document)
        #expect(number.description == document)
    }

    @Test func accessors() throws {
        let one = try #require(JSONNumber(text: "1.0"))
        #expect(one.integer == 1 && one.int64 == 1 && one.uint64 == 1 && one.double == 1 && one.isInteger)
        let big = try #require(JSONNumber(text: "18446744073709551615"))
        #expect(big.integer == nil && big.uint64 == .max && big.double == 0x1p64 && big.isInteger)
        let half = try #require(JSONNumber(text: "-0.5"))
        #expect(half.integer == nil && half.uint64 == nil && half.double == -0.5 && !half.isInteger)
        let huge = try #require(JSONNumber(text: "1e400"))
        #expect(huge.integer == nil && huge.double == nil && huge.isInteger)
        let zero = try #require(JSONNumber(text: "-0"))
        #expect(zero.integer == 0 && zero.uint64 == 0 && zero.double?.sign == .minus)
        #expect(try #require(JSONNumber(text: "-1")).uint64 == nil)
    }

    @Test func makingNumbers() throws {
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(-Double.infinity) == nil)
        #expect(JSONNumber(5.0) == 5)
        #expect(JSONNumber(0x1p63) == JSONNumber(UInt64(1) << 63))
        #expect(JSONNumber(exactly: UInt64.max)?.uint64 == .max)
        #expect(JSONNumber(exactly: Int8(-3)) == -3)
        for text in ["", " 1", "1 ", "01", "x", "1x", "--1", "\"1\"", "null", "1.", "+1"] {
            #expect(JSONNumber(text: text) == nil, "\(text)")
        }
    }
}
