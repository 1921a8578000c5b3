import DocumentTree
import OpenAPI
import Testing

@Suite struct ContentReadingTests {
    private func read(_ components: String) -> ReadDocument {
        ReadDocument(
            "openapi: 3.2.0\ninfo: {title: Test, version: '1'}\npaths: {}\ncomponents:\n" + components.indented(2))
    }

    @Test func aRequestBody() throws {
        let read = read(
            """
            requestBodies:
              A:
                description: D
                required: true
                x-own: 1
                content:
                  application/json: {schema: {type: string}, example: 1, encoding: {}}
                  text/plain: {examples: {a: {value: 1}, b: {dataValue: 2}, c: {externalValue: u}}}
                  application/jsonl: {itemSchema: {type: integer}}
                  image/png:
            """)
        let document = try #require(read.document)
        let body = try #require(
            document.linked.requestBody(try document.components.requestBodies.first.found().value))
        #expect(body.description == "D")
        #expect(body.isRequired)
        #expect(body.extensions.keys.sorted() == ["x-own"])
        #expect(body.content.map(\.name) == ["application/json", "text/plain", "application/jsonl", "image/png"])
        #expect(body.content[0].schema?.keywords.types == [.string])
        #expect(
            body.content[0].schema?.origin.pointer
                == "#/components/requestBodies/A/content/application~1json/schema")
        #expect(body.content[0].example?.integer == 1)
        #expect(body.content[1].examples.map(\.name) == ["a", "b"])
        #expect(body.content[2].itemSchema?.keywords.types == [.integer])
        #expect(read.complaints == [])
    }

    /// A keyword of OpenAPI 3.2.
    @Test func descriptionsOfMediaTypes() throws {
        let read = read("requestBodies: {A: {content: {text/plain: {description: D}}}}")
        let document = try #require(read.document)
        let body = document.linked.requestBody(try document.components.requestBodies.first.found().value)
        #expect(body?.content.first?.description == "D")
        #expect(read.complaints == [])
    }

    @Test func aResponse() throws {
        let read = read(
            """
            responses:
              A: {summary: S, description: D, links: {}, headers: {X-A: {schema: {}}}, content: {application/json: {}},
                  x-own: 1}
            """)
        let document = try #require(read.document)
        let response = try #require(document.linked.response(try document.components.responses.first.found().value))
        #expect(response.summary == "S")
        #expect(response.description == "D")
        #expect(response.headers.map(\.name) == ["X-A"])
        #expect(response.content.map(\.name) == ["application/json"])
        #expect(response.extensions.keys.sorted() == ["x-own"])
        #expect(read.complaints == [])
    }

    @Test(arguments: [
        (
            "requestBodies: {A: {content: {}, contents: {}}}",
            "warning unknown-key: a request body has no `contents`; ignored"
        ),
        (
            "requestBodies: {A: {content: []}}",
            "warning wrong-type: `content` must be a mapping, not a sequence; ignored"
        ),
        ("responses: {A: {schema: {}}}", "warning unknown-key: a response has no `schema`; ignored"),
        (
            "responses: {A: {content: {a/b: 7}}}",
            "warning wrong-type: a media type must be a mapping, not an integer; ignored"
        ),
        (
            "responses: {A: {content: {a/b: {type: string}}}}",
            "warning unknown-key: a media type has no `type`; ignored"
        ),
    ])
    func findings(_ text: String, _ finding: String) {
        #expect(read(text).complaints == [finding])
    }

    /// A key may list several media types; a comma within quotes divides none.
    @Test(arguments: [
        ("'a/b, c/d'", ["a/b", "c/d"]), ("'a/b,c/d, A/B'", ["a/b", "c/d"]),
        ("'a/b; p=\"x, y/z\", c/d'", ["a/b; p=\"x, y/z\"", "c/d"]), ("'a/b; p=\"x, y/z\"'", ["a/b; p=\"x, y/z\""]),
        ("'a/b, c'", ["a/b, c"]), ("'a/b,'", ["a/b,"]),
    ])
    func lists(_ key: String, _ names: [String]) throws {
        let read = read("responses: {A: {content: {\(key): {schema: {type: string}, example: e}}}}")
        let document = try #require(read.document)
        let response = document.linked.response(try document.components.responses.first.found().value)
        let content = try #require(response).content
        #expect(content.map(\.name) == names)
        #expect(content.allSatisfy { $0.schema != nil && $0.example?.string == "e" })
        #expect(read.complaints.count == (names.count > 1 ? 1 : 0))
        #expect(read.complaints.allSatisfy { $0.hasPrefix("warning media-type-name: ") })
    }

    /// Lists in keys are no way around the limit of what each can become a call of.
    @Test func listsCountAsWhatTheyList() throws {
        let keys = (0..<3).map { key in (0..<60).map { "a/b\(key)-\($0)" }.joined(separator: ", ") }
        let read = read("responses: {A: {content: {\(keys.map { "'\($0)': {}" }.joined(separator: ", "))}}}")
        let document = try #require(read.document)
        let response = document.linked.response(try document.components.responses.first.found().value)
        #expect(try #require(response).content.count == 100)
        #expect(read.complaints.contains { $0.hasPrefix("warning many-media-types: ") }, "\(read.complaints)")
    }
}
