import JSONCoding
import Testing

@Suite struct JSONReaderNumbersTests {
    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("1.0", 1), ("1e3", 1000), ("12.50e1", 125), ("100e-2", 1),
            ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775807.0", .max),
            ("922337203685477580700e-2", .max), ("0e999999999999999999999", 0), ("0.000e-5", 0),
            ("0.0000000000000000000000001e25", 1),
        ] as [(String, Int64)])
    func wholeNumbers(_ document: String, _ expected: Int64) throws {
        #expect(try JSON.decode(Int64.self, from: document) == expected)
        #expect(try JSON.decode(Int.self, from: document) == Int(expected))
    }

    @Test(arguments: [
        ("9223372036854775808", JSONError.Code.numberOutOfRange), ("-9223372036854775809", .numberOutOfRange),
        ("1e19", .numberOutOfRange), ("1e999999999999999999999", .numberOutOfRange),
        ("123456789012345678901234567890", .numberOutOfRange), ("1.5", .typeMismatch), ("1e-1", .typeMismatch),
        ("9223372036854775807.5", .typeMismatch), ("\"1\"", .typeMismatch), ("null", .typeMismatch),
    ])
    func whatIsNoInt64(_ document: String, _ code: JSONError.Code) {
        #expect(failure(Int64.self, document)?.code == code)
    }

    @Test func narrowAndUnsignedIntegers() throws {
        #expect(try JSON.decode(UInt64.self, from: "18446744073709551615") == .max)
        #expect(failure(UInt64.self, "18446744073709551616")?.code == .numberOutOfRange)
        #expect(failure(UInt64.self, "-1")?.code == .numberOutOfRange)
        #expect(try JSON.decode(UInt.self, from: "-0") == 0)
        #expect(try JSON.decode([Int8].self, from: "[-128,127]") == [-128, 127])
        #expect(try JSON.decode([UInt8].self, from: "[0, 255]") == [0, 255])
        #expect(try JSON.decode([Int16].self, from: "[-32768]") == [.min])
        #expect(try JSON.decode([UInt16].self, from: "[65535]") == [.max])
        #expect(try JSON.decode([Int32].self, from: "[-2147483648]") == [.min])
        #expect(try JSON.decode([UInt32].self, from: "[4294967295]") == [.max])
        #expect(failure([Int8].self, "[ 128]")?.code == .numberOutOfRange)
        #expect(failure([Int8].self, "[ 128]")?.offset == 2)
        #expect(failure([UInt8].self, "[256]")?.path == "[0]")
        #expect(failure(Int32.self, "2147483648")?.code == .numberOutOfRange)
    }

    @Test(arguments: [
        "0", "-0.0", "1", "0.1", "1.5", "3.141592653589793", "1e22", "1e23", "1e-22", "1e-23", "9007199254740993",
        "1.7976931348623157e308", "5e-324", "2.2250738585072011e-308", "1e-400", "123456789012345678901234567890",
        "0.500000000000000166533453693773481063544750213623046875", "4.35", "8.988465674311579e307", "1E5",
        "3.50582559e-71", "6.026137e-321", "179769313486231580793e288",
    ])
    func doublesAreTheNearest(_ document: String) throws {
        let expected = try #require(Double(document))
        let value = try JSON.decode(Double.self, from: document)
        #expect(value.bitPattern == expected.bitPattern)
    }

    @Test func randomDoublesAreTheNearest() throws {
        var generator = SeededGenerator(state: 7)
        for _ in 0..<5000 {
            var document = Bool.random(using: &generator) ? "-" : ""
            document +=
                "\(UInt64.random(in: 0...UInt64.max, using: &generator) >> UInt64.random(in: 0...60, using: &generator))"
            if Bool.random(using: &generator) { document += ".\(Int.random(in: 0...99999, using: &generator))" }
            if Bool.random(using: &generator) { document += "e\(Int.random(in: -330...280, using: &generator))" }
            let expected = try #require(Double(document))
            #expect(try JSON.decode(Double.self, from: document) == expected, "\(document)")
        }
    }

    @Test func doublesAndFloatsBeyondTheirRangeAreRefused() throws {
        #expect(failure(Double.self, "1e309")?.code == .numberOutOfRange)
        #expect(failure(Double.self, "-1e99999999999999999999")?.code == .numberOutOfRange)
        #expect(failure(Float.self, "1e39")?.code == .numberOutOfRange)
        #expect(try JSON.decode(Float.self, from: "0.1") == 0.1)
        #expect(try JSON.decode(Float.self, from: "16777217") == 16_777_216)
        #expect(try JSON.decode(Double.self, from: "1e-99999999999999999999") == 0)
    }
}
