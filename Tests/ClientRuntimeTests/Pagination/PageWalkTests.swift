import Testing

@testable import ClientRuntime

@Suite struct PageWalkTests {
    private func page(_ number: Int, _ items: Range<Int>, total: Int?, size: Int?) -> PageWalk<Int>.Arrival {
        PageWalk<Int>.Arrival(number: number, count: items.count, identities: Array(items), total: total, size: size)
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
        #expect(throws: PageFailure.self) { try walk.take(page(2, 10..<13, total: 30, size: 10)) }
    }

    @Test func theLastPageMayBeShort() throws {
        var walk = PageWalk<Int>()
        #expect(try walk.take(page(1, 0..<10, total: 13, size: 10)).nextPage == 2)
        #expect(try walk.take(page(2, 10..<13, total: 13, size: 10)).nextPage == nil)
    }

    @Test func aPageWithNothingNewIsAnErrorWhileMoreIsPromised() throws {
        var walk = PageWalk<Int>()
        _ = try walk.take(page(1, 0..<10, total: 30, size: 10))
        #expect(throws: PageFailure.self) { try walk.take(page(2, 0..<10, total: 30, size: 10)) }
    }

    @Test(arguments: [0, -1, .min]) func aSizeThatNoPageHasIsAnError(_ size: Int) {
        var walk = PageWalk<Int>()
        #expect(throws: PageFailure.self) { try walk.take(page(1, 0..<1, total: nil, size: size)) }
    }

    /// As some say that there is no limit.
    @Test(arguments: [Int(Int32.max), .max - 1, .max]) func aSizeOfEverything(_ size: Int) throws {
        var walk = PageWalk<Int>()
        #expect(try walk.take(page(1, 0..<3, total: 3, size: size)).nextPage == nil)
        walk = PageWalk<Int>()
        #expect(try walk.take(page(1, 0..<3, total: nil, size: size)).nextPage == 2)
        #expect(try walk.take(page(2, 0..<0, total: nil, size: size)).nextPage == nil)
    }

    /// What pages state is counted with, and must not end the process.
    @Test func theLargestSizeThenTheSmallest() throws {
        var walk = PageWalk<Int>()
        #expect(try walk.take(page(1, 0..<1, total: nil, size: .max)).nextPage == 2)
        #expect(throws: PageFailure.self) { try walk.take(page(2, 1..<2, total: nil, size: 1)) }
    }

    /// Long texts are told apart by their bytes: as texts, some take too long to hash.
    @Test func longIdentitiesAreTheirBytes() throws {
        let marks = String(repeating: "x", count: 300)
        let identities = ["\u{E9}" + marks, "e\u{301}" + marks, "\u{E9}" + marks]
        var walk = PageWalk<String>()
        #expect(try walk.take(.init(number: 1, count: 3, identities: identities, total: 3, size: 3)).fresh == [0, 1])
    }
}
