import Foundation
import OutputFolders
import Testing

@testable import GeneratorPipeline

/// What each case of `Cases/` generates, compared with what was recorded, both ways.
///
/// `RECORD_GOLDENS=1 swift test --filter Golden` records anew, and fails so that a recording never passes for a test:
/// read what changed, line by line, before committing it.
@Suite struct GoldenTests {
    @Test(arguments: GoldenCase.all)
    func generatesWhatIsExpected(_ golden: GoldenCase) throws {
        let result = try golden.generate()
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
            try golden.record(result)
            Issue.record("\(golden.name) was recorded; read it, then run without RECORD_GOLDENS")
            return
        }
        let expected = try golden.expected()
        #expect(result.diagnostics == expected.diagnostics, "diagnostics.txt differs")
        for path in Set(result.files.keys).union(expected.files.keys).sorted() {
            switch (expected.files[path], result.files[path]) {
            case (nil, _): Issue.record("\(path) is generated, but not expected")
            case (_, nil): Issue.record("\(path) is expected, but no longer generated")
            case (let old?, let new?) where old != new:
                Issue.record(
                    "\(path) differs:\n\(UnifiedDiff(from: Array(old.utf8), named: "expected", to: Array(new.utf8), named: "generated").lines.joined(separator: "\n"))"
                )
            default: break
            }
        }
    }

    @Test func everyCaseHasAModuleNameOfItsOwn() {
        let names = GoldenCase.all.map(\.moduleName)
        #expect(Set(names).count == names.count)
        #expect(names.count >= 30)
    }

    @Test(arguments: GoldenCase.all)
    func isTheSameEveryTime(_ golden: GoldenCase) throws {
        let first = try golden.generate()
        let second = try golden.generate()
        #expect(first.files == second.files)
        #expect(first.diagnostics == second.diagnostics)
    }
}
