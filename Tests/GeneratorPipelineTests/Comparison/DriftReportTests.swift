import Diagnostics
import SwiftEmitter
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline
@testable import OutputFolders

@Suite struct DriftReportTests {
    private func report(_ differences: [OutputPlan.Difference]) throws -> String {
        var options = CommandLineOptions()
        options.spec = "openapi.yaml"
        options.output = "Generated"
        let settings = try #require(
            GeneratorSettings.resolve(options, workingFolder: ".", diagnostics: DiagnosticSink()))
        let plan = OutputPlan(differences: differences, fileCount: differences.count, leftovers: [])
        return DriftReport(plan, in: "Generated", settings: settings).text
    }

    private func lines(_ count: Int) -> [UInt8] {
        Array((0..<count).map { "\($0)\n" }.joined().utf8)
    }

    @Test func countsAndNamesTheCommand() throws {
        let text = try report([
            .init(path: "A.swift", committed: lines(1), regenerated: lines(2)),
            .init(path: "B.swift", committed: nil, regenerated: lines(1)),
            .init(path: "C.swift", committed: lines(1), regenerated: nil),
        ])
        #expect(text.hasPrefix("--- Generated/A.swift (committed)\n+++ Generated/A.swift (regenerated)\n@@ "))
        #expect(text.contains("\nGenerated is not up to date with openapi.yaml: 1 changed, 1 missing, 1 stale.\n"))
        #expect(text.hasSuffix("\n    clientgen generate --spec openapi.yaml --output Generated\n"))
    }

    @Test func cutsHugeDiffsAndSaysHowMuchIsLeft() throws {
        let text = try report([.init(path: "A.swift", committed: nil, regenerated: lines(1_000))])
        let rest = 1_000 + 3 - DriftReport.linesPerFile
        #expect(text.contains("\n… \(rest) more lines of this file's differences\n"))
        #expect(text.split(separator: "\n").count < DriftReport.linesPerFile + 10)
    }

    @Test func cutsManyDiffsAndSaysHowManyAreLeft() throws {
        let many = (0..<50).map { OutputPlan.Difference(path: "\($0).swift", committed: nil, regenerated: lines(300)) }
        let text = try report(many)
        #expect(text.contains("\n… and differences in 45 more files\n"))
        #expect(text.contains("50 missing."))
    }
}
