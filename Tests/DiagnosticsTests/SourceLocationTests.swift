import Diagnostics
import Testing

struct SourceLocationTests {
    private let file = SourceFile(path: "a.yaml", text: "a\nb")

    @Test func placesBelowOneAreOne() {
        let location = SourceLocation(file: file, line: 0, column: -3)
        #expect(location.line == 1)
        #expect(location.column == 1)
    }

    @Test func hugePlacesAreClamped() {
        #expect(SourceLocation(file: file, line: .max, column: .max).line == Int(UInt32.max))
    }

    @Test func equalityIsByPathLineAndColumn() {
        let location = SourceLocation(file: file, line: 2, column: 1)
        let again = SourceLocation(file: SourceFile(path: "a.yaml", text: ""), line: 2, column: 1)
        #expect(location == again)
        #expect(Set([location, again]).count == 1)
        #expect(location != SourceLocation(file: file, line: 1, column: 1))
        #expect(location != SourceLocation(file: file, line: 2, column: 2))
        #expect(location != SourceLocation(file: SourceFile(path: "b.yaml", text: ""), line: 2, column: 1))
    }

    @Test func orderIsByPathThenLineThenColumn() {
        let other = SourceFile(path: "b.yaml", text: "")
        let sorted = [
            SourceLocation(file: file, line: 1, column: 9), SourceLocation(file: file, line: 2, column: 1),
            SourceLocation(file: file, line: 2, column: 3), SourceLocation(file: other, line: 1, column: 1),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }

    @Test func descriptionIsThePlace() {
        #expect(SourceLocation(file: file, line: 2, column: 5).description == "a.yaml:2:5")
    }

    @Test func aLocationIsSixteenBytes() {
        #expect(MemoryLayout<SourceLocation>.size == 16)
    }
}
