import Testing

@testable import ClientRuntime

@Suite struct LoopGuardTests {
    /// How many steps of a walk are taken before it is seen to repeat; nil if that takes more than so many.
    private func steps(before start: Int, loop: Int, limit: Int = 100_000) -> Int? {
        var guardian = LoopGuard()
        for step in 0..<limit {
            let position = step < start ? step : start + (step - start) % loop
            if guardian.isRepeated("cursor-\(position)") { return step }
        }
        return nil
    }

    @Test(arguments: [0, 1, 7, 100], [1, 2, 10, 31])
    func aShortLoopIsFoundAtOnce(_ start: Int, _ loop: Int) {
        #expect(steps(before: start, loop: loop) == start + loop)
    }

    @Test(arguments: [0, 5, 1_000], [33, 100, 1_000])
    func aLongOneIsFound(_ start: Int, _ loop: Int) throws {
        #expect(try #require(steps(before: start, loop: loop)) <= 4 * (start + loop))
    }

    @Test func aWalkWithoutOneGoesOn() {
        #expect(steps(before: 50_000, loop: 1, limit: 50_000) == nil)
    }

    /// Texts that Unicode takes for the same lead to different pages.
    @Test func stepsAreTheirBytes() {
        var guardian = LoopGuard()
        let areRepeated = ["\u{E9}", "e\u{301}", "\u{E9}"].map { guardian.isRepeated($0) }
        #expect(areRepeated == [false, false, true])
    }
}
