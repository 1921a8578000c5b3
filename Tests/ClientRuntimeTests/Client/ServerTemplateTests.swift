import Testing

@testable import ClientRuntime

@Suite struct ServerTemplateTests {
    private let template = ServerTemplate("https://{region}.api.test:{port}/{base}")

    @Test func putsValuesIn() throws {
        let url = try template.url(["region": "eu", "port": "8443", "base": "v1/x"])
        #expect(url.absoluteString == "https://eu.api.test:8443/v1/x")
        #expect(try ServerTemplate("https://api.test").url().absoluteString == "https://api.test")
        let odd = ServerTemplate("https://api.test/{base}", ["base": "@team/a;b=1,(c)*"])
        #expect(try odd.url().absoluteString == "https://api.test/@team/a;b=1,(c)*")
    }

    @Test func defaultsStandWhereNothingElseIsSaid() throws {
        let template = ServerTemplate("https://{zone}.api.test/{base}", ["zone": "eu", "base": "v1"])
        #expect(try template.url().absoluteString == "https://eu.api.test/v1")
        #expect(try template.url(["zone": "us", "other": "?"]).absoluteString == "https://us.api.test/v1")
    }

    @Test(arguments: [
        ("/v2", "https://api.test/v2"), ("v2", "https://api.test/docs/v2"), ("../v2", "https://api.test/v2"),
        ("//cdn.test/x", "https://cdn.test/x"), ("https://other.test", "https://other.test"),
        ("", "https://api.test/docs/openapi.json"),
    ])
    func relativeToTheDocument(_ template: String, _ expected: String) throws {
        let document = try #require(URL(string: "https://api.test/docs/openapi.json"))
        #expect(try ServerTemplate(template).url(relativeTo: document).absoluteString == expected)
    }

    /// A variable that is all the host, or all the URL, may bring the beginning of the path.
    @Test func aWholeHostMayHaveAPath() throws {
        let host = try ServerTemplate("https://{host}/v1").url(["host": "api.test/team"])
        #expect(host.absoluteString == "https://api.test/team/v1")
        let whole = try ServerTemplate("{url}/v1").url(["url": "https://api.test/a"])
        #expect(whole.absoluteString == "https://api.test/a/v1")
    }

    @Test(arguments: [
        [:], ["region": "eu", "port": "8443"], ["region": "u@evil", "port": "1", "base": ""],
        ["region": "eu", "port": "1", "base": "a?b"], ["region": "eu", "port": "1", "base": "../x"],
        ["region": "eu", "port": "1", "base": "a%2fb"], ["region": "eu", "port": "1", "base": "%2e%2E"],
        ["region": "eu", "port": "x", "base": ""], ["region": "e?", "port": "1", "base": ""],
        ["region": "evil.test/", "port": "1", "base": ""], ["region": "", "port": "1", "base": ""],
        ["region": "eu.", "port": "1", "base": ""], ["region": "eu", "port": "1@evil.test:2", "base": ""],
    ])
    func refuses(_ variables: [String: String]) {
        #expect(throws: ConfigurationError.self) { try template.url(variables) }
    }

    /// Templates that servers have, and values that would have a client send its credential elsewhere.
    @Test(arguments: [
        "https://{x}.example.com/v1", "https://api.{x}.example.com", "https://api-{x}.example.com:8443/v1",
        "https://{x}api.example.com", "https://example.com:{x}/v1", "https://example.com:{x}", "{x}://example.com/v1",
        "https://example.com/{x}", "https://example.com{x}", "https://example.com{x}/v1", "/{x}/v1", "/{x}", "v{x}",
    ])
    func noValueLeadsToAnotherHost(_ template: String) throws {
        let base = try #require(URL(string: "https://docs.example.com/openapi.json"))
        let hosts = [
            "evil.test", "evil.test:8443", "127.0.0.1:9", "[::1]", "u@evil.test", "u:p@evil.test", "localhost",
        ]
        let values =
            hosts.flatMap { host in
                ["", "/", "?", "#", "\\", "%2f", "%5c", ":1/", "/x", "\t", "\n", "。", ";", ",", "&", "="].flatMap {
                    end in
                    ["", "//", "/", "@", ":", ".", "https://", "//a@", "\\\\", "%2f%2f", "..//"].map { $0 + host + end }
                }
            } + ["", ".", "..", "../..", "/", "//", "@", ":", ":80", ".evil.test", "evil。test"]
        for value in values {
            guard let url = try? ServerTemplate(template).url(["x": value], relativeTo: base) else { continue }
            let text = url.absoluteString
            let authority = try #require(text.firstRange(of: "://")).upperBound
            let host = text[authority...].prefix { !"/?#".contains($0) }
            #expect(!host.contains("@") && !host.contains("%"), "\(template) \(value): \(text)")
            let name = host.prefix { $0 != ":" }
            #expect(name == "example.com" || name.hasSuffix("example.com"), "\(template) \(value): \(text)")
        }
    }

    /// What is all of the host is for the caller to say.
    @Test func wholeHostsAndTheirEnds() throws {
        #expect(
            try ServerTemplate("https://{h}:{p}").url(["h": "[::1]", "p": "81"]).absoluteString == "https://[::1]:81")
        #expect(try ServerTemplate("https://{h}").url(["h": "a.test:81"]).absoluteString == "https://a.test:81")
        #expect(try ServerTemplate("https://api.{h}/v").url(["h": "a.test"]).absoluteString == "https://api.a.test/v")
        #expect(try ServerTemplate("https://a.test{b}").url(["b": "/v2"]).absoluteString == "https://a.test/v2")
        #expect(
            try ServerTemplate("https://a{e}.test").url(["e": ".staging"]).absoluteString == "https://a.staging.test")
    }
}
