import Testing

@testable import DocumentTree

struct StringPoolTests {
    private func pooled(_ text: String, _ pool: inout StringPool) -> String {
        var text = text
        return text.withUTF8 { pool.string($0) }
    }

    @Test(arguments: [0, 1, 15, 16, 17, 95, 96, 97, 1000])
    func stringsOfEveryLengthComeBack(length: Int) {
        var pool = StringPool()
        let texts = ["a", "ü", "x"].map { String(repeating: $0, count: length) }
        for text in texts + texts { #expect(pooled(text, &pool) == text) }
    }

    @Test func manyStringsAreToldApart() {
        var pool = StringPool()
        let texts = (0..<20_000).map { "a name that is long \($0)" }
        #expect(texts.allSatisfy { pooled($0, &pool) == $0 })
        #expect(texts.reversed().allSatisfy { pooled($0, &pool) == $0 })
    }
}
