import Testing

@testable import checks

@Suite struct CompilerOutputTests {
    @Test func theFirstErrorsWithWhatFollowsThem() {
        let (count, lines) = CompilerOutput.excerpt(
            "a\nb: error: one\nc\nd\ne\nf\ng\nh: error: two", context: 2, limit: 5)
        #expect(count == 2)
        #expect(lines == ["    b: error: one", "    c", "    d", "    h: error: two"])
    }

    @Test func megabytesAreInTheLastLine() {
        #expect(Measurement.kilobytes("Command exited with non-zero status 1\n20480\n") == 20480)
        #expect(Measurement.kilobytes("") == nil)
    }
}
