import DocumentTree
import OpenAPI
import Testing

@Suite struct OpenAPIReaderTests {
    @Test(arguments: [
        ("3.0.0", OpenAPIDocument.Version.v3_0), ("3.0.3", .v3_0), ("3.1.0", .v3_1), ("3.1.1", .v3_1), ("3.2.0", .v3_2),
        // Without quotes YAML reads it as a number.
        ("3.1", .v3_1),
    ])
    func versions(_ text: String, _ version: OpenAPIDocument.Version) {
        #expect(
            ReadDocument("openapi: \(text)\ninfo: {title: T, version: '1'}\npaths: {}").document?.version == version)
    }

    @Test(arguments: [
        ("swagger: '2.0'\ninfo: {}\npaths: {}", "swagger-2"), ("openapi: 4.0.0", "unsupported-version"),
        ("openapi: 3.10.0", "unsupported-version"), ("openapi: [3]", "unsupported-version"),
        ("info: {}", "not-openapi"),
        ("[]", "not-openapi"), ("just a text", "not-openapi"),
    ])
    func whatIsNone(_ text: String, _ id: String) {
        let read = ReadDocument(text)
        #expect(read.document == nil)
        #expect(read.ids == [id])
    }

    @Test func nothingToReadInIsAFindingToo() {
        #expect(ReadDocument("openapi: 3.1.0").ids == ["missing-key"])
    }

    @Test func info() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info:
              title: Pets
              version: 1.0
              summary: About pets
              description: |
                More.
              contact: {}
              license: {name: MIT}
              termsOfService: https://example.com
              x-own: 1
              author: me
            paths: {}
            """)
        let info = try #require(read.document).info
        #expect(info.title == "Pets")
        #expect(info.version == "1.0")
        #expect(info.summary == "About pets")
        #expect(info.description == "More.\n")
        #expect(
            read.complaints == [
                "warning unquoted-text: `version` must be a string, not a number; read as \"1.0\"",
                "warning unknown-key: `info` has no `author`; ignored",
            ])
    }

    @Test func serversAndTheirVariables() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            servers:
              - url: https://{region}.example.com:{port}/
                description: Production
                variables:
                  region: {enum: [eu, us]}
                  port: {default: 443, description: The port}
                  none: {}
              - description: without a URL
            paths: {}
            """)
        let servers = try #require(read.document).servers
        #expect(servers.map(\.url) == ["https://{region}.example.com:{port}/"])
        let variables = try #require(servers.first).variables
        #expect(variables.map(\.name) == ["region", "port"])
        #expect(variables.map(\.defaultValue) == ["eu", "443"])
        #expect(variables.map(\.enumeration) == [["eu", "us"], []])
        #expect(variables.map(\.description) == [nil, "The port"])
        #expect(
            read.complaints == [
                "warning missing-key: a server variable must have `default`; the first value is taken",
                "warning missing-key: a server variable must have `default`; left out",
                "warning missing-key: a server must have `url`; left out",
            ])
    }

    @Test func tagsAndExtensions() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            x-own: 7
            tags:
              - {name: pets, description: About pets, x-clientgen-name: animals}
              - {description: nameless}
            paths: {x-comment: not a path}
            """)
        let document = try #require(read.document)
        #expect(document.tags.map(\.name) == ["pets"])
        #expect(document.tags.first?.description == "About pets")
        #expect(document.tags.first?.extensions["x-clientgen-name"]?.string == "animals")
        #expect(document.extensions["x-own"]?.integer == 7)
        #expect(document.paths.isEmpty)
        #expect(read.complaints == ["warning missing-key: a tag must have `name`; left out"])
    }

    @Test(arguments: [
        ("3.1.0", "webhooks: {a: {post: {}}}", ["a POST"]),
        ("3.0.3", "paths: {}\nx-webhooks: {a: {post: {responses: {}}}, b: {}}", ["a POST", "b "]),
        ("3.1.0", "x-webhooks: {a: {post: {}}}\nwebhooks: {b: {put: {}}}", ["b PUT"]),
    ])
    func webhooksAreNamedPathItems(version: String, text: String, webhooks: [String]) throws {
        let read = ReadDocument("openapi: \(version)\ninfo: {title: Test, version: '1'}\n\(text)\n")
        let document = try #require(read.document)
        #expect(document.webhooks.map { "\($0.path) \($0.operations.map(\.method).joined())" } == webhooks)
        #expect(read.ids == [])
    }

    @Test func unknownKeys() {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            path: {}
            components: {schema: {}, x-own: {}}
            servers: [{url: /v1, x-a: 1, title: A, variables: {v: {default: a, values: [a]}}}]
            tags: [{name: a, title: A, x-b: 2, summary: S}]
            """)
        #expect(
            read.complaints == [
                "warning unknown-key: an OpenAPI document has no `path`; ignored",
                "warning unknown-key: `components` has no `schema`; ignored",
                "warning unknown-key: a server has no `title`; ignored",
                "warning unknown-key: a server variable has no `values`; ignored",
                "warning unknown-key: a tag has no `title`; ignored",
            ])
    }

    @Test(arguments: ["info", "servers", "paths", "components", "security", "tags"])
    func wrongTypes(_ key: String) {
        let other = key == "info" ? "" : "info: {title: Test, version: '1'}\n"
        let read = ReadDocument("openapi: 3.1.0\n\(other)\(key): 7")
        #expect(read.document != nil)
        #expect(read.ids == ["wrong-type"])
    }
}
