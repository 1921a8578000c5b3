import Testing

@testable import Describing
@testable import GeneratorPipeline

@Suite struct TextLayoutTests {
    @Test func linesAreCutWhereTheyAreTooLong() {
        let long = String(repeating: "a", count: 130)
        #expect(TextLayout.clipped("short") == "short")
        #expect(TextLayout.clipped(long).count == 120)
        #expect(TextLayout.clipped(long).hasSuffix("a…"))
    }

    @Test func wordsAreWrapped() {
        let text = Array(repeating: "word", count: 40).joined(separator: " ")
        let lines = TextLayout.wrapped(text, indent: 4)
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("    word") && $0.count <= 120 })
        #expect(lines.joined(separator: " ").split(separator: " ").count == 40)
        #expect(TextLayout.wrapped("", indent: 4).isEmpty)
    }

    @Test func columnsArePadded() {
        #expect(TextLayout.padded("a", to: 3) == "a  ")
        #expect(TextLayout.padded("abcd", to: 3) == "abcd")
    }
}
