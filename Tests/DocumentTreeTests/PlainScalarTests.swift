import Diagnostics
import DocumentTree
import Testing

/// The core schema of YAML 1.2 (section 10.3.2), through whole documents.
struct PlainScalarTests {
    @Test(arguments: ["~", "null", "Null", "NULL", ""])
    func null(text: String) {
        let reading = Reading("- \(text)\n- x")
        #expect(reading.outline == "[null,\"x\"]")
        #expect(reading.node?.sequence?.first?.text == text)
    }

    @Test(arguments: [
        ("true", "true"), ("True", "true"), ("TRUE", "true"), ("false", "false"), ("False", "false"),
        ("FALSE", "false"),
    ])
    func booleans(text: String, expected: String) {
        let reading = Reading("- \(text)")
        #expect(reading.outline == "[\(expected)]")
        #expect(reading.node?.sequence?.first?.text == text)
    }

    @Test(arguments: [
        ("0", "0"), ("7", "7"), ("-19", "-19"), ("+12", "12"), ("0123", "123"), ("-0", "0"), ("00", "0"),
        ("0o7", "7"), ("0o17", "15"), ("0x3A", "58"), ("0xfF", "255"), ("0x7FFFFFFFFFFFFFFF", "9223372036854775807"),
        ("0o777777777777777777777", "9223372036854775807"), ("123456789012345678", "123456789012345678"),
        ("1234567890123456789", "1234567890123456789"), ("9223372036854775807", "9223372036854775807"),
        ("-9223372036854775808", "-9223372036854775808"), ("+9223372036854775807", "9223372036854775807"),
    ])
    func integers(text: String, expected: String) {
        let reading = Reading("- \(text)")
        #expect(reading.outline == "[\(expected)]")
        #expect(reading.node?.sequence?.first?.text == text)
        #expect(reading.complaints == [])
    }

    @Test(arguments: [
        ("0.", 0), ("-0.0", -0.0), (".5", 0.5), ("-.5", -0.5), ("+.5", 0.5), ("+12e03", 12000), ("-2E+05", -200_000),
        ("1e-2", 0.01), ("5.e1", 50), ("1.10", 1.1), ("9223372036854775808", 9_223_372_036_854_775_808),
        ("-9223372036854775809", -9_223_372_036_854_775_808),
        ("18446744073709551616", 18_446_744_073_709_551_616), ("0x10000000000000000", 18_446_744_073_709_551_616),
        ("0o2000000000000000000000", 18_446_744_073_709_551_616), ("1e-400", 0),
        ("1.7976931348623157e308", 1.7976931348623157e308),
    ])
    func otherNumbers(text: String, expected: Double) {
        let node = Reading("- \(text)").node?.sequence?.first
        #expect(node?.number == expected)
        #expect(node?.text == text)
        guard case .number = node?.content else {
            Issue.record("\(text) is not a number node")
            return
        }
    }

    @Test(arguments: [
        "yes", "no", "on", "off", "Yes", "NO", "y", "n", "tRUE", "truex", "nULL", "nullx", "2024-03-15",
        "2024-03-15T10:00:00Z", "1.2.3", "1_000", "0b101", "0o8", "0o", "0xG", "0x", "-0x1F", "+0o7", "0X1F", "0O7",
        "12:30:45", "1e", "1e+", ".", "+", "-.", "+.e1", ".e5", "e5", "1,5", "inf", "nan", "Infinity", "NaN", ".Nan",
        ".iNF", "=", "5 ", "1 2", "٣", "１", "0x1.8p1", "1d5", "1f", "~x", "--1", "+-1",
    ])
    func everythingElseIsAString(text: String) {
        let reading = Reading("- \(text)")
        var trimmed = text[...]
        while trimmed.last == " " { trimmed.removeLast() }
        let expected = text == "5 " ? "[5]" : "[\"\(trimmed)\"]"
        #expect(reading.outline == expected)
        #expect(reading.complaints == [])
    }

    @Test(arguments: [".inf", ".Inf", ".INF", "-.inf", "+.INF", ".nan", ".NaN", ".NAN"])
    func infinitiesAndNaNAreStringsWithAWarning(text: String) {
        let reading = Reading("a:\n  - \(text)")
        #expect(reading.outline == "{a:[\"\(text)\"]}")
        #expect(
            reading.complaints == [
                "2:5 warning yaml-non-json-number: JSON has no number `\(text)`; it is taken as a string. "
                    + "(Quote it if a string is meant.)"
            ])
        #expect(reading.diagnostics.first?.length == text.count)
    }

    @Test(arguments: ["1e309", "-1e309", "1e99999999999999999999"])
    func numbersBeyondADoubleAreStringsWithAWarning(text: String) {
        for path in ["a.yaml", "a.json"] {
            let reading = Reading("[\(text)]", path: path)
            #expect(reading.outline == "[\"\(text)\"]")
            #expect(
                reading.complaints == [
                    "1:2 warning number-out-of-range: The number `\(text)` is beyond a double's range and is taken as a "
                        + "string."
                ])
        }
    }

    @Test func aHugeHexadecimalNumberIsOutOfRange() {
        let reading = Reading("- 0x" + String(repeating: "F", count: 300))
        #expect(reading.diagnostics.map(\.id) == ["number-out-of-range"])
    }

    @Test(arguments: ["'5'", "\"5\"", "'true'", "\"null\"", "'~'", "''", "\"\"", "\".inf\""])
    func quotedScalarsAreStrings(text: String) {
        let reading = Reading("- \(text)")
        #expect(reading.outline == "[\"\(text.dropFirst().dropLast())\"]")
        #expect(reading.complaints == [])
    }

    @Test func blockScalarsAreStrings() {
        #expect(Reading("a: |\n  5\nb: >-\n  true\n").outline == "{a:\"5\n\",b:\"true\"}")
    }
}
