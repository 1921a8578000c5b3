import JSONCoding
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct DescribeRunTests {
    private func describe(
        _ project: Project, format: DescribeFormat = .text, _ change: (inout CommandLineOptions) -> Void = { _ in }
    ) -> CommandResult {
        var options = CommandLineOptions()
        change(&options)
        return DescribeRun.run(options, format: format, in: CommandEnvironment(workingFolder: project.folder.path))
    }

    @Test func findsTheDocumentAsGenerateDoes() throws {
        let project = try Project(configuration: "module: Animals\n")
        let result = describe(project)
        #expect(result.status == .success && result.standardError.isEmpty)
        #expect(result.standardOutput.hasPrefix("Pet Store 1.0, spec/openapi.yaml\n1 call, 1 type; "))
        #expect(result.standardOutput.contains("let client = try AnimalsClient()"))
        #expect(describe(project) { $0.module = "Others" }.standardOutput.contains("try OthersClient()"))
        #expect(try !project.folder.contents().contains("Generated"))
    }

    @Test func aDocumentAloneNeedsNoOutputFolder() throws {
        let project = try Project()
        try project.folder.write(SampleDocument.text(title: "Alone"), to: "alone.yaml")
        let result = describe(project) { $0.spec = "alone.yaml" }
        #expect(result.status == .success)
        #expect(result.standardOutput.hasPrefix("Alone 1.0, alone.yaml\n"))
    }

    @Test func warningsAreErrorsOnlyWhereStrict() throws {
        let project = try Project(SampleDocument.withWarning)
        #expect(describe(project).status == .success)
        #expect(describe(project).standardError.isEmpty)
        let strict = describe(project) { $0.strict = true }
        #expect(strict.status == .findings && strict.standardOutput.isEmpty)
        #expect(strict.standardError.contains("spec/openapi.yaml:5:1: error: "))
    }

    @Test(arguments: DescribeFormat.allCases)
    func aDocumentWithErrorsHasNoDescription(_ format: DescribeFormat) throws {
        let result = describe(try Project(SampleDocument.withError), format: format)
        #expect(result.status == .findings && result.standardOutput.isEmpty)
        #expect(result.standardError.contains("[ref-remote]"))
    }

    @Test func whatCannotBeReadHasAStatusOfItsOwn() throws {
        let project = try Project()
        #expect(describe(project) { $0.spec = "none.yaml" }.status == .unreadableDocument)
        #expect(describe(project) { $0.configuration = "none.yaml" }.status == .usage)
        #expect(describe(project) { $0.module = "1" }.status == .usage)
        #expect(describe(project) { $0.referenceFolders = ["none"] }.status == .usage)
        try project.folder.write("a: [", to: "broken.yaml")
        #expect(describe(project) { $0.spec = "broken.yaml" }.status == .unreadableDocument)
    }

    @Test func isTheSameEveryTime() throws {
        let project = try Project(SampleDocument.withTagAndToken)
        for format in DescribeFormat.allCases {
            #expect(describe(project, format: format) == describe(project, format: format))
        }
        let value = try JSON.decode(JSONValue.self, from: describe(project, format: .json).standardOutput)
        #expect(value["operations"]?[0]?["symbol"] == "PetStoreClient.Pet.get(petID:)")
    }
}
