import DocumentTree
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct OverlayRunTests {
    private static let overlay = """
        overlay: 1.0.0
        info: {title: A, version: '1'}
        actions:
          - target: $.info
            update: {title: Animals}

        """

    private func describe(
        _ project: Project, _ change: (inout CommandLineOptions) -> Void = { _ in }
    ) -> CommandResult {
        var options = CommandLineOptions()
        change(&options)
        return DescribeRun.run(options, in: CommandEnvironment(workingFolder: project.folder.path))
    }

    private func lint(_ project: Project, _ overlays: String...) -> CommandResult {
        LintRun.run(
            ["spec/openapi.yaml"], overlays: overlays, in: CommandEnvironment(workingFolder: project.folder.path))
    }

    @Test func everyCommandAppliesThem() throws {
        let project = try Project(configuration: "overlays: [animals.yaml]\n")
        try project.folder.write(Self.overlay, to: "spec/animals.yaml")
        let generated = project.generate()
        #expect(generated.status == .success && generated.standardError.isEmpty, "\(generated.standardError)")
        #expect(project.folder.exists("Generated/Pets/AnimalsClient.swift"))
        #expect(project.check().status == .success)
        #expect(describe(project).standardOutput.hasPrefix("Animals 1.0, spec/openapi.yaml\n"))
        #expect(lint(project, "spec/animals.yaml").status == .success)
    }

    @Test func theCommandLineWins() throws {
        let project = try Project(configuration: "overlays: [none.yaml]\n")
        try project.folder.write(Self.overlay, to: "animals.yaml")
        try project.folder.write(Self.overlay.replacing("Animals", with: "Birds"), to: "birds.yaml")
        let described = describe(project) { $0.overlays = ["animals.yaml", "./birds.yaml"] }
        #expect(described.standardOutput.hasPrefix("Birds 1.0"))
        var options = CommandLineOptions()
        options.overlays = ["a.yaml", "b c.yaml"]
        #expect(
            options.generateCommand(foundConfiguration: nil)
                == "clientgen generate --overlay a.yaml --overlay 'b c.yaml'")
    }

    @Test func findingsStandInTheOverlay() throws {
        let project = try Project()
        try project.folder.write(
            """
            overlay: 1.0.0
            info: {title: A, version: '1'}
            actions:
              - target: $.paths['/pets/{petId}'].get
                update:
                  parameters: [{name: a, in: nowhere, schema: {type: string}}]
              - target: $.nothing
                remove: true

            """, to: "o.yaml")
        let result = project.generate { $0.overlays = ["o.yaml"] }
        #expect(result.standardError.contains("o.yaml:7:13: warning: `$.nothing` selects nothing"))
        #expect(lint(project, "o.yaml").standardOutput.contains("o.yaml:6:34: error:"))
        #expect(lint(project).status == .success)
    }

    @Test func placesOfAnOverlayAreTold() throws {
        let project = try Project()
        try project.folder.write(
            """
            overlay: 1.0.0
            info: {title: A, version: '1'}
            actions:
              - target: $.components.schemas
                update:
                  Bird: {type: object, properties: {name: {type: string}}}

            """, to: "o.yaml")
        var options = CommandLineOptions()
        options.overlays = ["o.yaml"]
        let environment = CommandEnvironment(workingFolder: project.folder.path)
        #expect(DescribeRun.run(options, in: environment).standardOutput.contains(" o.yaml:6"))
        let json = DescribeRun.run(options, format: .json, in: environment).standardOutput
        let places = json.split(separator: "\n").filter { $0.contains("\"overlay\": \"o.yaml\"") }
        #expect(places.count == 1)
        #expect(
            !DescribeRun.run(CommandLineOptions(), format: .json, in: environment).standardOutput.contains("overlay"))
    }

    @Test(arguments: [
        ("a: [", "yaml"), ("a: 1\n", "not-an-overlay"),
        ("overlay: 1.0.0\nactions: [{target: pets, remove: true}]\n", "overlay-path"),
    ])
    func whatIsNoOverlayEndsTheRun(_ text: String, _ id: String) throws {
        let project = try Project()
        try project.folder.write(text, to: "o.yaml")
        let result = project.generate { $0.overlays = ["o.yaml"] }
        #expect(result.status == .unreadableDocument && result.standardError.contains("o.yaml:"))
        #expect(result.standardError.contains("[\(id)"), "\(result.standardError)")
        #expect(describe(project) { $0.overlays = ["o.yaml"] }.status == .unreadableDocument)
        #expect(lint(project, "o.yaml").status == .unreadableDocument)
        #expect(project.generate { $0.overlays = ["none.yaml"] }.status == .unreadableDocument)
        #expect(!project.folder.exists("Generated"))
    }

    @Test func whatCanNotBeAppliedIsAnErrorOfTheDocument() throws {
        let project = try Project()
        try project.folder.write(Self.overlay.replacing("{title: Animals}", with: "text"), to: "o.yaml")
        let result = project.generate { $0.overlays = ["o.yaml"] }
        #expect(result.status == .findings && result.standardError.contains("[overlay-mismatch]"))
    }

    @Test func theDocumentItIsForIsTakenWhereNoneIsNamed() throws {
        let project = try Project()
        try project.folder.write("openapi: nothing\n", to: "lone/openapi.yaml")
        try project.folder.write("output: out\n", to: "lone/c.yaml")
        try project.folder.write("extends: ../spec/openapi.yaml\n" + Self.overlay, to: "lone/o.yaml")
        let described = describe(project) {
            $0.configuration = "lone/c.yaml"
            $0.overlays = ["lone/o.yaml"]
        }
        #expect(described.standardOutput.hasPrefix("Animals 1.0, spec/openapi.yaml\n"), "\(described)")
        #expect(described.standardError.isEmpty)

        let other = project.generate {
            $0.spec = "spec/openapi.yaml"
            $0.output = "out"
            $0.overlays = ["o.yaml"]
        }
        #expect(other.status == .unreadableDocument)
        try project.folder.write("extends: https://example.com/a.yaml\n" + Self.overlay, to: "url.yaml")
        #expect(lint(project, "url.yaml").standardOutput == "No findings in 1 document.\n")
        try project.folder.write("extends: other.yaml\n" + Self.overlay, to: "o.yaml")
        #expect(
            lint(project, "o.yaml").standardOutput.contains(
                "o.yaml:1:10: warning: The overlay is meant for `other.yaml`"))
    }

    @Test func aChangedOverlayIsWatched() throws {
        let project = try Project()
        try project.folder.write(Self.overlay, to: "o.yaml")
        try project.folder.write("\(project.folder.path)/spec/openapi.yaml\n", to: "list.txt")
        let result = project.generate {
            $0.overlays = ["o.yaml"]
            $0.watchedFiles = "list.txt"
        }
        #expect(result.standardError.contains("o.yaml:1:1: warning: The build does not generate anew"))
    }
}
