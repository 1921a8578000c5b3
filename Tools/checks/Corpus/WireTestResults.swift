/// What came of generated tests, by the target that they stand in.
struct WireTestResults: Equatable {
    struct Counts: Equatable {
        var run = 0
        var failed = 0
    }

    private(set) var counts: [String: Counts] = [:]

    init() {}

    /// Reads what `swift test --xunit-output` writes.
    init(_ xUnit: String) {
        // A test that did not fail has nothing in its element.
        for match in xUnit.matches(of: /<testcase classname="([^".]+)[^>]*>\s*(<failure)?/) {
            counts[String(match.1), default: Counts()].run += 1
            if match.2 != nil { counts[String(match.1), default: Counts()].failed += 1 }
        }
    }

    /// These and others, of other targets.
    func merging(_ others: Self) -> Self {
        var all = self
        all.counts.merge(others.counts) { $1 }
        return all
    }
}
