import Diagnostics
import Foundation
import SwiftEmitter
import Testing

@testable import GeneratorPipeline
@testable import OutputFolders

@Suite struct OutputFolderTests {
    let temporary: TemporaryFolder
    let folder: OutputFolder

    init() throws {
        temporary = try TemporaryFolder()
        folder = OutputFolder(path: temporary.path("out"), displayPath: "out")
    }

    private func file(_ path: String, _ text: String = "struct A {}") -> GeneratedFile {
        GeneratedFile(path: path, contents: "\(GeneratedHeader.line(sourceName: "openapi.yaml"))\n\n\(text)\n")
    }

    private func write(_ files: [GeneratedFile]) throws {
        try folder.apply(folder.plan(files))
    }

    /// The paths and kinds of what stands in the way.
    private func obstacles(_ files: [GeneratedFile]) throws -> [OutputError.Obstacle] {
        do {
            _ = try folder.plan(files)
        } catch .obstacles(let obstacles) {
            return obstacles
        }
        Issue.record("nothing stood in the way")
        return []
    }

    @Test func createsTheFolderAndThoseAboveIt() throws {
        let deep = OutputFolder(path: temporary.path("a/b/out"), displayPath: "a/b/out")
        try deep.apply(deep.plan([file("A.swift"), file("Sources/Pets/B.swift")]))
        #expect(try temporary.contents("a/b/out") == ["A.swift", "Sources", "Sources/Pets", "Sources/Pets/B.swift"])
        #expect(try temporary.read("a/b/out/A.swift") == file("A.swift").contents)
    }

    @Test func leavesUnchangedFilesAlone() throws {
        try write([file("A.swift"), file("B.swift")])
        let before = try temporary.identity("out/A.swift")
        let plan = try folder.plan([file("A.swift"), file("B.swift", "struct B {}")])
        #expect(plan.differences.map(\.path) == ["B.swift"])
        #expect(plan.differences.map(\.kind) == [.changed])
        #expect(plan.fileCount == 2)
        try folder.apply(plan)
        #expect(try temporary.identity("out/A.swift") == before)
        #expect(try temporary.read("out/B.swift").contains("struct B {}"))
    }

    @Test func replacesByRenaming() throws {
        try write([file("A.swift")])
        let reader = try #require(FileHandle(forReadingAtPath: temporary.path("out/A.swift")))
        try write([file("A.swift", "struct New {}")])
        // Whoever had the old file open still reads it whole.
        let old = String(decoding: try #require(try reader.readToEnd()), as: UTF8.self)
        #expect(old == file("A.swift").contents)
        #expect(try temporary.contents("out") == ["A.swift"])
    }

    @Test func removesItsOwnStaleFilesAndEmptyFolders() throws {
        try write([file("A.swift"), file("Old/Deep/B.swift"), file("Kept/C.swift")])
        try temporary.write("mine", to: "out/Kept/notes.txt")
        let plan = try folder.plan([file("A.swift")])
        #expect(plan.count(.stale) == 2)
        try folder.apply(plan)
        #expect(try temporary.contents("out") == ["A.swift", "Kept", "Kept/notes.txt"])
    }

    @Test func neverRemovesWhatItDidNotWrite() throws {
        try write([file("A.swift")])
        let header = GeneratedHeader.line(sourceName: "openapi.yaml")
        let foreign = [
            "Mine.swift": "struct Mine {}\n", "Late.swift": "\n\(header)\n", "Empty.swift": "",
            "notes.txt": "\(header)\n",
            ".hidden/B.swift": "\(header)\n", "Sub/Package.swift": "// swift-tools-version: 6.2\n",
        ]
        for (path, text) in foreign { try temporary.write(text, to: "out/" + path) }
        try write([file("B.swift")])
        for (path, text) in foreign { #expect(try temporary.read("out/" + path) == text) }
        #expect(temporary.exists("out/B.swift"))
        #expect(!temporary.exists("out/A.swift"))
    }

    @Test func neverOverwritesWhatItDidNotWrite() throws {
        try temporary.write("struct Mine {}\n", to: "out/A.swift")
        try temporary.write("", to: "out/Sub")
        try temporary.makeFolder("out/C.swift")
        let found = try obstacles([file("A.swift"), file("Sub/B.swift"), file("C.swift"), file("D.swift")])
        #expect(found.map(\.path) == ["out/A.swift", "out/C.swift", "out/Sub"])
        #expect(found.map(\.kind) == [.foreignFile, .wrongKind, .wrongKind])
        #expect(try temporary.contents("out") == ["A.swift", "C.swift", "Sub"])
        #expect(OutputError.obstacles(found).diagnostics.map(\.id) == ["foreign-file", "foreign-file", "foreign-file"])
    }

    @Test func doesNotFollowSymbolicLinks() throws {
        let outside = try TemporaryFolder()
        try outside.write(file("X.swift").contents, to: "X.swift")
        try temporary.makeFolder("out")
        try temporary.link("out/Link", to: outside.path)
        try temporary.link("out/A.swift", to: outside.path("X.swift"))
        let found = try obstacles([file("A.swift"), file("Link/B.swift")])
        #expect(found.map(\.kind) == [.symbolicLink, .symbolicLink])
        #expect(found.map(\.path) == ["out/A.swift", "out/Link"])
        // Where nothing has to be written, links stay, and what is behind them too.
        try write([file("C.swift")])
        #expect(try outside.contents() == ["X.swift"])
        #expect(try outside.read("X.swift") == file("X.swift").contents)
        #expect(try temporary.contents("out").contains("A.swift"))
    }

    @Test func followsTheLinkThatTheOutputFolderItselfMayBe() throws {
        let elsewhere = try TemporaryFolder()
        try temporary.link("out", to: elsewhere.path)
        try write([file("A.swift")])
        #expect(try elsewhere.contents() == ["A.swift"])
    }

    @Test(arguments: [["../A.swift"], ["/A.swift"], ["a/../../A.swift"], [".A.swift"], ["A.swift", "A.swift"]])
    func refusesPathsThatEscapeOrMeet(paths: [String]) throws {
        #expect(try obstacles(paths.map { file($0) }).map(\.kind) == [.invalidPath])
        #expect(!temporary.exists("out"))
        #expect(try temporary.contents().isEmpty)
    }

    @Test func mendsAnInterruptedRun() throws {
        try write([file("A.swift"), file("Sub/B.swift")])
        try temporary.write("half a fi", to: "out/.clientgen-123-1.tmp")
        try temporary.write("half a fi", to: "out/Sub/.clientgen-123-2.tmp")
        try temporary.write("mine", to: "out/.clientgen-notes.txt")
        let plan = try folder.plan([file("A.swift"), file("Sub/B.swift")])
        #expect(plan.differences.isEmpty)
        #expect(plan.leftovers == [".clientgen-123-1.tmp", "Sub/.clientgen-123-2.tmp"])
        try folder.apply(plan)
        #expect(try temporary.contents("out") == [".clientgen-notes.txt", "A.swift", "Sub", "Sub/B.swift"])
    }

    @Test func aFileInPlaceOfTheFolderIsAnError() throws {
        try temporary.write("mine", to: "out")
        #expect(throws: OutputError.self) { try folder.plan([file("A.swift")]) }
        #expect(try temporary.read("out") == "mine")
    }

    /// Somebody puts something else in the folder's place, or a file in a file's, after it was looked at.
    @Test func whatChangedSinceTheComparisonIsNotWrittenTo() throws {
        try write([file("A.swift")])
        try temporary.write("mine", to: "other/B.swift")
        let plan = try folder.plan([file("A.swift"), file("B.swift")])
        try FileManager.default.moveItem(atPath: temporary.path("out"), toPath: temporary.path("kept"))
        try temporary.link("out", to: temporary.path("other"))
        #expect(throws: OutputError.self) { try folder.apply(plan) }
        #expect(try temporary.read("other/B.swift") == "mine")
        #expect(try temporary.contents("other") == ["B.swift"])
    }

    @Test func aFileThatCameSinceTheComparisonIsKept() throws {
        try write([file("A.swift")])
        for place in ["B.swift", "A.swift"] {
            let plan = try folder.plan([file("A.swift", "struct From\(place.prefix(1)) {}"), file("B.swift")])
            if place == "A.swift" { try FileManager.default.removeItem(atPath: temporary.path("out/A.swift")) }
            try temporary.write("mine", to: "out/" + place)
            #expect(throws: OutputError.self) { try folder.apply(plan) }
            #expect(try temporary.read("out/" + place) == "mine")
            try FileManager.default.removeItem(atPath: temporary.path("out/" + place))
        }
        let plan = try folder.plan([file("B.swift")])
        try temporary.link("out/B.swift", to: temporary.path("elsewhere"))
        #expect(throws: OutputError.self) { try folder.apply(plan) }
        #expect(!temporary.exists("elsewhere"))
    }
}
