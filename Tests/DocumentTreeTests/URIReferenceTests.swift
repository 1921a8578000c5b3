import DocumentTree
import Testing

@Suite struct URIReferenceTests {
    @Test(arguments: [
        "http://a/b/c/d;p?q#f", "g", "./g", "//g", "?y", "#s", "", "urn:x:y", "http://u:p@h:80", "a b.yaml#/x", "1:b",
        "http:g",
    ])
    func isPutTogetherAgain(text: String) {
        #expect(URIReference(text).description == text)
    }

    @Test func itsParts() {
        let uri = URIReference("HTTPS://ann:x@Example.com:80/a/b?c=d#/e")
        #expect(uri.scheme == "https")
        #expect(uri.authority == "ann:x@Example.com:80")
        #expect(uri.userInfo == "ann:x")
        #expect(uri.path == "/a/b")
        #expect(uri.query == "c=d")
        #expect(uri.fragment == "/e")
        #expect(uri.isHTTP)
        #expect(uri.withoutUserInfo.withoutFragment.description == "https://Example.com:80/a/b?c=d")
    }

    /// RFC 3986, section 5.4.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
        ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ])
    func resolves(reference: String, target: String) {
        #expect(URIReference(reference).resolved(against: URIReference("http://a/b/c/d;p?q")).description == target)
    }

    @Test func aFile() {
        #expect(URIReference(filePath: "/a b/c%#?.yaml").description == "file:///a%20b/c%25%23%3F.yaml")
    }
}
