internal import Foundation

/// The targets of the golden cases, and of the tests that try them.
struct GoldenTargets {
    static let tests = "GoldenBehaviourTests"

    let cases: [GoldenCase]
    /// The sources of the tests.
    let tests: [String]

    /// One target for each case, its generated tests, and the tests that are written by hand, which depend on the cases that they import.
    var targets: [Manifest.Target] {
        let imported = Set(tests.flatMap(Self.imports))
        let tested = cases.map(\.module).filter(imported.contains)
        return cases.map { Manifest.Target(name: $0.module) }
            + [Manifest.Target(name: Self.tests, kind: .test, modules: tested)]
            + cases.filter { $0.tests != nil }.map {
                Manifest.Target(name: $0.testTarget, kind: .test, modules: [$0.module])
            }
    }

    /// The modules that a source imports.
    static func imports(of source: String) -> [String] {
        source.split(separator: "\n").filter { $0.hasPrefix("import ") }.map { String($0.dropFirst(7)) }
    }
}
