/// The lines to remove from one text and to insert from another, found with Myers' O(ND) algorithm.
///
/// E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, the greedy form. The result is the shortest
/// script as long as at most ``maximumDistance`` lines differ. Beyond that the search settles for the furthest it got
/// and starts again there, so that the time stays proportional to the number of lines: the script is still right, but
/// may not be the shortest.
struct LineDifference {
    /// A run of equal lines, or of lines that differ.
    struct Hunk: Equatable {
        var isEqual: Bool
        var old: Range<Int>
        var new: Range<Int>
    }

    static let maximumDistance = 512

    /// The hunks in order, equal and different ones in turns; empty for two empty texts.
    private(set) var hunks: [Hunk] = []

    init<Line: Hashable>(from old: [Line], to new: [Line]) {
        var numbers: [Line: Int] = [:]
        func number(_ line: Line) -> Int {
            if let known = numbers[line] { return known }
            let next = numbers.count
            numbers[line] = next
            return next
        }
        let search = Search(old: old.map { number($0) }, new: new.map { number($0) })
        for step in search.run() { append(step) }
    }

    private mutating func append(_ hunk: Hunk) {
        if hunk.old.isEmpty, hunk.new.isEmpty { return }
        if let last = hunks.indices.last, hunks[last].isEqual == hunk.isEqual {
            hunks[last].old = hunks[last].old.lowerBound..<hunk.old.upperBound
            hunks[last].new = hunks[last].new.lowerBound..<hunk.new.upperBound
        } else {
            hunks.append(hunk)
        }
    }
}

/// The search itself, over lines as numbers.
private struct Search {
    let old: [Int]
    let new: [Int]

    func run() -> [LineDifference.Hunk] {
        var hunks: [LineDifference.Hunk] = []
        var (x, y) = (0, 0)
        func add(isEqual: Bool, to newX: Int, _ newY: Int) {
            hunks.append(.init(isEqual: isEqual, old: x..<newX, new: y..<newY))
            (x, y) = (newX, newY)
        }
        // Equal ends cost nothing to find, and most files differ in few places.
        let tail = equalTail()
        let (endX, endY) = (old.count - tail, new.count - tail)
        while x < endX || y < endY {
            for point in stretch(from: (x, y), to: (endX, endY)) {
                add(isEqual: false, to: point.x - point.equal, point.y - point.equal)
                add(isEqual: true, to: point.x, point.y)
            }
        }
        add(isEqual: true, to: old.count, new.count)
        return hunks
    }

    private func equalTail() -> Int {
        var count = 0
        while count < min(old.count, new.count), old[old.count - 1 - count] == new[new.count - 1 - count] { count += 1 }
        return count
    }

    /// A point on the way, reached by one insertion or removal (none for the first) and then `equal` equal lines.
    private struct Point {
        var x: Int
        var y: Int
        var equal: Int
    }

    /// The way from one point towards another: all of it, or as far as ``LineDifference/maximumDistance`` edits lead.
    private func stretch(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) -> [Point] {
        let (width, height) = (end.x - start.x, end.y - start.y)
        let limit = min(width + height, LineDifference.maximumDistance)
        // furthest[k + limit + 1]: the furthest x on diagonal k = x - y; a row of it is kept for each distance.
        var furthest = [Int](repeating: 0, count: 2 * limit + 3)
        var rows: [[Int]] = []
        for distance in 0...limit {
            var best = (sum: -1, diagonal: 0)
            var row: [Int] = []
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let index = diagonal + limit + 1
                let goesDown =
                    diagonal == -distance || (diagonal != distance && furthest[index - 1] < furthest[index + 1])
                var x = distance == 0 ? 0 : goesDown ? furthest[index + 1] : furthest[index - 1] + 1
                var y = x - diagonal
                while x < width, y < height, old[start.x + x] == new[start.y + y] {
                    x += 1
                    y += 1
                }
                furthest[index] = x
                row.append(x)
                if x <= width, y <= height, x + y > best.sum { best = (x + y, diagonal) }
            }
            rows.append(row)
            if best.sum == width + height || (distance == limit && best.sum > 0) {
                return way(through: rows, endingOn: best.diagonal, from: start)
            }
        }
        return [Point(x: end.x, y: end.y, equal: 0)]
    }

    /// Walks back from the last row's point on a diagonal to the start.
    private func way(through rows: [[Int]], endingOn last: Int, from start: (x: Int, y: Int)) -> [Point] {
        var points: [Point] = []
        var diagonal = last
        for distance in rows.indices.reversed() {
            let x = rows[distance][(diagonal + distance) / 2]
            var entered = (x: 0, diagonal: 0)
            if distance > 0 {
                // The row before has the diagonals one to either side.
                let before = rows[distance - 1]
                let left = (diagonal - 1 + distance - 1) / 2
                let leftX = diagonal > -distance ? before[left] : nil
                let rightX = diagonal < distance ? before[left + 1] : nil
                if let rightX, leftX.map({ $0 < rightX }) ?? true {
                    entered = (rightX, diagonal + 1)
                } else {
                    entered = ((leftX ?? 0) + 1, diagonal - 1)
                }
            }
            points.append(Point(x: start.x + x, y: start.y + x - diagonal, equal: x - entered.x))
            diagonal = entered.diagonal
        }
        return points.reversed()
    }
}
