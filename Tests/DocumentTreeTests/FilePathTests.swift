import Testing

@testable import DocumentTree

struct FilePathTests {
    @Test(arguments: [("a.yaml", "."), ("x/a.yaml", "x"), ("/a.yaml", "/"), ("/x/y/a.yaml", "/x/y"), ("", ".")])
    func folders(path: String, expected: String) {
        #expect(FilePath.folder(of: path) == expected)
    }

    @Test(arguments: [("x", "a", "x/a"), ("/", "a", "/a"), ("x", "/a", "/a"), ("x/", "a", "x/a"), (".", "a", "./a")])
    func joins(folder: String, path: String, expected: String) {
        #expect(FilePath.join(folder, path) == expected)
    }

    @Test(arguments: [
        ("a/./b//c/", "a/b/c"), ("a/../b", "b"), ("../a/../../b", "../../b"), ("/../a", "/a"), ("/a/../..", "/"),
        ("a/..", "."), ("./", "."), ("", "."), ("...", "..."), ("/a/b/../../../etc", "/etc"),
    ])
    func normalizes(path: String, expected: String) {
        #expect(FilePath.normalized(path) == expected)
    }

    @Test func insideIsByComponents() {
        #expect(FilePath.isInside("/a/b", "/a"))
        #expect(FilePath.isInside("/a", "/a"))
        #expect(FilePath.isInside("/a", "/"))
        #expect(!FilePath.isInside("/ab", "/a"))
        #expect(!FilePath.isInside("/", "/a"))
        #expect(!FilePath.isInside("/b", "/a"))
    }
}
