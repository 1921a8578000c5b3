import Diagnostics
import SwiftEmitter
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline
@testable import OutputFolders

@Suite struct GeneratorPipelineTests {
    private func settings(package: Bool = false) throws -> GeneratorSettings {
        var options = CommandLineOptions()
        options.spec = "openapi.yaml"
        options.output = "Generated"
        options.package = package
        if package { options.runtimePath = "Sources" }
        return try #require(GeneratorSettings.resolve(options, workingFolder: ".", diagnostics: DiagnosticSink()))
    }

    private func generate(
        _ text: String, package: Bool = false, into sink: DiagnosticSink = DiagnosticSink()
    ) throws -> GeneratorPipeline.Outcome {
        GeneratorPipeline.generate(
            SourceFile(path: "openapi.yaml", text: text), at: "openapi.yaml",
            settings: try settings(package: package), diagnostics: sink)
    }

    @Test func givesTheSameBytesForTheSameBytes() throws {
        let runs = try (0..<3).map { _ in
            guard case .generated(let generation) = try generate(SampleDocument.text()) else {
                return [GeneratedFile]()
            }
            return generation.files
        }
        #expect(runs.first?.isEmpty == false)
        #expect(Set(runs).count == 1)
    }

    @Test func putsAPackagesSourcesInTheirFolder() throws {
        guard case .generated(let generation) = try generate(SampleDocument.text(), package: true) else {
            Issue.record("not generated")
            return
        }
        let paths = generation.files.map(\.path)
        #expect(paths.contains("Package.swift"))
        #expect(paths.allSatisfy { $0 == "Package.swift" || $0.hasPrefix("Sources/PetStore/") })
        #expect(generation.files.allSatisfy { Ownership.isGenerated(Array($0.contents.utf8)) })
        #expect(generation.operationCount == 1)
        #expect(generation.typeCount == 1)
    }

    @Test func tellsABrokenDocumentFromNone() throws {
        let sink = DiagnosticSink()
        guard case .refused = try generate(SampleDocument.withError, into: sink) else {
            Issue.record("not refused")
            return
        }
        #expect(sink.hasErrors)
        let other = DiagnosticSink()
        guard case .unreadable = try generate("title: no document\n", into: other) else {
            Issue.record("not unreadable")
            return
        }
        #expect(other.hasErrors)
    }
}
