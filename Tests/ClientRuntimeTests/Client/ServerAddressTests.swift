import Testing

@testable import ClientRuntime

@Suite struct ServerAddressTests {
    @Test(arguments: [
        "", "/v1", "api.test", "ftp://api.test", "file:///x", "https://", "https:///x", "https://u:hidden@h",
        "https://h?a=hidden",
        "https://h#hidden", "https://h:0", "https://h:65536", "https://h:x", "https://h:+1", "https://h:",
        "https://:80",
        "https://[::1", "https://[]", "https://h h", "https://h/\u{e9}", "https://h\n", "https://h\\@x",
    ])
    func refuses(_ text: String) throws {
        let error = try #require(#expect(throws: ConfigurationError.self) { try ServerAddress(text) })
        #expect(error.code == .invalidServer)
        #expect(!error.description.contains("hidden"))
    }

    @Test func reads() throws {
        let plain = try ServerAddress("http://127.0.0.1:8080")
        #expect(plain == (try ServerAddress("HTTP://127.0.0.1:8080/")))
        #expect(plain.pathPrefix == "")
        let path = try ServerAddress("https://api.test/a%20b//")
        #expect(path.authority == "api.test")
        #expect(path.pathPrefix == "/a%20b")
    }

    @Test func clientsRefuseWhatIsNoServer() throws {
        let url = try #require(URL(string: "https://u:hidden@h"))
        let error = try #require(
            #expect(throws: ConfigurationError.self) {
                try ClientCore(
                    serverURL: url, defaultServer: "https://h", credentials: [], security: [], configuration: .init(),
                    transport: InMemoryTransport(json: "{}"))
            })
        #expect(error.code == .invalidServer)
        #expect(!error.description.contains("hidden"))
    }
}
