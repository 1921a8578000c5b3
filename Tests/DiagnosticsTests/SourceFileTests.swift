import Diagnostics
import Testing

struct SourceFileTests {
    @Test func linesEndWithLineFeedCarriageReturnOrBoth() {
        let file = SourceFile(path: "a.yaml", text: "one\ntwo\r\nthree\rfour")
        #expect((1...4).map { file.lineText($0) } == ["one", "two", "three", "four"])
        #expect(file.lineCount == 4)
    }

    @Test func thereIsNoLineBeforeTheFirstOrAfterTheLast() {
        let file = SourceFile(path: "a.yaml", text: "one\n")
        #expect(file.lineText(0) == nil)
        #expect(file.lineText(-1) == nil)
        #expect(file.lineText(2) == "")
        #expect(file.lineText(3) == nil)
        #expect(file.lineText(.max) == nil)
    }

    @Test func anEmptyFileHasOneEmptyLine() {
        let file = SourceFile(path: "a.yaml", bytes: [])
        #expect(file.lineCount == 1)
        #expect(file.lineText(1) == "")
        #expect(file.location(atOffset: 0).description == "a.yaml:1:1")
    }

    @Test func aByteOrderMarkIsNotPartOfTheText() {
        let file = SourceFile(path: "a.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array("key: 1".utf8))
        #expect(file.lineText(1) == "key: 1")
        #expect(file.location(atOffset: 3).column == 1)
        #expect(file.location(atOffset: 0).column == 1)
        #expect(file.location(atOffset: 8).column == 6)
    }

    @Test func aFileThatIsOnlyAByteOrderMarkIsEmpty() {
        let file = SourceFile(path: "a.yaml", bytes: [0xEF, 0xBB, 0xBF])
        #expect(file.lineText(1) == "")
        #expect(file.location(atOffset: 99).description == "a.yaml:1:1")
    }

    @Test func invalidBytesAreShownAsReplacementCharacters() {
        #expect(SourceFile(path: "a", bytes: [0x61, 0xFF, 0x62]).lineText(1) == "a\u{FFFD}b")
    }

    @Test func columnsCountScalars() {
        let file = SourceFile(path: "a.yaml", text: "x\nü😀e\u{301}!")
        let location = file.location(atOffset: Array("x\nü😀e\u{301}".utf8).count)
        #expect(location.line == 2)
        #expect(location.column == 5)
    }

    @Test func offsetsPastTheEndAreTheEnd() {
        #expect(SourceFile(path: "a", text: "ab\ncd").location(atOffset: .max).description == "a:2:3")
        #expect(SourceFile(path: "a", text: "ab\ncd").location(atOffset: .min).description == "a:1:1")
    }

    @Test func theIndexIsTheSameForEveryThread() async {
        let file = SourceFile(path: "a", text: String(repeating: "line\n", count: 1000))
        let counts = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { file.lineCount } }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(counts == [1001])
    }
}
