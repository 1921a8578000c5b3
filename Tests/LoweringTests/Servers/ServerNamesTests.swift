import ClientModel
import Testing

@Suite struct ServerNamesTests {
    private func servers(_ servers: String) throws -> [Server] {
        try #require(
            Lowered("openapi: 3.2.0\ninfo: {title: T, version: '1'}\nservers: \(servers)\npaths: {}").module
        ).servers
    }

    /// The only server is called as it would be among others: adding one renames none.
    @Test func theOnlyServer() throws {
        #expect(try servers("[{url: https://example.com}]").map(\.name) == ["exampleCom"])
        #expect(try servers("[{url: https://example.com, description: Production.}]").map(\.name) == ["production"])
    }

    @Test func namesFromDescriptionsHostsAndTheDocument() throws {
        let found = try servers(
            """
            [{url: https://a.example.com, description: Staging server},
              {url: https://b.example.com/v1, description: 'A long story about what this server is for'},
              {url: https://c.example.com, name: sandbox}, {url: https://d.example.com, x-clientgen-name: mine},
              {url: /}]
            """)
        #expect(found.map(\.name) == ["stagingServer", "bExampleCom", "sandbox", "mine", "root"])
    }

    @Test(arguments: [
        "[{url: https://a.com, description: One}, {url: https://b.com, description: One}]",
        "[{url: https://a.com/v1}, {url: https://a.com/v2}]", "[{url: 'https://a-b.com'}, {url: 'https://a.b.com'}]",
    ])
    func namesDiffer(_ text: String) throws {
        let names = try servers(text).map(\.name)
        #expect(Set(names).count == 2, "\(names)")
    }

    @Test func variables() throws {
        let server = try #require(
            try servers(
                """
                [{url: 'https://{data-region}.example.com:{port}', variables: {data-region: {enum: [eu, us], default: us},
                  port: {default: 443, description: The port}}}]
                """
            ).first)
        #expect(server.variables.map(\.name) == ["dataRegion", "port"])
        #expect(server.variables.map(\.key) == ["data-region", "port"])
        #expect(server.variables.map { $0.values?.cases.map(\.value) } == [["eu", "us"], nil])
        #expect(server.variables.map { $0.values?.typeName } == ["DataRegion", nil])
        #expect(server.defaultURL == "https://us.example.com:443")
    }

    /// Variables that can be the same share a type; of those that can't, each has one that says whose it is.
    @Test func valuesOfVariables() throws {
        func server(_ host: String, _ values: String) -> String {
            "{url: 'https://{zone}.\(host)', description: \(host), variables: {zone: {default: eu, enum: [\(values)]}}}"
        }
        func types(_ list: String...) throws -> [String?] {
            try servers("[\(list.joined(separator: ", "))]").map { $0.variables.first?.values?.typeName }
        }
        #expect(try types(server("a", "eu, us"), server("b", "eu, us")) == ["Zone", "Zone"])
        #expect(try types(server("a", "eu, us"), server("b", "eu")) == ["AZone", "BZone"])
        let ports = try servers(
            "[{url: 'https://a:{port}', variables: {port: {default: '443', enum: ['443', '8443', '443']}}}]")
        #expect(ports.first?.variables.first?.values?.cases.map(\.name) == ["port443", "port8443"])
        #expect(ports.first?.variables.first?.values?.cases.map(\.value) == ["443", "8443"])
    }

    @Test func parametersDifferFromThatOfTheBase() throws {
        let found = try servers(
            "[{url: '/{relativeTo}/{base}', variables: {relativeTo: {default: a}, base: {default: b}}}]")
        #expect(found.first?.variables.map(\.name) == ["relativeToValue", "baseValue"])
    }

    /// Servers of one URL differ by what they are described as, or by what their variables are.
    @Test func oneURLTwice() throws {
        let variables = "variables: {site: {default: a.com}, sub: {default: "
        let url = "url: 'https://{sub}.{site}', "
        let byDefault = try servers("[{\(url)\(variables)api}}}, {\(url)\(variables)ip-ranges}}}]").map(\.name)
        #expect(byDefault == ["apiACom", "ipRangesACom"])
        let long = "description: 'A long story of what this one is for, number "
        let byDescription = try servers("[{url: https://a.com, \(long)1'}, {url: https://a.com, \(long)2'}]").map(
            \.name)
        #expect(Set(byDescription).count == 2, "\(byDescription)")
        #expect(try servers("[{url: https://a.com}, {url: https://a.com}]").map(\.name) == ["aCom"])
    }
}
