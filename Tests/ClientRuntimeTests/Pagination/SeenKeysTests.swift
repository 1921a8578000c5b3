import Testing

@testable import ClientRuntime

@Suite struct SeenKeysTests {
    @Test func eachIsNewOnce() {
        var seen = SeenKeys<AnyHashable>()
        let areNew = [1, 1, "1", nil, nil].map { seen.insert($0) }
        #expect(areNew == [true, false, true, true, true])
    }

    @Test func theOldestAreForgotten() {
        var seen = SeenKeys<Int>()
        let limit = SeenKeys<Int>.limit
        let areNew = (0...limit).map { seen.insert($0) }
        #expect(!areNew.contains(false))
        // 0 was to make room, and makes room for itself.
        let again = [1, 0, limit].map { seen.insert($0) }
        #expect(again == [false, true, false])
    }

    @Test func longTextsAreTheirBytes() {
        let marks = String(repeating: "x", count: 300)
        var seen = SeenKeys<AnyHashable>()
        let areNew = ["\u{E9}", "e\u{301}", "\u{E9}"].map { seen.insert(AnyHashable($0 + marks)) }
        #expect(areNew == [true, true, false])
    }
}
