import Testing

@testable import ClientRuntime

@Suite struct OffsetWalkTests {
    private func page(
        _ offset: Int, _ items: Range<Int>, total: Int? = nil, more: Bool? = nil, identities: Bool = true
    ) -> OffsetWalk<Int>.Arrival {
        .init(
            offset: offset, count: items.count, identities: identities ? Array(items) : nil, total: total, more: more)
    }

    @Test func theNextPageBeginsAfterWhatCame() throws {
        var walk = OffsetWalk<Int>()
        #expect(try walk.take(page(0, 0..<10, total: 25)).next == 10)
        // Fewer than before, though the list goes on.
        #expect(try walk.take(page(10, 10..<17, total: 25)).next == 17)
        #expect(try walk.take(page(17, 17..<25, total: 25)).next == nil)
    }

    @Test func withoutATotalAnEmptyPageIsTheEnd() throws {
        var walk = OffsetWalk<Int>()
        #expect(try walk.take(page(0, 0..<10)).next == 10)
        #expect(try walk.take(page(10, 10..<12)).next == 12)
        #expect(try walk.take(page(12, 0..<0)).next == nil)
    }

    @Test func whatThePageSaysOfMoreCounts() throws {
        var walk = OffsetWalk<Int>()
        #expect(try walk.take(page(0, 0..<10, total: 10, more: true)).next == 10)
        #expect(try walk.take(page(10, 10..<12, total: 99, more: false)).next == nil)
    }

    @Test func itemsPushedDownComeOnce() throws {
        var walk = OffsetWalk<Int>()
        _ = try walk.take(page(0, 0..<10, total: 22))
        #expect(try walk.take(page(10, 8..<18, total: 22)).fresh == Array(2..<10))
    }

    @Test func aPageThatComesAgainIsAnError() throws {
        for total in [nil, 100] {
            var walk = OffsetWalk<Int>()
            _ = try walk.take(page(0, 0..<10, total: total))
            #expect(throws: PageFailure.self) { try walk.take(page(10, 0..<10, total: total)) }
        }
    }

    /// What a caller may not see is counted and not shown.
    @Test func emptyPagesInTheListArePassedOver() throws {
        var walk = OffsetWalk<Int>()
        #expect(try walk.take(page(0, 0..<10, total: 40)).next == 10)
        #expect(try walk.take(page(10, 0..<0, total: 40)).next == 20)
        #expect(try walk.take(page(20, 20..<30, total: 40)).next == 30)
        #expect(try walk.take(page(30, 0..<0, total: 40)).next == 40)
        #expect(try walk.take(page(40, 0..<0, total: 40)).next == nil)
    }

    @Test func butNotForEver() throws {
        var walk = OffsetWalk<Int>()
        var offset = try #require(try walk.take(page(0, 0..<10, total: 1_000_000)).next)
        for _ in 0..<3 { offset = try #require(try walk.take(page(offset, 0..<0, total: 1_000_000)).next) }
        #expect(throws: PageFailure.self) { try walk.take(page(offset, 0..<0, total: 1_000_000)) }
    }

    @Test func nothingAtAllWhileMuchIsPromisedIsAnError() {
        for page in [page(0, 0..<0, total: 7), page(0, 0..<1, total: -1), page(.max, 0..<1)] {
            #expect(throws: PageFailure.self) {
                var walk = OffsetWalk<Int>()
                _ = try walk.take(page)
            }
        }
    }

    @Test func itemsWithoutIdentityAreAllGiven() throws {
        var walk = OffsetWalk<Int>()
        #expect(try walk.take(page(0, 0..<3, identities: false)).fresh == [0, 1, 2])
        #expect(try walk.take(page(3, 0..<3, identities: false)).fresh == [0, 1, 2])
    }
}
