import Testing

@testable import SwiftEmitter

@Suite struct CodeFenceTests {
    /// `fence` or `text` for each line, and what then ends the block that is open.
    private func read(_ lines: String...) -> [String] {
        var fence = CodeFence()
        var result: [String] = []
        for line in lines { result.append(fence.take(line) ? "fence" : "text") }
        return result + (fence.isOpen ? [fence.closing] : [])
    }

    @Test func aBareFenceOfTheSameMarkEndsABlock() {
        #expect(read("```swift", "```swift", "~~~", "  ```` ") == ["fence", "text", "text", "fence"])
        #expect(read("~~~~ a`b", "~~~", "```") == ["fence", "text", "text", "~~~~"])
    }

    @Test func codeWithinALineIsNoFence() {
        #expect(read("```a``` b", "``", "a ```") == ["text", "text", "text"])
    }
}
