import Diagnostics
import Testing

@testable import GeneratorPipeline
@testable import Linting

@Suite struct LintFindingsTests {
    private func findings(_ count: Int, _ id: DiagnosticID = "some-id") -> [Diagnostic] {
        (0..<count).map { Diagnostic(id: id, severity: .error, message: "m\($0)") }
    }

    @Test func aThousandAreShown() {
        let all = LintFindings(findings(1_000))
        #expect(all.shown.count == 1_000)
        #expect(all.remainder.isEmpty)
    }

    @Test func ofMoreTheFirstOfEachKindAreShownAndTheRestIsCounted() {
        let all = LintFindings(findings(2_000) + findings(3, "rare"))
        #expect(all.shown.count == LintFindings.maximumOfKind + 3)
        #expect(all.shown.last?.id == "rare")
        #expect(all.remainder.map(\.sentence) == ["… and 1950 more errors [some-id]"])
        #expect(all.count(.error) == 2_003)
    }

    @Test func whatWasOnlyCountedIsAddedUp() {
        let more = DiagnosticSink.Remainder(id: "some-id", severity: .error, count: 10_000)
        let all = LintFindings(findings(1_001), uncounted: [more])
        #expect(all.remainder.map(\.count) == [10_951])
        #expect(all.count(.error) == 11_001)
        #expect(all.count(.warning) == 0)
    }
}
