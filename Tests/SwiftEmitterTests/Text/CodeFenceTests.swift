import Testing

@testable import SwiftEmitter

@Suite struct CodeFenceTests {
    private func fences(_ lines: String...) -> (marks: [Bool], closing: String) {
        var fence = CodeFence()
        let marks = lines.map { fence.take($0) }
        return (marks, fence.closing)
    }

    @Test func aBareFenceOfTheSameMarkEndsABlock() {
        #expect(fences("```swift", "```swift", "~~~", "  ```` ") == ([true, false, false, true], ""))
        #expect(fences("~~~~ a`b", "~~~", "```") == ([true, false, false], "~~~~"))
    }

    @Test func codeWithinALineIsNoFence() {
        #expect(fences("```a``` b", "``", "a ```") == ([false, false, false], ""))
    }
}
