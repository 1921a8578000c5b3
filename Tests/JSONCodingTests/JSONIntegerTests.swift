import Foundation
import JSONCoding
import Testing

@Suite struct JSONIntegerTests {
    @Test(arguments: [
        "0", "-7", "5.0", "1e3", "9223372036854775808", "1000000000000000000001", "-1000000000000000000001", "1e400",
    ])
    func everyDigit(_ written: String) throws {
        let value = try JSON.decode(JSONInteger.self, from: written)
        #expect(try text(value) == written)
        #expect(value.description == written)
        #expect(JSONInteger(text: written) == value)
    }

    @Test(arguments: [
        ("0.5", JSONError.Code.typeMismatch), ("1e-1", .typeMismatch), ("\"5\"", .typeMismatch),
        ("null", .typeMismatch),
        ("-", .unexpectedEnd),
    ])
    func whatIsNone(_ written: String, _ code: JSONError.Code) {
        #expect(failure(JSONInteger.self, written)?.code == code)
        #expect(JSONInteger(text: written) == nil)
    }

    @Test func valuesOfSwift() throws {
        let large = try #require(JSONInteger(text: "1000000000000000000001"))
        #expect(large > 5 && JSONInteger(-1) < 0 && JSONInteger(text: "5.0") == 5)
        #expect(Int(exactly: large) == nil)
        #expect(Int(exactly: JSONInteger(text: "5.0") ?? 0) == 5)
        #expect(UInt64(exactly: JSONInteger(UInt64.max)) == .max)
        #expect(Int128(exactly: large) == 1_000_000_000_000_000_000_001)
        #expect(JSONInteger(exactly: 0.5) == nil)
        #expect(JSONInteger(exactly: 2.0) == 2)
        #expect(Set([JSONInteger(5), JSONInteger(text: "5.0")]).count == 1)
    }

    @Test func otherCoders() throws {
        let values: [JSONInteger] = [5, JSONInteger(UInt64.max)]
        #expect(try JSONDecoder().decode([JSONInteger].self, from: JSONEncoder().encode(values)) == values)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(JSONInteger.self, from: Data("0.5".utf8)) }
    }
}
