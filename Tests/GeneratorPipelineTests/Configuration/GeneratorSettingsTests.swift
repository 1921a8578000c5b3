import ClientModel
import Diagnostics
import Lowering
import Naming
import OutputFolders
import SwiftEmitter
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct GeneratorSettingsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func resolve(
        _ change: (inout CommandLineOptions) -> Void = { _ in }
    ) -> (settings: GeneratorSettings?, ids: [String]) {
        var options = CommandLineOptions()
        change(&options)
        let sink = DiagnosticSink()
        let settings = GeneratorSettings.resolve(options, workingFolder: folder.path, diagnostics: sink)
        return (settings, sink.diagnostics.map(\.id.rawValue))
    }

    @Test func findsTheConfigurationInTheProject() throws {
        try folder.write("spec: openapi.yaml\noutput: ../Generated/Pets\n", to: "spec/clientgen.yaml")
        let settings = try #require(resolve().settings)
        #expect(settings.specPath == "spec/openapi.yaml")
        #expect(settings.outputPath == "Generated/Pets")
        #expect(settings.generateCommand == "clientgen generate --config spec/clientgen.yaml")

        try folder.write("spec: top.yaml\noutput: Top\n", to: "clientgen.yaml")
        #expect(resolve().settings?.specPath == "top.yaml")
    }

    @Test func ignoresTheProjectsConfigurationWhenADocumentIsNamed() throws {
        try folder.write("module: Configured\nspec: a\noutput: b\n", to: "clientgen.yaml")
        let settings = try #require(
            resolve {
                $0.spec = "./other.yaml"
                $0.output = "out/"
            }.settings)
        #expect(settings.module == nil)
        #expect(settings.specPath == "other.yaml")
        #expect(settings.outputPath == "out")
    }

    @Test func commandLineWins() throws {
        try folder.write(
            "spec: a.yaml\noutput: b\nmodule: Configured\npackage: true\nstrict: true\n", to: "spec/c.yaml")
        let settings = try #require(
            resolve {
                $0.configuration = "spec/c.yaml"
                $0.spec = "x.yaml"
                $0.output = "y"
                $0.module = "Z"
                $0.package = false
                $0.strict = false
            }.settings)
        #expect(settings.runtime == nil)
        #expect(settings.specPath == "x.yaml")
        #expect(settings.outputPath == "y")
        #expect(settings.module == "Z")
        #expect(!settings.isStrict)
    }

    @Test func handsOverTheConfigurationsOptions() throws {
        try folder.write(
            """
            spec: a.yaml
            output: b
            access: internal
            hashable: false
            codable: false
            imports: [Support]
            flatten-limit: 3
            names: {tags: {a: b}}
            token-variables: {c: D}
            token-urls: {e: "https://f.test"}
            """, to: "clientgen.yaml")
        let options = try #require(resolve().settings).loweringOptions(
            moduleName: ModuleName(chosen: "M", title: nil, path: ""))
        #expect(options.moduleName == "M")
        #expect(options.sourceName == "a.yaml")
        #expect(options.flattenLimit == 3)
        #expect(
            options.emission
                == EmissionOptions(access: .internal, hashable: false, codable: false, imports: ["Support"]))
        #expect(options.nameOverrides.tags == ["a": "b"])
        #expect(options.environmentVariables == ["c": "D"])
        #expect(options.tokenURLs == ["e": "https://f.test"])
    }

    @Test func saysWhatIsMissing() throws {
        #expect(resolve().ids == ["spec-missing"])
        #expect(resolve { $0.spec = "a.yaml" }.ids == ["output-missing"])
        #expect(resolve { $0.configuration = "none.yaml" }.ids == ["file-not-found"])
        try folder.write("output: b\n", to: "c.yaml")
        #expect(resolve { $0.configuration = "c.yaml" }.ids == ["spec-missing"])
    }

    @Test func seesTheRuntimeFromTheGeneratedPackage() throws {
        let settings = try #require(
            resolve {
                $0.spec = "a.yaml"
                $0.output = "Generated/Pets"
                $0.package = true
                $0.runtimePath = "../"
            }.settings)
        let above = PathText.name(of: PathText.parent(of: folder.path))
        #expect(settings.runtime == RuntimeDependency(location: .path("../../.."), identity: above))
    }

    @Test func refusesAModuleNameThatIsNone() {
        let ids = resolve {
            $0.spec = "a.yaml"
            $0.output = "b"
            $0.module = "a-b"
        }.ids
        #expect(ids == ["module-name"])
    }

    @Test func refusesABrokenConfiguration() throws {
        try folder.write("spec: a.yaml\noutput: b\nmodul: c\n", to: "clientgen.yaml")
        #expect(resolve().ids == ["configuration-unknown-key"])
        #expect(resolve().settings == nil)
        try folder.write("spec: [a\n", to: "clientgen.yaml")
        #expect(resolve().settings == nil)
    }
}
