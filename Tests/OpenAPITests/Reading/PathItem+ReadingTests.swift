import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@Suite struct PathItemReadingTests {
    private func read(_ path: String) -> ReadDocument {
        ReadDocument(
            "openapi: 3.2.0\ninfo: {title: Test, version: '1'}\npaths:\n  /a:\n" + path.indented(4))
    }

    @Test func everyMethod() throws {
        let read = read(
            """
            summary: S
            description: D
            parameters: [{name: a, in: query, schema: {}}]
            get: {}
            put: {}
            post: {}
            delete: {}
            options: {}
            head: {}
            patch: {}
            trace: {}
            query: {}
            additionalOperations: {COPY: {}}
            """)
        let item = try #require(read.document?.paths.first)
        #expect(item.summary == "S")
        #expect(item.description == "D")
        #expect(item.parameters.count == 1)
        #expect(
            item.operations.map(\.method) == [
                "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY", "COPY",
            ])
        #expect(item.operations.first?.origin.pointer == "#/paths/~1a/get")
        #expect(read.complaints == [])
    }

    @Test func anOperation() throws {
        let read = read(
            """
            get:
              operationId: list
              tags: [pets, 7]
              summary: S
              description: D
              deprecated: true
              security: []
              servers: [{url: /}]
              callbacks: {done: {}}
              externalDocs: {}
              x-own: 1
              responses:
                '404': {description: Missing}
                200: {description: OK}
                x-own: 1
            """)
        let operation = try read.operation("/a")
        #expect(operation.operationID == "list")
        #expect(operation.operationIDLocation?.line == 6)
        #expect(operation.tags == ["pets", "7"])
        #expect(operation.summary == "S")
        #expect(operation.description == "D")
        #expect(operation.isDeprecated)
        #expect(operation.security?.isEmpty == true)
        #expect(operation.servers.count == 1)
        #expect(operation.hasCallbacks)
        #expect(operation.extensions["x-own"]?.integer == 1)
        #expect(operation.responses.map(\.status) == ["404", "200"])
        #expect(read.complaints == [])
    }

    @Test func whatIsAbsent() throws {
        let operation = try read("get: {}").operation("/a")
        #expect(operation.operationID == nil)
        #expect(operation.security == nil)
        #expect(operation.requestBody == nil)
        #expect(!operation.isDeprecated && !operation.hasCallbacks)
    }

    @Test(arguments: [
        ("gett: {}", "warning unknown-key: a path item has no `gett`; ignored"),
        ("get: {operationid: a}", "warning unknown-key: an operation has no `operationid`; ignored"),
        ("get: 7", "warning wrong-type: an operation must be a mapping, not an integer; ignored"),
        ("get: {tags: pets}", "warning wrong-type: `tags` must be a sequence, not a string; read as a sequence of one"),
        ("get: {tags: [[]]}", "warning wrong-type: an element of `tags` must be a string, not a sequence; ignored"),
        ("get: {responses: []}", "warning wrong-type: `responses` must be a mapping, not a sequence; ignored"),
    ])
    func findings(_ path: String, _ finding: String) {
        #expect(read(path).complaints == [finding])
    }
}
