import Testing

@testable import GeneratorPipeline
@testable import OutputFolders

@Suite struct FolderTests {
    let temporary: TemporaryFolder
    let folder: Folder

    init() throws {
        temporary = try TemporaryFolder()
        folder = try #require(try Folder.open(temporary.path, displayPath: "out"))
    }

    @Test func opensNothingWhereNothingIs() throws {
        #expect(try Folder.open(temporary.path("none"), displayPath: "none") == nil)
    }

    @Test func refusesAFileAsFolder() throws {
        try temporary.write("", to: "file")
        let error = #expect(throws: FileSystemError.self) {
            try Folder.open(temporary.path("file"), displayPath: "shown/file")
        }
        #expect(error?.description.hasPrefix("Could not open the folder shown/file: ") == true)
    }

    @Test func createsFoldersAndTakesEmptyOnesBack() throws {
        let created = try Folder.create(temporary.path("a/b/c"), displayPath: "a/b/c")
        #expect(try temporary.contents() == ["a", "a/b", "a/b/c"])
        #expect(try Folder.create(temporary.path("a/b/c"), displayPath: "a/b/c").isEmpty)
        try temporary.write("kept", to: "a/file")
        Folder.remove(created)
        #expect(try temporary.contents() == ["a", "a/file"])
    }

    @Test func tellsKindsApartWithoutFollowingLinks() throws {
        try temporary.write("", to: "file")
        try temporary.makeFolder("sub")
        try temporary.link("link", to: "sub")
        #expect(try folder.kind(of: "file") == .file)
        #expect(try folder.kind(of: "sub") == .folder)
        #expect(try folder.kind(of: "link") == .symbolicLink)
        #expect(try folder.kind(of: "none") == nil)
        #expect(try folder.names() == ["file", "link", "sub"])
    }

    @Test func neverGoesThroughALink() throws {
        let outside = try TemporaryFolder()
        try outside.write("secret", to: "file")
        try temporary.link("folder", to: outside.path)
        try temporary.link("file", to: outside.path("file"))
        #expect(throws: FileSystemError.self) { try folder.subfolder("folder") }
        #expect(throws: FileSystemError.self) { try folder.read("file") }
        #expect(throws: FileSystemError.self) { try folder.create("file", [1], shownAs: "file") }
        #expect(try outside.read("file") == "secret")
    }

    @Test(arguments: [0, 1, 4095, 4096, 100_000])
    func readsWhatItWrites(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try folder.create("file", bytes, shownAs: "file")
        #expect(try folder.read("file") == bytes)
        #expect(try folder.read("file", upTo: 10) == Array(bytes.prefix(10)))
    }

    @Test func neverOverwritesWhenCreating() throws {
        try temporary.write("old", to: "file")
        #expect(throws: FileSystemError.self) { try folder.create("file", [1], shownAs: "file") }
        #expect(try temporary.read("file") == "old")
    }

    @Test func removesOnlyEmptyFolders() throws {
        try temporary.write("", to: "full/file")
        #expect(!folder.removeEmptySubfolder("full"))
        try temporary.makeFolder("empty")
        #expect(folder.removeEmptySubfolder("empty"))
        #expect(try temporary.contents() == ["full", "full/file"])
    }
}
