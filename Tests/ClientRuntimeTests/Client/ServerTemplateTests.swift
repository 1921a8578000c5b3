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
        ["region": "eu", "port": "1", "base": "a?b"],
        ["region": "eu", "port": "x", "base": ""], ["region": "e?", "port": "1", "base": ""],
        ["region": "evil.test/", "port": "1", "base": ""],
    ])
    func refuses(_ variables: [String: String]) {
        #expect(throws: ConfigurationError.self) { try template.url(variables) }
    }
}
