import Diagnostics
import Foundation
import Overlays
import SwiftEmitter
import Testing

@testable import DocumentTree
@testable import GeneratorConfiguration
@testable import GeneratorPipeline

/// A folder of `Cases/`: a document, perhaps a configuration, and what they are expected to give.
///
/// ```
/// Cases/arrays/
///     spec.yaml          the document (or spec.json)
///     *.overlay.yaml     overlays, where the configuration names them
///     config.yaml        the configuration, where the case needs one
///     Own/               what a user writes beside it, compiled with it
///     Expected/          every generated file
///     ExpectedTests/     every file of the generated tests, where the configuration wants them
///     diagnostics.txt    what is printed
/// ```
struct GoldenCase: Sendable, CustomTestStringConvertible {
    let name: String
    let folder: URL

    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    static let all: [GoldenCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map {
            GoldenCase(name: $0, folder: root.appending(path: $0))
        }
    }()

    var testDescription: String { name }

    /// The module, after the folder: `oneof-scalars` is `OneofScalars`.
    var moduleName: String {
        name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    struct Result {
        var files: [String: String]
        var diagnostics: String
    }

    /// Generates the case in memory.
    func generate() throws -> Result {
        let sink = DiagnosticSink()
        var configuration = GeneratorConfiguration()
        if let file = try source("config.yaml"), let node = DocumentReader.read(file, diagnostics: sink) {
            configuration = ConfigurationReader.read(node, diagnostics: sink)
        }
        guard let name = ["spec.yaml", "spec.json"].first(where: { exists($0) }), let spec = try source(name) else {
            throw CocoaError(.fileReadNoSuchFile)
        }
        let settings = GeneratorSettings(
            specPath: name, outputPath: "Expected", module: configuration.module ?? moduleName,
            configuration: configuration, runtime: nil, writesReadme: configuration.readme ?? false,
            writesCatalogue: configuration.documentation ?? false,
            testsPath: configuration.tests == true ? "ExpectedTests" : nil, isStrict: false, generateCommand: "")
        let overlays = try (configuration.overlays ?? []).compactMap { try source($0) }.compactMap { file in
            DocumentReader.read(file, diagnostics: sink).flatMap { OverlayReader.read($0, diagnostics: sink) }
        }
        let outcome = GeneratorPipeline.generate(
            spec, at: folder.appending(path: name).path(), settings: settings, overlays: overlays, diagnostics: sink)
        var files: [String: String] = [:]
        if case .generated(let generation) = outcome {
            for file in generation.files { files["Expected/\(file.path)"] = file.contents }
            for file in generation.tests { files["ExpectedTests/\(file.path)"] = file.contents }
        }
        return Result(files: files, diagnostics: DiagnosticReport(sink.diagnostics).text)
    }

    private static let folders = ["Expected/", "ExpectedTests/"]

    func expected() throws -> Result {
        var files: [String: String] = [:]
        for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
        where Self.folders.contains(where: path.hasPrefix) {
            let url = folder.appending(path: path)
            guard (try url.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true else { continue }
            files[path] = try String(contentsOf: url, encoding: .utf8)
        }
        let diagnostics = try? String(contentsOf: folder.appending(path: "diagnostics.txt"), encoding: .utf8)
        return Result(files: files, diagnostics: diagnostics ?? "")
    }

    /// Writes what was generated as what is expected.
    func record(_ result: Result) throws {
        for name in Self.folders { try? FileManager.default.removeItem(at: folder.appending(path: name)) }
        for (path, contents) in result.files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try contents.write(to: url, atomically: true, encoding: .utf8)
        }
        let diagnostics = folder.appending(path: "diagnostics.txt")
        try? FileManager.default.removeItem(at: diagnostics)
        if !result.diagnostics.isEmpty {
            try result.diagnostics.write(to: diagnostics, atomically: true, encoding: .utf8)
        }
    }

    private func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: name).path())
    }

    private func source(_ name: String) throws -> SourceFile? {
        guard exists(name) else { return nil }
        return SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
}
