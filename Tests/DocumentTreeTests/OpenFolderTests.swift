import Testing

@testable import DocumentTree

/// What is opened is what was checked.
struct OpenFolderTests {
    private let folder: TemporaryFolder
    private let opened: OpenFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("inside", to: "spec/a/b/f")
        try folder.write("secret", to: "outside/b/f")
        opened = try #require(OpenFolder(folder.path("spec")))
    }

    private func read(_ path: String) -> Result<[UInt8], LocalFile.Failure> {
        opened.read(opened.path + path, limit: 100)
    }

    @Test func readsWhatIsInside() throws {
        #expect(read("/a/b/f") == .success(Array("inside".utf8)))
        #expect(read("/a/b/nothing") == .failure(.notFound))
        #expect(read("/a/b") == .failure(.unreadable("it is a folder")))
        #expect(read("") == .failure(.unreadable("it is a folder")))
        #expect(opened.read(opened.path + "/a/b/f", limit: 2) == .failure(.tooLarge))
        #expect(OpenFolder(folder.path("spec/a/b/f")) == nil)
        #expect(OpenFolder(folder.path("none")) == nil)
    }

    @Test(arguments: ["/../outside/b/f", "-other/f", "/a/../../outside/b/f", "/./a/b/f\u{0}"])
    func nothingElse(_ path: String) {
        if case .success = read(path) { Issue.record("\(path) was read") }
    }

    /// Somebody puts a link in the place of what was looked up.
    @Test(arguments: ["spec/a", "spec/a/b", "spec/a/b/f"])
    func linksThatCameLaterAreNotFollowed(_ place: String) throws {
        let real = try LocalFile.realPath(folder.path("spec/a/b/f")).get()
        try folder.remove(place)
        try folder.link(place, to: folder.path(place.replacing("spec/a", with: "outside")))
        #expect(LocalFile.read(real, limit: 100) == .success(Array("secret".utf8)))
        #expect(opened.read(real, limit: 100) == .failure(.unreadable("it changed while it was read")))
    }

    /// The folder itself was named by the user, once.
    @Test func theFolderIsTheOneThatWasOpened() throws {
        try folder.write("moved", to: "other/a/b/f")
        let path = opened.path
        try folder.remove("spec/a/b/f")
        try folder.write("still inside", to: "spec/a/b/f")
        try folder.rename("spec", to: "kept")
        try folder.link("spec", to: "other")
        #expect(opened.read(path + "/a/b/f", limit: 100) == .success(Array("still inside".utf8)))
    }
}
