import Testing

@testable import checks

@Suite
struct WireTestResultsTests {
    @Test
    func countsByTarget() {
        let results = WireTestResults(
            """
            <testsuites>
              <testsuite name="TestResults" errors="0" tests="3" failures="1" skipped="0" time="0.1">
                <testcase classname="AWireTests.PetTests" name="listOK()" time="0.1" />
                <testcase classname="AWireTests.PetTests" name="listDefault()" time="0.1">
                  <failure message="Expectation failed: 1 == 2" />
                </testcase>
                <testcase classname="BWireTests.ClientTests" name="getOK()" time="0.1" />
              </testsuite>
            </testsuites>
            """)
        #expect(results.counts == ["AWireTests": .init(run: 2, failed: 1), "BWireTests": .init(run: 1, failed: 0)])
    }

    @Test
    func runsOfTargetsAreOne() {
        let one = WireTestResults(#"<testcase classname="AWireTests.PetTests" name="listOK()" />"#)
        let other = WireTestResults(#"<testcase classname="BWireTests.PetTests" name="listOK()" />"#)
        #expect(one.merging(other).counts.keys.sorted() == ["AWireTests", "BWireTests"])
    }
}
