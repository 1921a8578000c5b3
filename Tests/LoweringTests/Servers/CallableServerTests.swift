import ClientModel
import Testing

@Suite struct CallableServerTests {
    private func lowered(_ server: String) -> Lowered {
        Lowered("openapi: 3.1.0\ninfo: {title: T, version: '1'}\nservers: [\(server)]\npaths: {}")
    }

    @Test(arguments: [
        ("https://a.test/v1?version=2", "https://a.test/v1"), ("https://a.test#top", "https://a.test"),
        ("https://{h?}.test", "https://{h?}.test"), ("HTTP://a.test", "HTTP://a.test"), ("//a.test/", "//a.test/"),
        ("../v1", "../v1"),
    ])
    func urlsWithoutQueryAndFragment(_ url: String, _ expected: String) {
        let lowered = lowered("{url: '\(url)', variables: {'h?': {default: h}}}")
        #expect(lowered.module?.servers.map(\.url) == [expected])
        #expect(lowered.ids == (url == expected ? [] : ["server-query-left-out"]))
    }

    @Test(arguments: [
        ("wss://a.test", "is not one of HTTP"), ("mailto:a@b.test", "is not one of HTTP"),
        ("https:/v1", "has no host"), ("https:///v1", "has no host"), ("https://:80/", "has no host"),
        ("https://me:pw@a.test", "has a user name or password in it"),
        ("https://ä.test", "has characters that a URL cannot have"),
        ("https://{q}.test", "has characters that a URL cannot have"),
        ("{s}://a.test", "is not one of HTTP"), ("https://a.test/{w}", "has a query in the value of a variable"),
    ])
    func serversThatNoCallCanReach(_ url: String, _ why: String) {
        let lowered = lowered(
            "{url: '\(url)', variables: {s: {default: ftp}, q: {default: a b}, w: {default: 'v?x=1'}}}")
        #expect(lowered.module?.servers == [])
        let shown = url.replacing("me:pw", with: "***")
        #expect(lowered.messages("server-left-out") == ["the server `\(shown)` \(why); left out"])
    }

    /// Reading has said so already.
    @Test(arguments: ["a b", "https://a.test/{b", "https://a.test/<b>"]) func whatIsNoURLIsSaidOnce(_ url: String) {
        let lowered = lowered("{url: '\(url)'}")
        #expect(lowered.module?.servers == [])
        #expect(lowered.ids == ["server-url-invalid"])
    }

    @Test func variablesWithoutADefault() throws {
        let lowered = lowered("{url: 'https://{a}.test:{b}/{b}', variables: {a: {default: x}}}")
        let server = try #require(lowered.module?.servers.first)
        #expect(server.variables.map(\.key) == ["a", "b"])
        #expect(server.variables.map(\.defaultValue) == ["x", nil])
        #expect(server.defaultURL == nil)
        #expect(lowered.ids == ["server-variable-undefined"])
    }

    @Test func aDefaultThatTheEnumLacks() throws {
        let lowered = lowered("{url: 'https://{a}.test', variables: {a: {default: x, enum: [y, z]}}}")
        let server = try #require(lowered.module?.servers.first)
        #expect(server.variables.first?.values?.cases.map(\.name) == ["x", "y", "z"])
        #expect(lowered.ids == ["server-variable"])
    }

    /// A default of the document that its client would refuse.
    @Test(arguments: [
        "{url: 'https://{a}.test/v1', variables: {a: {default: evil.test/x}}}",
        "{url: 'https://a.test:{p}', variables: {p: {default: '1@evil.test'}}}",
        "{url: 'https://a.test/{p}', variables: {p: {default: ../x}}}",
        "{url: 'https://a.test{p}', variables: {p: {default: .evil.test}}}",
        "{url: '/{p}', variables: {p: {default: /evil.test}}}",
    ])
    func valuesThatLeaveTheirPlace(_ server: String) {
        let lowered = lowered(server)
        #expect(lowered.module?.servers == [])
        #expect(lowered.ids == ["server-left-out"])
    }

    @Test(arguments: [
        "{url: 'https://{a}', variables: {a: {default: a.b.test:8080}}}",
        "{url: 'https://api.{a}/v1', variables: {a: {default: a.test}}}",
        "{url: 'https://a.test{p}', variables: {p: {default: /v2}}}",
        "{url: '{s}://{h}:{p}/{b}', variables: {s: {default: https}, h: {default: a.test}, p: {default: '1'}, b: {default: a/b}}}",
    ])
    func valuesThatStayInTheirPlace(_ server: String) {
        let lowered = lowered(server)
        #expect(lowered.module?.servers.count == 1)
        #expect(lowered.ids == [])
    }

    @Test(arguments: [
        ("a.test/api", true), ("a.test", true), ("./a.test/api", false), ("/a.test", false), ("v1/a.json", false),
        ("//a.test", false), ("https://a.test", false), ("api", false), ("{h}.test", false),
    ])
    func hostsWithoutAScheme(_ url: String, isSaid: Bool) {
        let lowered = lowered("{url: '\(url)', variables: {h: {default: h}}}")
        #expect(lowered.ids.contains("server-without-scheme") == isSaid)
    }

    @Test func theFirstValueIsTakenWhereNoDefaultIsSaid() {
        let lowered = lowered("{url: 'https://{r}.test', variables: {r: {enum: [eu, us]}}}")
        #expect(lowered.ids == ["missing-key"])
        #expect(lowered.module?.servers.first?.variables.first?.defaultValue == "eu")
    }
}
