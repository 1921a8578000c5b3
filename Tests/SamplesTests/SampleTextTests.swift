import Testing

@testable import Samples

@Suite struct SampleTextTests {
    @Test func longValuesHaveALineForEachPart() throws {
        let value = try SampleDocument.value(#"{"name": "Rex", "tags": ["aaaaaaaa", "bbbbbbbb"], "none": []}"#)
        #expect(value.line == #"{"name": "Rex", "tags": ["aaaaaaaa", "bbbbbbbb"], "none": []}"#)
        #expect(
            value.lines(width: 24) == [
                "{", #"  "name": "Rex","#, #"  "tags": ["#, #"    "aaaaaaaa","#, #"    "bbbbbbbb""#, "  ],",
                #"  "none": []"#, "}",
            ])
    }

    @Test func whatHidesIsEscaped() {
        #expect(SampleValue.string("a\u{202E}\n\"\u{1F600}\u{E000}").line == "\"a\\u202e\\n\\\"\u{1F600}\\ue000\"")
    }

    @Test func equalityLooksAtValues() throws {
        #expect(try SampleDocument.value(#"{"a": 1.0, "b": 2}"#) == SampleDocument.value(#"{"b": 2, "a": 1}"#))
        #expect(try SampleDocument.value("[1, 2]") != SampleDocument.value("[2, 1]"))
    }
}
