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

    /// `é` in one scalar and in two are the same to Swift, and two names to a file system.
    @Test func normalisationIsNotIgnored() {
        let (one, two) = ("/caf\u{E9}", "/cafe\u{301}")
        #expect(one == two)
        #expect(!FilePath.isInside(one + "/x", two) && !FilePath.isInside(one, two))
        #expect(FilePath.isInside(one + "/x", one))
        #expect(FilePath.relative(one + "/x", from: two) == "../caf\u{E9}/x")
        #expect(ExactText(one) != ExactText(two) && ExactText(one) == ExactText(one))
        #expect(Set([ExactText(one), ExactText(two), ExactText(one)]).count == 2)
        #expect(URIReference("http://a" + one) != URIReference("http://a" + two))
        #expect(Set([URIReference("http://a/x?"), URIReference("http://a/x"), URIReference("http://a/x?")]).count == 2)
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
