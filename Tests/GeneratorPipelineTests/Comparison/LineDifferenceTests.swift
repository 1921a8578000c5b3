import Testing

@testable import GeneratorPipeline
@testable import OutputFolders

@Suite struct LineDifferenceTests {
    /// Pseudo-random numbers, the same on every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// How many lines are removed or inserted; -1 when the hunks do not lead from one text to the other.
    private func cost(_ old: [Int], _ new: [Int]) -> Int {
        var (x, y, cost) = (0, 0, 0)
        for hunk in LineDifference(from: old, to: new).hunks {
            guard hunk.old.lowerBound == x, hunk.new.lowerBound == y else { return -1 }
            if hunk.isEqual {
                guard old[hunk.old] == new[hunk.new] else { return -1 }
            } else {
                cost += hunk.old.count + hunk.new.count
            }
            (x, y) = (hunk.old.upperBound, hunk.new.upperBound)
        }
        return x == old.count && y == new.count ? cost : -1
    }

    /// The length of the shortest script, from the longest common subsequence.
    private func shortest(_ old: [Int], _ new: [Int]) -> Int {
        var row = Array(0...new.count)
        for (i, line) in old.enumerated() {
            var next = [i + 1]
            for (j, other) in new.enumerated() {
                next.append(line == other ? row[j] : min(row[j + 1], next[j]) + 1)
            }
            row = next
        }
        return row.last ?? 0
    }

    @Test(arguments: [
        ([], []), ([1], []), ([], [1]), ([1, 2, 3], [1, 2, 3]), ([1, 2, 3], [4, 5, 6]), ([1, 1, 1], [1, 1]),
        ([1, 2, 3, 4], [1, 3, 2, 4]),
    ])
    func findsTheShortestScript(old: [Int], new: [Int]) {
        #expect(cost(old, new) == shortest(old, new))
    }

    @Test func findsTheShortestScriptOfRandomTexts() {
        var numbers = Numbers(state: 42)
        for _ in 0..<500 {
            let letters = Int.random(in: 1...6, using: &numbers)
            let old = (0..<Int.random(in: 0...30, using: &numbers)).map { _ in
                Int.random(in: 0...letters, using: &numbers)
            }
            let new = (0..<Int.random(in: 0...30, using: &numbers)).map { _ in
                Int.random(in: 0...letters, using: &numbers)
            }
            #expect(cost(old, new) == shortest(old, new), "\(old) \(new)")
        }
    }

    @Test func staysRightBeyondTheSearchLimit() {
        let count = LineDifference.maximumDistance * 3
        #expect(cost(Array(0..<count), Array(count..<3 * count)) == 3 * count)
        #expect(cost([], Array(0..<count)) == count)
        #expect(cost(Array(0..<count), []) == count)
        var numbers = Numbers(state: 7)
        for _ in 0..<2 {
            let old = (0..<count).map { _ in Int.random(in: 0...50, using: &numbers) }
            let new = (0..<count).map { _ in Int.random(in: 0...50, using: &numbers) }
            let found = cost(old, new)
            #expect(found >= shortest(old, new))
            #expect(found <= 2 * count)
        }
    }

    @Test func findsOneChangeInABigText() {
        let old = Array(0..<200_000)
        var new = old
        new[100_000] = -1
        #expect(cost(old, new) == 2)
    }

    @Test func joinsNeighbouringDifferences() {
        let hunks = LineDifference(from: [1, 2, 3, 9], to: [4, 5, 9]).hunks
        #expect(hunks.map(\.isEqual) == [false, true])
    }
}
