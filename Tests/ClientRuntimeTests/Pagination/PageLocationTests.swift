import Testing

@testable import ClientRuntime

@Suite struct PageLocationTests {
    private let base = PageLocation(scheme: "https", authority: "api.test", target: "/v1/a/list?x=1")

    /// RFC 3986, section 5.4, as far as it stays on a server.
    @Test(arguments: [
        ("https://api.test/v1/b?page=2", "/v1/b?page=2"), ("https://api.test", "/"), ("https://api.test?p=1", "/?p=1"),
        ("HTTPS://API.TEST:443/b", "/b"), ("//api.test/b", "/b"), ("/b?c=d", "/b?c=d"), ("b", "/v1/a/b"),
        ("?page=2", "/v1/a/list?page=2"), ("./b", "/v1/a/b"), ("../b", "/v1/b"), ("../../../b", "/b"),
        ("/./b/../c/.", "/c/"), ("..", "/v1/"), (".", "/v1/a/"), ("", "/v1/a/list?x=1"), ("#top", "/v1/a/list?x=1"),
        ("b?q=/../x#y", "/v1/a/b?q=/../x"), ("/a?page[number]=2&c=%2F", "/a?page[number]=2&c=%2F"),
        ("/a b\u{E9}?c=d|e\r\nX: 1", "/a%20b%C3%A9?c=d%7Ce%0D%0AX:%201"),
        ("\\\\evil.test/x", "/v1/a/%5C%5Cevil.test/x"),
        ("b%2", "/v1/a/b%252"),
    ])
    func staysOnTheServer(_ reference: String, _ target: String) {
        let location = base.resolving(reference)
        #expect(location.hasOrigin(of: base))
        #expect(location.target == target)
    }

    @Test(arguments: [
        "http://api.test/b", "https://api.test:8443/b", "https://evil.test/b", "//evil.test/b",
        "https://api.test.evil/",
        "https://api.test@evil.test/", "https://user@api.test/", "ftp://api.test/", "javascript:alert(1)", "https:b",
        "https:///b", "https://api.test\\@evil.test/", "https://api.test.:443/", "https://evil.test\\.api.test/",
    ])
    func leavesIt(_ reference: String) {
        #expect(!base.resolving(reference).hasOrigin(of: base))
    }

    @Test func theUsualPortIsNone() {
        let open = PageLocation(scheme: "http", authority: "api.test:80", target: "/")
        #expect(open.hasOrigin(of: open.resolving("http://api.test/x")))
        #expect(!open.hasOrigin(of: open.resolving("http://api.test:443/x")))
    }
}
