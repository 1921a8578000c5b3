import SwiftEmitter
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct GenerateRunTests {
    @Test func writesAndSumsUp() throws {
        let project = try Project(configuration: "module: Pets\n")
        let result = project.generate()
        #expect(result.status == .success)
        #expect(result.standardError.isEmpty)
        let names = try project.folder.contents("Generated/Pets")
        let files = names.filter { $0.hasSuffix(".swift") }
        #expect(
            result.standardOutput
                == "Wrote \(files.count) files to Generated/Pets (\(files.count) new): 1 operation, 1 type.\n")
        for file in files {
            #expect(try project.folder.read("Generated/Pets/" + file).hasPrefix(GeneratedHeader.prefix))
        }
    }

    @Test func quietlyPrintsDiagnosticsOnly() throws {
        #expect(try Project().generate(isQuiet: true) == CommandResult(status: .success))
        let warned = try Project(SampleDocument.withWarning).generate(isQuiet: true)
        #expect(warned.standardError.contains(": warning: "))
        #expect(warned.standardOutput.isEmpty)
    }

    @Test func diagnosticsNameFilesAsIsAsked() throws {
        let project = try Project(SampleDocument.withError)
        #expect(project.generate().standardError.hasPrefix("spec/openapi.yaml:"))
        #expect(project.generate(paths: .absolute).standardError.hasPrefix("\(project.folder.path)/spec/openapi.yaml:"))
    }

    @Test func tellsWhatABuildSystemDoesNotWatch() throws {
        let project = try Project()
        let document = project.folder.path + "/spec/openapi.yaml"
        try project.folder.write(document + "\n", to: "inputs.txt")
        #expect(project.generate { $0.watchedFiles = "inputs.txt" }.standardError.isEmpty)
        try project.folder.write("/dev/null\n", to: "inputs.txt")
        let unwatched = project.generate { $0.watchedFiles = "inputs.txt" }
        #expect(unwatched.status == .success)
        #expect(unwatched.standardError.hasPrefix("spec/openapi.yaml:1:1: warning: The build does not generate anew"))
    }

    @Test(arguments: ["openapi.yaml", "openapi.yml"])
    func theDocumentBesideAConfigurationNeedNotBeNamed(_ name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleDocument.text(), to: "Sources/Pets/\(name)")
        try folder.write("output: Generated\n", to: "Sources/Pets/clientgen.yaml")
        var options = CommandLineOptions()
        options.configuration = "Sources/Pets/clientgen.yaml"
        let result = GenerateRun.run(options, in: CommandEnvironment(workingFolder: folder.path))
        #expect(result.status == .success)
        #expect(result.standardOutput.contains(" to Sources/Pets/Generated ("))
    }

    @Test func secondRunChangesNothing() throws {
        let project = try Project()
        #expect(project.generate().status == .success)
        let files = try project.folder.contents("Generated/Pets").filter { $0.hasSuffix(".swift") }
        let before = try files.map { try project.folder.identity("Generated/Pets/" + $0) }
        #expect(project.generate().standardOutput.contains("(none changed)"))
        #expect(try files.map { try project.folder.identity("Generated/Pets/" + $0) } == before)
    }

    @Test func countsChangedAndRemovedFiles() throws {
        let project = try Project()
        #expect(project.generate().status == .success)
        try project.folder.write("\(GeneratedHeader.prefix) from old.yaml.\n", to: "Generated/Pets/Stale.swift")
        try project.folder.write(SampleDocument.text(petDescription: "A small pet."), to: "spec/openapi.yaml")
        let result = project.generate()
        #expect(result.standardOutput.contains("changed, 1 removed)"))
        #expect(!project.folder.exists("Generated/Pets/Stale.swift"))
    }

    @Test func pagesComeAndGoWithTheirOptions() throws {
        let project = try Project(configuration: "module: Pets\nreadme: true\ndocumentation: true\n")
        #expect(project.generate().status == .success)
        try project.folder.write("# Errors\n", to: "Generated/Pets/Documentation.docc/Errors.md")
        #expect(try project.folder.read("Generated/Pets/README.md").contains("- `client.getPet(petID: String)"))
        #expect(try project.folder.read("Generated/Pets/Documentation.docc/Documentation.md").contains("- ``Pet``"))
        #expect(project.check().status == .success)
        #expect(project.check { $0.readme = false }.status == .findings)

        let result = project.generate { ($0.readme, $0.documentation) = (false, false) }
        #expect(result.standardOutput.contains("(2 removed)"))
        #expect(!project.folder.exists("Generated/Pets/README.md"))
        // What somebody wrote stays.
        let left = try project.folder.contents("Generated/Pets").filter { $0.hasSuffix(".md") }
        #expect(left == ["Documentation.docc/Errors.md"])
    }

    @Test func aPageOfSomebodyElseStandsInTheWay() throws {
        let project = try Project(configuration: "module: Pets\n")
        try project.folder.write("# Pets\n\nMine.\n", to: "Generated/Pets/README.md")
        #expect(project.generate { $0.readme = true }.status == .unwritableOutput)
        #expect(try project.folder.read("Generated/Pets/README.md") == "# Pets\n\nMine.\n")
    }

    @Test func whereFilesAreCountedThereAreNoPages() throws {
        let project = try Project(configuration: "module: Pets\nreadme: true\ndocumentation: true\n")
        #expect(project.generate { $0.fileCount = 2 }.status == .success)
        #expect(try project.folder.contents("Generated/Pets").count == 2)
    }

    @Test func aPackageHasItsReadmeAtTheTop() throws {
        let project = try Project(configuration: "module: Pets\nreadme: true\ndocumentation: true\n")
        let result = project.generate { ($0.package, $0.runtimePath) = (true, "spec") }
        #expect(result.status == .success, "\(result.standardError)")
        #expect(project.folder.exists("Generated/Pets/README.md"))
        #expect(project.folder.exists("Generated/Pets/Sources/Pets/Documentation.docc/Documentation.md"))
    }

    @Test func namesTheModuleAfterTheTitle() throws {
        let result = try Project().generate()
        #expect(result.standardOutput.hasPrefix("The module is PetStore, after the document's title"))
    }

    @Test func dryRunWritesNothing() throws {
        let project = try Project()
        let result = project.generate(isDryRun: true)
        #expect(result.status == .success)
        #expect(result.standardOutput.contains("Would add Generated/Pets/"))
        #expect(!project.folder.exists("Generated"))
    }

    @Test func warningsDoNotStopIt() throws {
        let project = try Project(SampleDocument.withWarning)
        let result = project.generate()
        #expect(result.status == .success)
        #expect(result.standardError.contains("spec/openapi.yaml:5:1: warning: "))
        #expect(result.standardError.hasSuffix("\n1 warning\n"))
        #expect(project.folder.exists("Generated/Pets"))
    }

    @Test func strictWarningsStopIt() throws {
        let project = try Project(SampleDocument.withWarning)
        let result = project.generate { $0.strict = true }
        #expect(result.status == .findings)
        #expect(result.standardError.contains("spec/openapi.yaml:5:1: error: "))
        #expect(!project.folder.exists("Generated"))
    }

    @Test func errorsStopIt() throws {
        let project = try Project(SampleDocument.withError)
        let result = project.generate()
        #expect(result.status == .findings)
        #expect(result.standardError.contains("error: "))
        #expect(result.standardOutput.isEmpty)
        #expect(!project.folder.exists("Generated"))
    }

    @Test(arguments: [
        "openapi: [3.1", "{\"openapi\": }", "a: 1\na: 2\n", "just text\n", "", "\u{0}\u{1}\u{2}", "swagger: \"2.0\"\n",
        String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
    ])
    func unreadableDocumentsStopIt(text: String) throws {
        let project = try Project(text)
        let result = project.generate()
        #expect(result.status == .unreadableDocument)
        #expect(result.standardError.contains("error: "))
        #expect(!project.folder.exists("Generated"))
    }

    @Test func missingDocumentsStopIt() throws {
        let project = try Project()
        for path in ["none.yaml", "spec"] {
            let result = project.generate {
                $0.spec = path
                $0.output = "Generated"
            }
            #expect(result.status == .unreadableDocument)
            #expect(result.standardError.contains(path))
        }
        #expect(!project.folder.exists("Generated"))
    }

    @Test func wrongConfigurationIsWrongUsage() throws {
        let project = try Project(configuration: "modul: Pets\n")
        let result = project.generate()
        #expect(result.status == .usage)
        #expect(result.standardError.contains("spec/clientgen.yaml:3:1: error: "))
        #expect(result.standardError.contains("Did you mean 'module'?"))
    }

    @Test func aForeignFileStopsIt() throws {
        let project = try Project()
        #expect(project.generate().status == .success)
        let files = try project.folder.contents("Generated/Pets")
        let victim = try #require(files.first { $0.hasSuffix(".swift") })
        try project.folder.write("// by hand\n", to: "Generated/Pets/" + victim)
        try project.folder.write(SampleDocument.text(petDescription: "A small pet."), to: "spec/openapi.yaml")
        let result = project.generate()
        #expect(result.status == .unwritableOutput)
        #expect(result.standardError.contains("[foreign-file]"))
        #expect(result.standardError.contains("Generated/Pets/" + victim))
        #expect(try project.folder.read("Generated/Pets/" + victim) == "// by hand\n")
        #expect(try project.folder.contents("Generated/Pets") == files)
    }

    @Test func packageNeedsARuntime() throws {
        let result = try Project().generate { $0.package = true }
        #expect(result.status == .usage)
        #expect(result.standardError.contains("[runtime-missing]"))
    }

    @Test func theRuntimeHasToBeThere() throws {
        let project = try Project(configuration: "runtime-path: ../Runtime\n")
        let result = project.generate { $0.package = true }
        #expect(result.status == .usage)
        #expect(result.standardError.contains("There is no folder Runtime; the runtime was to be there."))
        let useless = project.generate { $0.runtimePath = "spec" }
        #expect(useless.status == .usage)
        #expect(useless.standardError.contains("[runtime-without-package]"))
    }

    @Test func theOutputIsAFolder() throws {
        let project = try Project()
        try project.folder.write("mine\n", to: "notes")
        let result = project.generate { $0.output = "notes" }
        #expect(result.status == .unwritableOutput)
        #expect(result.standardError.contains("notes is a file; the output needs a folder. [output-not-folder]"))
        #expect(project.check { $0.output = "notes" }.status == .unwritableOutput)
        #expect(try project.folder.read("notes") == "mine\n")
    }

    @Test func aPackageIsNotRemovedByAccident() throws {
        let project = try Project(configuration: "module: Pets\nruntime-path: ../Runtime\n")
        try project.folder.makeFolder("Runtime")
        #expect(project.generate { $0.package = true }.status == .success)
        #expect(project.folder.exists("Generated/Pets/Package.swift"))
        #expect(try project.folder.read("Generated/Pets/Package.swift").contains(#""../../Runtime""#))
        #expect(project.folder.exists("Generated/Pets/Sources/Pets"))
        #expect(project.check { $0.package = true }.status == .success)
        let files = try project.folder.contents("Generated/Pets")
        let result = project.generate()
        #expect(result.status == .unwritableOutput)
        #expect(result.standardError.contains("Generated/Pets/Package.swift was generated with --package"))
        #expect(result.standardError.contains("[package-folder]"))
        #expect(try project.folder.contents("Generated/Pets") == files)
        #expect(project.check().status == .findings)
    }
}
