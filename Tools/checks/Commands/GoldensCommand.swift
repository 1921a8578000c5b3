internal import ArgumentParser
internal import Foundation

/// Writes the package outside the tree with a module for each golden case, and the tests of what they do.
struct GoldensCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "goldens",
        abstract: "Writes the package of every golden module and the tests that try them.",
        discussion: "'Scripts/outside build --build-tests' then compiles it, and 'Scripts/outside test' runs the tests."
    )

    func run() async throws {
        let project = try ProjectFolder.current()
        let package = OutsidePackage(project: project)
        let cases = try GoldenCase.all(in: project)
        let folder = project.downstream.appending(path: "Tests/\(GoldenTargets.tests)")
        let tests = try MirroredFolder.files(in: folder).sorted().map {
            try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        }
        try package.write(GoldenTargets(cases: cases, tests: tests).targets)
        for golden in cases {
            try MirroredFolder.update(
                package.sources(of: golden.module), from: [golden.expected, golden.own].compactMap(\.self))
        }
        try package.writeTests()
        for golden in cases {
            if let tests = golden.tests { try MirroredFolder.update(package.tests(of: golden.testTarget), from: tests) }
        }
        print("\(cases.count) golden modules stand in a package outside the tree.")
    }
}
