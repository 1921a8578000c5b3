import Diagnostics
import DocumentTree
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct ConfigurationKeyTests {
    @Test func exampleIsAConfigurationThatUsesEveryKey() throws {
        let sink = DiagnosticSink()
        let file = SourceFile(path: "clientgen.yaml", text: ConfigurationKey.example)
        let root = try #require(DocumentReader.read(file, diagnostics: sink))
        let configuration = ConfigurationReader.read(root, diagnostics: sink)
        #expect(sink.diagnostics.isEmpty)
        #expect(root.mapping?.entries.map(\.key) == ConfigurationKey.all.map(\.name))
        #expect(root["names"]?.mapping?.entries.map(\.key) == ConfigurationKey.names)
        #expect(configuration.module == "PetStore")
    }

    @Test func guideNamesEveryKeyAndNeedsNoWrapping() {
        let guide = ConfigurationKey.guide
        for key in ConfigurationKey.all { #expect(guide.contains("  \(key.name): \(key.value)\n")) }
        #expect(guide.split(separator: "\n").allSatisfy { $0.count <= 78 })
    }
}
