import Foundation
import Testing

@testable import checks

@Suite struct GoldenTargetsTests {
    @Test func testsDependOnTheCasesThatTheyImport() {
        let folder = URL(filePath: "/cases")
        let targets = GoldenTargets(
            cases: ["Enums", "Maps", "Tuples"].map { GoldenCase(module: $0, expected: folder, tests: nil) },
            tests: ["import Maps\nimport Testing\n\nlet text = \"import Enums\"\n", "import Tuples"]
        ).targets
        #expect(
            targets == [
                .init(name: "Enums"), .init(name: "Maps"), .init(name: "Tuples"),
                .init(name: "GoldenBehaviourTests", kind: .test, modules: ["Maps", "Tuples"]),
            ])
    }

    @Test func generatedTestsAreTargetsToo() {
        let folder = URL(filePath: "/cases")
        let targets = GoldenTargets(
            cases: [GoldenCase(module: "Enums", expected: folder, tests: folder)], tests: []
        ).targets
        #expect(targets.last == .init(name: "EnumsWireTests", kind: .test, modules: ["Enums"]))
    }
}
