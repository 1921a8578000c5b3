internal import Diagnostics
internal import DocumentTree
internal import Foundation

/// A folder of `Tests/GoldenTests/Cases` whose document becomes a module.
struct GoldenCase: Equatable, Sendable {
    let module: String
    /// The folder of what is generated.
    let expected: URL
    /// The folder of the generated tests; nil where there are none.
    let tests: URL?
    /// The folder of what users write beside what is generated; nil where they write nothing.
    var own: URL?

    /// The target of the generated tests.
    var testTarget: String { module + "WireTests" }

    /// All cases, by name.
    static func all(in project: ProjectFolder) throws -> [GoldenCase] {
        try FileManager.default.contentsOfDirectory(atPath: project.goldenCases.path(percentEncoded: false)).sorted()
            .compactMap { name in
                let folder = project.goldenCases.appending(path: name, directoryHint: .isDirectory)
                let expected = folder.appending(path: "Expected", directoryHint: .isDirectory)
                guard FileManager.default.fileExists(atPath: expected.path(percentEncoded: false)) else { return nil }
                let tests = folder.appending(path: "ExpectedTests", directoryHint: .isDirectory)
                let hasTests = FileManager.default.fileExists(atPath: tests.path(percentEncoded: false))
                let own = folder.appending(path: "Own", directoryHint: .isDirectory)
                return GoldenCase(
                    module: module(ofFolder: folder) ?? SwiftName.module(name), expected: expected,
                    tests: hasTests ? tests : nil,
                    own: FileManager.default.fileExists(atPath: own.path(percentEncoded: false)) ? own : nil)
            }
    }

    /// The sources of the module.
    func sources() throws -> [String] {
        try ([expected] + [own].compactMap(\.self)).flatMap { folder in
            try MirroredFolder.files(in: folder).filter { $0.hasSuffix(".swift") }.sorted()
                .map { folder.appending(path: $0).path(percentEncoded: false) }
        }
    }

    /// What the case's configuration calls the module.
    private static func module(ofFolder folder: URL) -> String? {
        let path = folder.appending(path: "config.yaml").path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return DocumentReader.read(path: path, displayPath: path, diagnostics: DiagnosticSink())?["module"]?.string
    }
}
