import Diagnostics
import Testing

@testable import DocumentTree

/// Texts that take too long to hash or to compare are refused where they are read, in whatever form they stand.
@Suite struct CombiningMarksTests {
    private static let marks = "a" + String(repeating: "\u{301}\u{323}", count: 500)
    private static let escaped = "a" + String(repeating: #"\u0301\u0323"#, count: 500)

    @Test(arguments: [
        ("{\"x\": 1, \"\(marks)\": 2}", "test.json"), ("{\"x\": \"\(marks)\"}", "test.json"),
        ("{\"x\": 1, \"\(escaped)\": 2}", "test.json"), ("{\"x\": \"\(escaped)\"}", "test.json"),
        ("x: \(marks)\n", "test.yaml"), ("x: \"\(escaped)\"\n", "test.yaml"), ("? \(marks)\n: 1\n", "test.yaml"),
        ("? \"\(escaped)\"\n: 1\n", "test.yaml"),
    ])
    func areRefused(text: String, path: String) {
        let reading = Reading(text, path: path)
        #expect(reading.node == nil)
        #expect(reading.diagnostics.map(\.id) == ["combining-marks"])
        #expect(reading.diagnostics.first?.location?.line == 1)
    }

    @Test func whatPeopleWriteIsRead() {
        let text = String(repeating: "ā́̂ ", count: 500)
        #expect(Reading("{\"x\": \"\(text)\"}").outline == "{x:\"\(text)\"}")
        #expect(Reading("x: \"\(text)\"\n").outline == "{x:\"\(text)\"}")
    }
}
