import Diagnostics
import GeneratorConfiguration
import OutputFolders
import SwiftEmitter
import Testing

@testable import GeneratorPipeline

@Suite struct WireTestsRunTests {
    @Test func testsStandBesideTheClient() throws {
        let project = try Project(configuration: "tests: true\n")
        let result = project.generate()
        #expect(result.status == .success)
        let names = try project.folder.contents("Generated/PetsWireTests").sorted()
        #expect(names == ["PetStoreClientTests.swift", "WireExchange.swift", "WireService.swift"])
        #expect(
            result.standardOutput.hasSuffix("Wrote 3 files to Generated/PetsWireTests (3 new): 1 test.\n"))
        for name in names {
            #expect(try project.folder.read("Generated/PetsWireTests/" + name).hasPrefix(GeneratedHeader.prefix))
        }
        let test = try project.folder.read("Generated/PetsWireTests/PetStoreClientTests.swift")
        #expect(test.contains(#"try await service.client().getPet(petID: "petId")"#))
        #expect(test.contains(#"try service.expect("GET", "https://pets.example.com/pets/petId""#))
    }

    @Test func checkLooksAtTheTestsToo() throws {
        let project = try Project(configuration: "tests: true\ntests-output: ../Tests/Wire\n")
        #expect(project.generate().status == .success)
        #expect(project.check().status == .success)
        let path = "Tests/Wire/WireExchange.swift"
        try project.folder.write(try project.folder.read(path) + "\n", to: path)
        let check = project.check()
        #expect(check.status == .findings)
        #expect(check.standardOutput.contains("Tests/Wire is not up to date with spec/openapi.yaml: 1 changed."))
        #expect(!check.standardOutput.contains("Generated/Pets is not up to date"))
    }

    @Test func testsWithinTheClientsFolderBelongToIt() throws {
        let project = try Project(configuration: "tests: true\ntests-output: ../Generated/Pets/Tests\n")
        #expect(project.generate().status == .success)
        #expect(project.check().status == .success)
        #expect(try project.folder.contents("Generated/Pets").contains("Tests/WireService.swift"))
    }

    @Test(arguments: ["../Generated", "../Generated/Pets"])
    func testsCannotStandWhereTheClientIs(_ folder: String) throws {
        let result = try Project(configuration: "tests: true\ntests-output: \(folder)\n").generate()
        #expect(result.status == .usage)
        #expect(result.standardError.contains("[tests-folder]"))
    }

    private func resolved(output: String, tests: String?, in folder: TemporaryFolder) -> GeneratorSettings? {
        var options = CommandLineOptions()
        (options.spec, options.output, options.tests, options.testsOutput) = ("openapi.yaml", output, true, tests)
        return GeneratorSettings.resolve(options, workingFolder: folder.path, diagnostics: DiagnosticSink())
    }

    /// However the two are spelled.
    @Test(arguments: [
        (".", "Tests", "Tests"), ("Pets", "./Pets/A/../Tests/Wire", "Tests/Wire"), ("Pets", "PetsTests", nil),
        (".", "../Tests", nil), ("../Pets", "../Pets/Tests", "Tests"), ("Pets", nil, nil), (".", nil, nil),
    ])
    func theTestsFolderSeenFromTheClients(_ output: String, _ tests: String?, _ within: String?) throws {
        let folder = try TemporaryFolder()
        let settings = try #require(resolved(output: output, tests: tests, in: folder))
        #expect(settings.testsWithinOutput == within)
        let absolute = try #require(
            resolved(output: PathText.join(folder.path, output), tests: tests, in: folder))
        #expect(absolute.testsWithinOutput == within)
        if tests == nil, output == "." {
            #expect(settings.testsPath == "../\(PathText.name(of: folder.path))WireTests")
        }
    }

    @Test(arguments: [(".", "."), ("Generated", "."), ("Pets", "Pets"), ("Pets/Client", "Pets"), ("Pets", "..")])
    func whereTheClientIsHoweverItIsSpelled(_ output: String, _ tests: String) throws {
        let folder = try TemporaryFolder()
        #expect(resolved(output: output, tests: tests, in: folder) == nil)
        #expect(resolved(output: PathText.join(folder.path, output), tests: tests, in: folder) == nil)
    }

    /// The document's examples are what tests send and answer.
    @Test(arguments: ["example: Rex", "examples: {a: {value: Rex}}"])
    func examplesOfParameters(_ example: String) throws {
        let schema = "          schema: {type: string}"
        let document = SampleDocument.text().replacing(schema, with: "\(schema)\n          \(example)")
        #expect(try Self.test(document).contains(#"getPet(petID: "Rex")"#))
    }

    @Test(arguments: ["example: {name: Rex}", "examples: {a: {value: {name: Rex}}}"])
    func examplesOfMediaTypes(_ example: String) throws {
        let schema = "              schema: {$ref: \"#/components/schemas/Pet\"}"
        let document = SampleDocument.text().replacing(schema, with: "\(schema)\n              \(example)")
        #expect(try Self.test(document).contains(#""Rex""#))
    }

    private static func test(_ document: String) throws -> String {
        let project = try Project(document, configuration: "tests: true\n")
        #expect(project.generate().status == .success)
        return try project.folder.read("Generated/PetsWireTests/PetStoreClientTests.swift")
    }

    @Test func examplesThatAreNoneAreNoted() throws {
        let document = SampleDocument.text().replacing(
            "          schema: {type: string}", with: "          schema: {type: string}\n          example: 1")
        let result = try Project(document, configuration: "tests: true\n").generate()
        #expect(result.status == .success)
        #expect(
            result.standardError.contains(
                "this example is not what its schema describes: the value is an integer instead of string; tests have "
                    + "another value [example-invalid]"))
        #expect(try Project(document).generate().standardError.isEmpty)
    }
}
