import Diagnostics
import SwiftEmitter
import Testing

@testable import GeneratorPipeline
@testable import OutputFolders

@Suite struct OutputWriterTests {
    let temporary: TemporaryFolder
    let folder: OutputFolder
    let old = GeneratedFile(path: "A.swift", contents: "\(GeneratedHeader.prefix) 1\n")
    let new = GeneratedFile(path: "A.swift", contents: "\(GeneratedHeader.prefix) 2\n")
    /// No file system takes a folder with this name.
    let impossible = GeneratedFile(
        path: "Sub/" + String(repeating: "n", count: 300) + "/B.swift", contents: "\(GeneratedHeader.prefix)\n")

    init() throws {
        temporary = try TemporaryFolder()
        folder = OutputFolder(path: temporary.path("out"), displayPath: "out")
    }

    @Test func leavesEverythingAsItWasWhenAFileCannotBeStaged() throws {
        try folder.apply(folder.plan([old]))
        let plan = try folder.plan([new, impossible])
        let error = #expect(throws: OutputError.self) { try folder.apply(plan) }
        let diagnostic = try #require(error?.diagnostics.first)
        #expect(diagnostic.id == "output-unwritable")
        #expect(diagnostic.message.hasPrefix("Could not create the folder out/Sub/nnn"))
        #expect(diagnostic.help == "Nothing was written.")
        #expect(try temporary.contents("out") == ["A.swift"])
        #expect(try temporary.read("out/A.swift") == old.contents)
    }

    @Test func takesTheOutputFolderBackWhenNothingCouldBeWritten() throws {
        let plan = try folder.plan([new, impossible])
        #expect(throws: OutputError.self) { try folder.apply(plan) }
        #expect(try temporary.contents().isEmpty)
    }

    @Test func saysHowFarItGotWhenAFileCannotBePutInItsPlace() throws {
        let second = GeneratedFile(path: "B.swift", contents: "\(GeneratedHeader.prefix)\n")
        let plan = try folder.plan([new, second])
        // Somebody puts a folder there between the comparison and the renaming.
        try temporary.write("mine", to: "out/B.swift/file")
        let error = #expect(throws: OutputError.self) { try folder.apply(plan) }
        #expect(error?.diagnostics.first?.help?.contains("1 of 2 changes were made") == true)
        #expect(try temporary.contents("out") == ["A.swift", "B.swift", "B.swift/file"])
    }

    @Test func looksAgainBeforeItRemovesAStaleFile() throws {
        try folder.apply(folder.plan([old]))
        let plan = try folder.plan([])
        #expect(plan.count(.stale) == 1)
        try temporary.write("mine now\n", to: "out/A.swift")
        try folder.apply(plan)
        #expect(try temporary.read("out/A.swift") == "mine now\n")
    }

    @Test func knowsItsTemporaryFiles() {
        #expect(TemporaryName.matches(TemporaryName.make(7)))
        #expect(!TemporaryName.matches(".clientgen-7"))
        #expect(!TemporaryName.matches("clientgen-7.tmp"))
    }
}
