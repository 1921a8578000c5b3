import Diagnostics
import DocumentTree
import Testing

struct JSONPointerTests {
    /// The example of RFC 6901 section 5.
    private let example = Reading(
        #"""
        {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8}
        """#
    ).node

    @Test(arguments: [
        ("", "/foo/0", "\"bar\""), ("/foo/0", "#/foo/0", "\"bar\""), ("/", "#/", "0"), ("/a~1b", "#/a~1b", "1"),
        ("/c%d", "#/c%25d", "2"), ("/e^f", "#/e%5Ef", "3"), ("/g|h", "#/g%7Ch", "4"), ("/i\\j", "#/i%5Cj", "5"),
        ("/k\"l", "#/k%22l", "6"), ("/ ", "#/%20", "7"), ("/m~0n", "#/m~0n", "8"),
    ])
    func resolvesTheExamplesOfTheRFC(plain: String, fragment: String, expected: String) throws {
        let root = try #require(example)
        #expect(JSONPointer(fragment)?.resolve(in: root)?.outline == expected)
        if !plain.isEmpty, plain.first == "/" {
            #expect(JSONPointer(plain)?.resolve(in: root)?.outline == expected)
        }
    }

    @Test func theWholeDocument() throws {
        let root = try #require(example)
        #expect(JSONPointer("")?.resolve(in: root)?.mapping?.count == 10)
        #expect(JSONPointer("#")?.tokens == [])
        #expect(JSONPointer().description == "#")
    }

    @Test(arguments: ["foo", "#foo", "/~", "/~2", "/a~", "#/%", "#/%4", "#/%zz", "#/%FF", "##", " /a"])
    func refusesWhatIsNoPointer(text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test(arguments: [
        "/foo/2", "/foo/00", "/foo/-", "/foo/-1", "/foo/+1", "/foo/1e0", "/foo/", "/foo/0/x", "/nope",
        "/foo/99999999999999999999",
    ])
    func whatIsNotThereIsNil(text: String) throws {
        let root = try #require(example)
        let pointer = try #require(JSONPointer(text))
        #expect(pointer.resolve(in: root) == nil)
    }

    @Test func tilesAreUnescapedOnce() {
        #expect(JSONPointer("/~01")?.tokens == ["~1"])
        #expect(JSONPointer("/~10")?.tokens == ["/0"])
        #expect(JSONPointer("/a//b")?.tokens == ["a", "", "b"])
    }

    @Test func fragmentsArePercentDecodedOnceAndPlainPointersNot() {
        #expect(JSONPointer("#/paths/~1pets~1%7Bid%7D")?.tokens == ["paths", "/pets/{id}"])
        #expect(JSONPointer("#/a%2525")?.tokens == ["a%25"])
        #expect(JSONPointer("/a%25")?.tokens == ["a%25"])
        #expect(JSONPointer("#/%C3%BC")?.tokens == ["ü"])
    }

    @Test func appending() {
        let pointer = JSONPointer().appending("paths").appending("/pets/{id}").appending(3)
        #expect(pointer.description == "#/paths/~1pets~1{id}/3")
    }

    @Test(arguments: [[], [""], ["a/b", "c~d", "~1"], ["100%", "%20"], ["a\nb", "\u{7F}"], ["ü 😀", "x y"]])
    func theDescriptionReadsBack(tokens: [String]) {
        let pointer = JSONPointer(tokens: tokens)
        #expect(JSONPointer(pointer.description) == pointer)
    }
}
