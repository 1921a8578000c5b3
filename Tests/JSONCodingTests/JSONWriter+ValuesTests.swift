import JSONCoding
import Testing

@Suite struct JSONWriterValuesTests {
    @Test func integers() throws {
        #expect(
            try text([0, 1, -1, 9, 10, 99, 100, 12345, .max, .min]).dropFirst().dropLast()
                == "0,1,-1,9,10,99,100,12345,9223372036854775807,-9223372036854775808")
        #expect(try text([UInt64.max, 0]) == "[18446744073709551615,0]")
        #expect(try text([Int8.min]) == "[-128]")
        #expect(try text([true, false]) == "[true,false]")
        var power: UInt64 = 1
        for _ in 0..<20 {
            for value in [power - 1, power, power + 1] { #expect(try text(value) == "\(value)") }
            power = power.multipliedReportingOverflow(by: 10).partialValue
        }
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "-0"), (1.0, "1"), (-2.0, "-2"), (0.1, "0.1"), (1e15, "1000000000000000"),
        (9007199254740991, "9007199254740991"), (9007199254740992, "9007199254740992.0"), (1e20, "1e+20"),
        (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"), (1.5e-7, "1.5e-07"),
    ])
    func doubles(_ value: Double, _ expected: String) throws {
        #expect(try text(value) == expected)
        #expect(try JSON.decode(Double.self, from: expected).bitPattern == value.bitPattern)
    }

    @Test func randomDoublesAndFloatsComeBack() throws {
        var generator = SeededGenerator(state: 3)
        for _ in 0..<3000 {
            let value = Double(bitPattern: generator.next())
            if value.isFinite {
                #expect(try JSON.decode(Double.self, from: JSON.encode(value)).bitPattern == value.bitPattern)
            }
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
            if float.isFinite {
                #expect(try JSON.decode(Float.self, from: JSON.encode(float)).bitPattern == float.bitPattern)
            }
        }
        #expect(try text([Float(0.1), 3, -0.0, 16_777_216]) == "[0.1,3,-0,16777216.0]")
    }
}
