import Testing

@testable import ClientRuntime

@Suite struct PageWalkTests {
    private func page(_ number: Int, _ items: Range<Int>, total: Int?, size: Int?) -> PageWalk<Int>.Arrival {
        PageWalk<Int>.Arrival(number: number, identities: Array(items), total: total, size: size)
    }

    /// A server that caps the page at 100 items and still answers that its size is the 200 asked for.
    @Test func aFirstPageShorterThanItStatesSetsTheSize() throws {
        var walk = PageWalk<Int>()
        let first = try walk.take(page(1, 0..<100, total: 150, size: 200))
        #expect(first.fresh.count == 100)
        #expect(first.nextPage == 2)
        let second = try walk.take(page(2, 100..<150, total: 150, size: 200))
        #expect(second.fresh.count == 50)
        #expect(second.nextPage == nil)
    }

    @Test func aLaterPageShorterThanItStatesIsNoSilentEnd() throws {
        var walk = PageWalk<Int>()
        #expect(try walk.take(page(1, 0..<10, total: 30, size: 10)).nextPage == 2)
        #expect(throws: PageWalk<Int>.Failure.self) { try walk.take(page(2, 10..<13, total: 30, size: 10)) }
    }

    @Test func theLastPageMayBeShort() throws {
        var walk = PageWalk<Int>()
        #expect(try walk.take(page(1, 0..<10, total: 13, size: 10)).nextPage == 2)
        #expect(try walk.take(page(2, 10..<13, total: 13, size: 10)).nextPage == nil)
    }

    @Test func aPageWithNothingNewIsAnErrorWhileMoreIsPromised() throws {
        var walk = PageWalk<Int>()
        _ = try walk.take(page(1, 0..<10, total: 30, size: 10))
        #expect(throws: PageWalk<Int>.Failure.self) { try walk.take(page(2, 0..<10, total: 30, size: 10)) }
    }

    /// Long texts are told apart by their bytes: as texts, some take too long to hash.
    @Test func longIdentitiesAreTheirBytes() throws {
        let marks = String(repeating: "x", count: 300)
        let identities = ["\u{E9}" + marks, "e\u{301}" + marks, "\u{E9}" + marks]
        var walk = PageWalk<String>()
        #expect(try walk.take(.init(number: 1, identities: identities, total: 3, size: 3)).fresh == [0, 1])
    }
}
