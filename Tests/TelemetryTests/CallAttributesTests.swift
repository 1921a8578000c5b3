#if Tracing
    import ClientRuntime
    import HTTPTypes
    import Testing
    import Tracing

    @testable import ClientTracing

    @Suite struct CallAttributesTests {
        @Test(arguments: [
            ("api.test", true, "api.test", 443), ("api.test", false, "api.test", 80),
            ("api.test:8080", false, "api.test", 8080), ("[::1]:8443", true, "::1", 8443), ("[::1]", true, "::1", 443),
            ("user:pass@api.test", true, "api.test", 443), ("", true, "", 443),
        ])
        func theServerIsHostAndPort(authority: String, isEncrypted: Bool, address: String, port: Int) {
            let server = CallAttributes.server(authority, isEncrypted: isEncrypted)
            #expect(server.address == address && server.port == port)
        }

        @Test func aMethodThatOnlyTheDocumentKnowsIsOther() throws {
            let method = try #require(HTTPRequest.Method("PURGE"))
            let request = TransportRequest(
                head: HTTPRequest(method: method, scheme: "https", authority: "api.test", path: "/a?key=hidden"))
            #expect(CallAttributes.method(of: request) == "_OTHER")
            var attributes: [String] = []
            CallAttributes(request).attributes.forEach { key, value in attributes.append("\(key) \(value)") }
            #expect(attributes.contains { $0.contains("method_original") && $0.contains("PURGE") })
            #expect(!attributes.contains { $0.contains("hidden") })
        }
    }
#endif
