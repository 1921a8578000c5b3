import GeneratorConfiguration
import SwiftEmitter
import Testing

@testable import GeneratorPipeline

@Suite struct CheckRunTests {
    @Test func isContentWithFreshOutput() throws {
        let project = try Project()
        #expect(project.generate().status == .success)
        let count = try project.folder.contents("Generated/Pets").count { $0.hasSuffix(".swift") }
        let result = project.check()
        #expect(result.status == .success)
        #expect(
            result.standardOutput == "Generated/Pets is up to date with spec/openapi.yaml (\(count) files).\n")
    }

    @Test func showsWhatChangedAndHowToMendIt() throws {
        let project = try Project()
        #expect(project.generate().status == .success)
        try project.folder.write(SampleDocument.text(petDescription: "A small pet."), to: "spec/openapi.yaml")
        let before = try project.folder.contents()
        let result = project.check()
        #expect(result.status == .findings)
        #expect(result.standardOutput.contains(" (committed)\n+++ Generated/Pets/"))
        #expect(result.standardOutput.contains("/// A pet."))
        #expect(result.standardOutput.contains("+"))
        #expect(result.standardOutput.hasSuffix("\n    clientgen generate --config spec/clientgen.yaml\n"))
        #expect(try project.folder.contents() == before)
        #expect(project.generate().status == .success)
        #expect(project.check().status == .success)
    }

    @Test func namesTheCommandThatMendsItForAPlugin() throws {
        let result = try Project().check { $0.generateCommand = "swift package generate-client" }
        #expect(result.status == .findings)
        #expect(result.standardOutput.hasSuffix("\n    swift package generate-client\n"))
    }

    @Test func findsMissingAndStaleFiles() throws {
        let project = try Project()
        let empty = project.check()
        #expect(empty.status == .findings)
        #expect(empty.standardOutput.contains(" missing."))
        #expect(!project.folder.exists("Generated"))
        #expect(project.generate().status == .success)
        try project.folder.write("\(GeneratedHeader.prefix) from old.yaml.\n", to: "Generated/Pets/Stale.swift")
        let stale = project.check()
        #expect(stale.status == .findings)
        #expect(stale.standardOutput.contains("1 stale."))
        #expect(stale.standardOutput.contains("--- Generated/Pets/Stale.swift (committed)\n+++ /dev/null\n"))
        #expect(project.folder.exists("Generated/Pets/Stale.swift"))
    }

    @Test func toleratesFilesOfOthers() throws {
        let project = try Project()
        #expect(project.generate().status == .success)
        try project.folder.write("struct Mine {}\n", to: "Generated/Pets/Mine.swift")
        #expect(project.check().status == .success)
    }

    @Test func endsWithTheStatusOfWhatIsWrong() throws {
        #expect(try Project("a: [").check().status == .unreadableDocument)
        #expect(try Project(SampleDocument.withError).check().status == .findings)
        #expect(try Project(SampleDocument.withWarning).check { $0.strict = true }.status == .findings)
        #expect(try Project(configuration: "x: 1\n").check().status == .usage)
        let project = try Project()
        try project.folder.write("", to: "Generated/Pets")
        #expect(project.check().status == .unwritableOutput)
    }

    @Test func aForeignFileIsAFinding() throws {
        let project = try Project()
        #expect(project.generate().status == .success)
        let victim = try #require(try project.folder.contents("Generated/Pets").first { $0.hasSuffix(".swift") })
        try project.folder.write("// by hand\n", to: "Generated/Pets/" + victim)
        let result = project.check()
        #expect(result.status == .findings)
        #expect(result.standardError.contains("[foreign-file]"))
    }
}
