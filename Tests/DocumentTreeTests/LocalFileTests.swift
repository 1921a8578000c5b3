import Testing

@testable import DocumentTree

struct LocalFileTests {
    @Test func readsEveryByte() throws {
        let folder = try TemporaryFolder()
        for size in [0, 1, 4095, 4096, 4097, 1 << 20] {
            let text = String(repeating: "x", count: size)
            try folder.write(text, to: "f")
            #expect(LocalFile.read(folder.path("f"), limit: 1 << 20) == .success(Array(text.utf8)))
        }
    }

    @Test func refusesWhatIsTooLarge() throws {
        let folder = try TemporaryFolder()
        try folder.write("12345", to: "f")
        #expect(LocalFile.read(folder.path("f"), limit: 5) == .success(Array("12345".utf8)))
        #expect(LocalFile.read(folder.path("f"), limit: 4) == .failure(.tooLarge))
    }

    @Test func saysWhyItCannotRead() throws {
        let folder = try TemporaryFolder()
        try folder.link("circle", to: "circle")
        try folder.makeFIFO("pipe")
        #expect(LocalFile.read(folder.path("nothing"), limit: 9) == .failure(.notFound))
        #expect(LocalFile.read("", limit: 9) == .failure(.notFound))
        #expect(LocalFile.read(folder.path("a\u{0}b"), limit: 9) == .failure(.notFound))
        #expect(LocalFile.read(folder.path, limit: 9) == .failure(.unreadable("it is a folder")))
        #expect(LocalFile.read(folder.path("pipe"), limit: 9) == .failure(.unreadable("it is not a regular file")))
        #expect(
            LocalFile.read(folder.path("circle"), limit: 9)
                == .failure(.unreadable("its symbolic links form a circle")))
        #expect(
            LocalFile.read(folder.path(String(repeating: "n", count: 5000)), limit: 9)
                == .failure(.unreadable("its name is too long")))
    }

    @Test func realPathsFollowLinks() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/f")
        try folder.link("b", to: "a")
        let real = try LocalFile.realPath(folder.path).get()
        #expect(LocalFile.realPath(folder.path("b/../b/f")) == .success(real + "/a/f"))
        #expect(LocalFile.realPath(folder.path("b/nothing")) == .failure(.notFound))
        #expect(LocalFile.realPath(folder.path("b\u{0}")) == .failure(.notFound))
    }
}
