import Foundation
import JSONCoding
import Testing

@Suite struct JSONNumberTests {
    @Test(arguments: [
        ("1", "1.0"), ("1", "1e0"), ("1000", "1e3"), ("0", "-0"), ("0", "0.000"), ("2.5", "25e-1"), ("2.50", "2.5"),
        ("123456789012345678901234567890", "1.2345678901234567890123456789e29"), ("1e400", "10e399"),
        ("18446744073709551615", "18446744073709551615.0"), ("-9223372036854775808", "-9223372036854775808.0"),
        ("1e300", "10e299"), ("3.14159265358979323846", "314159265358979323846e-20"), ("0.10", "0.1"), ("5", "50e-1"),
        ("0e99999999999999999999", "0"), ("-0.0", "0"), ("1E99999999999999999999", "1e99999999999999999999"),
        ("12345678901234567.890", "12345678901234567.89"), ("1000000000000000000001.0", "1000000000000000000001"),
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
        "0.10000000000000000555", "1.0", "1e2", "2.50", "1E+2", "0.000", "-0.0", "-0.10", "0.000000000000000001",
        "0.0000000000000000001", "9.223372036854775807", "92233720368547758.08", "12345678901234567.89",
        "1000000000000000000001", "-1000000000000000000001.50", "1e-0", "123456789.123456789",
    ])
    func textComesBack(_ document: String) throws {
        let number = try JSON.decode(JSONNumber.self, from: document)
        #expect(try text(number) == document)
        #expect(number.description == document)
    }

    @Test(arguments: [
        [
            "-1e99999999999999999999", "-1e400", "-18446744073709551616", "-2", "-1.5", "-1e-400",
            "-1e-99999999999999999999",
            "0", "1e-99999999999999999999", "1e-400", "0.09", "0.1", "0.10000000000000000555", "1", "1.05", "1.5", "2",
            "10", "99", "12345678901234567.88", "12345678901234567.89", "18446744073709551616", "1e400", "11e399",
            "1e99999999999999999999", "1e999999999999999999999",
        ]
    ])
    func numbersAreOrderedByTheirValue(_ texts: [String]) throws {
        let numbers = try texts.map { try #require(JSONNumber(text: $0)) }
        for (index, number) in numbers.enumerated() {
            for (other, second) in numbers.enumerated() {
                #expect((number < second) == (index < other), "\(number) \(second)")
                #expect((number == second) == (index == other), "\(number) \(second)")
            }
        }
        #expect(numbers.shuffled().sorted() == numbers)
    }

    @Test func conversions() throws {
        func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text: text)) }
        #expect(try Int(exactly: number("5.0")) == 5 && Int(exactly: number("0.5")) == nil)
        #expect(try Int8(exactly: number("-128")) == -128 && Int8(exactly: number("128")) == nil)
        #expect(try Int64(exactly: number("-9223372036854775808.0")) == .min)
        #expect(try UInt64(exactly: number("18446744073709551615e0")) == .max)
        #expect(try UInt64(exactly: number("-1")) == nil && Int(exactly: number("1e99999999999999999999")) == nil)
        #expect(try Int(exactly: number("1e1000000000000")) == nil && Int(exactly: number("0e1000000000000")) == 0)
        #expect(try UInt(exactly: number("1E3")) == 1000)
        #expect(try Double(number("0.10")) == 0.1 && Double(number("1e400")) == .infinity)
        #expect(
            try Double(number("-0")).sign == .minus && Double(number("9007199254740993")) == 9_007_199_254_740_992)
        #expect(try Decimal(exactly: number("12345678901234567.89"))?.description == "12345678901234567.89")
        #expect(try Decimal(exactly: number("-1.20e-3"))?.description == "-0.0012")
        #expect(try Decimal(exactly: number("1e200")) == nil)
        let digits = String(repeating: "9", count: 38)
        #expect(try Decimal(exactly: number(digits))?.description == digits)
        #expect(try Decimal(exactly: number(digits + "1")) == nil && Decimal(exactly: number("0")) == 0)
        #expect(try JSONNumber(#require(Decimal(string: "0.30"))) == JSONNumber(text: "0.3"))
        #expect(JSONNumber(Decimal.nan) == nil)
    }

    @Test func literals() {
        let price: JSONNumber = 3.133
        #expect(
            price.description == "3.133"
                && ([1, 2.5, -0.25] as [JSONNumber]).map(\.description) == ["1", "2.5", "-0.25"])
        #expect([2, 10, 1.5 as JSONNumber].max() == 10)
    }

    /// What a double is read as by way of its digits, and by Swift.
    @Test func doublesAreTheNearest() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let digits = Int64.random(in: Int64.min...Int64.max, using: &generator) >> Int64.random(in: 0..<63)
            let text = "\(digits)"
            let places = Int.random(in: 0..<text.utf8.count, using: &generator)
            let whole = text.dropLast(places)
            let number =
                "\(whole.isEmpty || whole == "-" ? whole + "0" : whole).\(places == 0 ? "0" : text.suffix(places))"
            let value = try #require(JSONNumber(text: number))
            #expect(value.description == number && Double(value) == Double(number))
        }
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
        #expect(JSONNumber(UInt64.max).uint64 == .max && JSONNumber(Int8(-3)) == -3)
        #expect(JSONNumber(0.1 as Double)?.description == "0.1" && JSONNumber(-0.0 as Double)?.description == "-0")
        #expect(
            JSONNumber(1e21 as Double)?.double == 1e21
                && JSONNumber(Double.leastNonzeroMagnitude)?.description == "5e-324")
        for text in ["", " 1", "1 ", "01", "x", "1x", "--1", "\"1\"", "null", "1.", "+1"] {
            #expect(JSONNumber(text: text) == nil, "\(text)")
        }
    }
}
