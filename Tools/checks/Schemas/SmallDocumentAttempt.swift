internal import Foundation

/// Generates and compiles small documents, each from its seed.
struct SmallDocumentAttempt: Sendable {
    let project: ProjectFolder
    /// Where what fails is kept, in a folder called after its seed.
    let folder: URL
    /// How many schemas the components of each document have.
    let schemas: Int
    /// How many paths of unlikely operations each has.
    var calls = 0
    let clientgen: String
    /// The compiler, and the flags by which it finds the runtime.
    let compiler: [String]
    /// How long a document may take to generate, and to compile.
    let limit: Duration

    /// What came of a document.
    struct Result: Sendable {
        /// How many types it became, those within others counted; none if it is too large.
        var types = 0
        /// What failed, if something did.
        var failure: String?
    }

    /// Makes the document of that seed, generates its client and compiles it; nothing of it is kept unless it fails.
    func result(of seed: UInt64) async throws -> Result {
        let home = folder.appending(path: "\(seed)", directoryHint: .isDirectory)
        try? FileManager.default.removeItem(at: home)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let (spec, output) = (home.appending(path: "spec.json"), home.appending(path: "Small"))
        try Data(SmallDocument(seed: seed, schemas: schemas, calls: calls).text).write(to: spec)
        let generating = home.appending(path: "generate.log")
        let generate = ChildProcess(
            [
                clientgen, "generate", "--spec", spec.path(percentEncoded: false), "--output",
                output.path(percentEncoded: false), "--module", "Small",
            ], in: project.url)
        switch try await generate.run(within: limit, output: generating) {
        case .succeeded: break
        case .killed: return Result(failure: tooSlow(seed, "generate", spec))
        case .failed:
            let lines = try CompilerOutput.excerpt(generating)
            // Schemas that extend choices among themselves have more combinations than anyone could read.
            if lines.contains(where: { $0.hasSuffix("[output-too-large]") }) { return Result() }
            return Result(failure: (["document \(seed) is refused:"] + lines).joined(separator: "\n"))
        }
        let files = try MirroredFolder.files(in: output).filter { $0.hasSuffix(".swift") }.sorted()
        let sources = files.map { output.appending(path: $0) }
        let compiling = home.appending(path: "compile.log")
        let compile = ChildProcess(
            compiler + Self.flags + ["-module-name", "Small"] + sources.map { $0.path(percentEncoded: false) },
            in: project.url)
        switch try await compile.run(within: limit, output: compiling) {
        case .succeeded: break
        case .killed: return Result(failure: tooSlow(seed, "compile", spec))
        case .failed: return Result(failure: try CompilerOutput.failure(of: "document \(seed)", in: compiling))
        }
        let types = try sources.reduce(0) { try $0 + Self.types(in: String(contentsOf: $1, encoding: .utf8)) }
        try FileManager.default.removeItem(at: home)
        return Result(types: types)
    }

    /// That a document took too long, where it is, and how it is tried again.
    func tooSlow(_ seed: UInt64, _ verb: String, _ spec: URL) -> String {
        """
        document \(seed) takes more than \(limit.components.seconds) seconds to \(verb), and was killed:
            \(spec.path(percentEncoded: false))
            .build/debug/checks schemas --seed \(seed) --documents 1 --schemas \(schemas) --calls \(calls)
        """
    }

    /// How many types a source declares, those within others counted.
    static func types(in source: String) -> Int {
        source.split(separator: "\n").count { line in
            let words = line.split(separator: " ").drop { modifiers.contains($0) }
            return words.first.map(keywords.contains) ?? false
        }
    }

    private static let modifiers: Set<Substring> = ["public", "nonisolated", "indirect"]
    private static let keywords: Set<Substring> = ["struct", "enum", "typealias"]

    /// As far as SIL: some faults are found only there. No code is generated.
    private static let flags = [
        "-emit-sil", "-o", "/dev/null", "-whole-module-optimization", "-Onone", "-parse-as-library",
        "-warnings-as-errors",
    ]
}
