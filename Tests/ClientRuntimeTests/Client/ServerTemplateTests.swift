import Testing

@testable import ClientRuntime

@Suite struct ServerTemplateTests {
    private let template = ServerTemplate("https://{region}.api.test:{port}/{base}")

    @Test func putsValuesIn() throws {
        let url = try template.url(["region": "eu", "port": "8443", "base": "v1/x"])
        #expect(url.absoluteString == "https://eu.api.test:8443/v1/x")
        #expect(try ServerTemplate("https://api.test").url().absoluteString == "https://api.test")
    }

    @Test(arguments: [
        [:], ["region": "eu", "port": "8443"], ["region": "u@evil", "port": "1", "base": ""],
        ["region": "eu", "port": "x", "base": ""], ["region": "e?", "port": "1", "base": ""],
    ])
    func refuses(_ variables: [String: String]) {
        #expect(throws: ConfigurationError.self) { try template.url(variables) }
    }
}
