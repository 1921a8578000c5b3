import Diagnostics
import DocumentTree
import OpenAPI
import Testing

/// `$ref` where the standard has none.
@Suite struct MisplacedReferenceReadingTests {
    private static func read(
        _ body: String, version: String = "3.0.3", files: [String: String] = [:]
    ) throws -> ReadDocument {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        return ReadDocument(
            "openapi: \(version)\ninfo: {title: Test, version: '1'}\n\(body)\n", folder: folder.path)
    }

    private static func misplaced(_ what: String) -> String {
        "warning ref-misplaced: OpenAPI has no `$ref` in place of \(what); read as what it points to"
    }

    @Test func operationsAndWhatIsRelativeToThem() throws {
        let read = try Self.read(
            "paths:\n  /a: {get: {$ref: resources/a.yml}}",
            files: [
                "resources/a.yml": """
                operationId: getA
                parameters: [{$ref: 'more/limit.yml'}]
                responses: {'200': {$ref: 'answers/a.yml'}}
                """,
                "resources/more/limit.yml": "{name: limit, in: query, schema: {type: integer}}",
                "resources/answers/a.yml":
                    "{description: A, content: {application/json: {schema: {$ref: '../../schemas/a.yml'}}}}",
                "schemas/a.yml": "{type: object, properties: {a: {type: string}}}",
            ])
        #expect(read.complaints == [Self.misplaced("an operation")])
        let operation = try read.operation("/a")
        #expect(operation.operationID == "getA" && operation.method == "GET")
        let linked = try read.document.found().linked
        #expect(linked.parameter(try operation.parameters.first.found())?.name == "limit")
        let response = try linked.response(operation.responses[0].value).found()
        let reference = try response.content.first.found().schema.found().keywords.reference.found()
        #expect(linked.schema(reference)?.keywords.properties.map(\.key) == ["a"])
        #expect(operation.origin.citation == "resources/a.yml")
    }

    @Test func oneOperationOfTwoPaths() throws {
        let read = try Self.read(
            "paths:\n  /a: {get: {$ref: a.yml}}\n  /b: {post: {$ref: a.yml}}",
            files: ["a.yml": "{summary: A, responses: {default: {description: A}}}"])
        #expect(try read.operation("/a").summary == "A")
        #expect(try read.operation("/b", "POST").summary == "A")
    }

    @Test func whatStandsBesideItIsToldOf() throws {
        let read = try Self.read(
            "paths:\n  /a: {get: {$ref: '#/x-a', summary: B}}\nx-a: {summary: A, responses: {default: {description: A}}}"
        )
        #expect(try read.operation("/a").summary == "A")
        #expect(read.complaints == [Self.misplaced("an operation") + ", and what stands beside it is ignored"])
    }

    @Test func mapsHaveBoth() throws {
        let read = try Self.read(
            "paths: {$ref: paths.yml, /b: {}}\ncomponents: {schemas: {$ref: 'schemas.yml', B: {type: integer}}}",
            files: [
                "paths.yml": "{/a: {}, /b: {get: {responses: {}}}}",
                "schemas.yml": "{A: {$ref: '#/B'}, B: {type: string}}",
            ])
        let document = try read.document.found()
        #expect(document.paths.map(\.path) == ["/a", "/b"])
        #expect(document.paths[1].operations.isEmpty)
        #expect(document.components.schemas.map(\.name) == ["A", "B"])
        #expect(try read.keywords("B").types == [.integer])
        // A fragment is one of the file that it stands in.
        #expect(try read.target(of: "A")?.keywords.types == [.string])
        #expect(read.complaints == [Self.misplaced("`paths`"), Self.misplaced("`schemas`")])
    }

    /// A property may be called so.
    @Test func aMemberOfThatName() throws {
        let read = try Self.read("paths: {}\ncomponents: {schemas: {A: {properties: {$ref: {type: string}}}}}")
        #expect(try read.keywords("A").properties.map(\.key) == ["$ref"])
        #expect(read.complaints == [])
    }

    @Test func lists() throws {
        let read = try Self.read(
            """
            servers: [{$ref: 'lists.yml#/server'}]
            tags: {$ref: 'lists.yml#/tags'}
            paths:
              /a:
                parameters: {$ref: 'lists.yml#/parameters'}
                get:
                  tags: [{$ref: 'lists.yml#/tags/0/name'}]
                  parameters: [{$ref: 'lists.yml#/parameters'}, {name: c, in: query, schema: {type: string}}]
                  security: {$ref: 'lists.yml#/security'}
                  responses: {default: {description: A}}
            components:
              schemas:
                A: {required: {$ref: 'lists.yml#/names'}, enum: {$ref: 'lists.yml#/names'}, allOf: {$ref: 'lists.yml#/parts'}}
            """,
            files: [
                "lists.yml": """
                server: {url: https://a.example}
                tags: [{name: t}]
                parameters: [{$ref: '#/b'}]
                b: {name: b, in: query, schema: {type: string}}
                security: [{key: []}]
                names: [x, y]
                parts: [{$ref: '#/part'}]
                part: {type: string}
                """
            ])
        let document = try read.document.found()
        #expect(document.servers.map(\.url) == ["https://a.example"])
        #expect(document.tags.map(\.name) == ["t"])
        let operation = try read.operation("/a")
        #expect(operation.tags == ["t"])
        #expect(operation.security?.first?.schemes.map(\.name) == ["key"])
        #expect(operation.parameters.compactMap { document.linked.parameter($0)?.name } == ["b", "c"])
        #expect(document.paths[0].parameters.compactMap { document.linked.parameter($0)?.name } == ["b"])
        let keywords = try read.keywords("A")
        #expect(keywords.required == ["x", "y"])
        #expect(keywords.enumeration?.compactMap(\.string) == ["x", "y"])
        #expect(keywords.allOf.compactMap(\.keywords.reference).compactMap { document.linked.schema($0) }.count == 1)
        #expect(Set(read.ids) == ["ref-misplaced"] && read.ids.count == 9)
    }

    @Test func texts() throws {
        let read = try Self.read(
            """
            tags: [{name: t, description: {$ref: texts/tag.md}}]
            paths:
              /a: {summary: {$ref: 'texts/all.yml#/summary'}, description: {$ref: no.md}}
            components: {schemas: {A: {description: {$ref: texts/b.txt}, title: {$ref: 'texts/all.yml'}}}}
            """,
            files: ["texts/tag.md": "\u{FEFF}# T: a\n- b", "texts/b.txt": "B", "texts/all.yml": "summary: S"])
        let document = try read.document.found()
        #expect(document.tags.first?.description == "# T: a\n- b")
        #expect(document.paths[0].summary == "S")
        #expect(document.paths[0].description == nil)
        #expect(try read.keywords("A").description == "B")
        #expect(try read.keywords("A").title == nil)
        #expect(read.files == ["openapi.yaml", "texts/all.yml", "texts/b.txt", "texts/tag.md"].map { $0 })
        #expect(
            read.complaints.filter { !$0.contains("ref-misplaced") } == [
                "warning ref-file-not-found: There is no file `no.md`; left out.",
                "warning wrong-type: what stands in place of `title` must be a string, not a mapping; ignored",
            ])
    }

    /// What is no text for people is not copied into comments, and nothing outside the folder is read.
    @Test(arguments: [("key.pem", "yaml-"), ("../a.md", "ref-outside-root"), ("https://a.example/a.md", "ref-remote")])
    func textsThatAreNotRead(_ reference: String, _ id: String) throws {
        let read = try Self.read(
            "tags: [{name: t, description: {$ref: '\(reference)'}}]\npaths: {}",
            files: ["key.pem": "-----BEGIN\n: a: b\n\t- c"])
        #expect(read.document?.tags.first?.description == nil)
        #expect(read.ids.count == 1 && read.ids.first?.hasPrefix(id) == true, "\(read.ids)")
    }

    @Test func examples() throws {
        let read = try Self.read(
            """
            paths: {}
            components:
              parameters:
                P: {name: p, in: query, schema: {type: object}, example: {$ref: 'e.json'}}
                Q: {name: q, in: query, schema: {type: object}, examples: {a: {$ref: 'e.yml#/a'}, b: {value: {$ref: e.json}}}}
                R: {name: r, in: query, schema: {type: object}, example: {$ref: '#/no'}}
                S: {name: s, in: query, schema: {type: object}, examples: {a: {$ref: '../e.yml'}, b: {$ref: broken.json}}}
            """,
            files: ["e.json": #"{"x": 1}"#, "e.yml": "a: {value: {x: 2}}", "broken.json": "{"])
        let document = try read.document.found()
        func parameter(_ index: Int) throws -> Parameter {
            try document.linked.parameter(document.components.parameters[index].value).found()
        }
        #expect(try parameter(0).example?["x"]?.integer == 1)
        #expect(try parameter(1).examples.map { $0.value["x"]?.integer } == [2, 1])
        #expect(try parameter(2).example?["$ref"]?.string == "#/no")
        #expect(try parameter(3).examples.isEmpty)
        #expect(
            Set(read.ids) == ["ref-misplaced", "example-not-found", "example-unreadable"], "\(read.complaints)")
        #expect(!read.diagnostics.contains { $0.severity == .error })
    }

    @Test func circles() throws {
        let read = try Self.read(
            "paths:\n  /a: {get: {$ref: '#/x-a'}, parameters: {$ref: '#/x-a'}}\nx-a: {$ref: '#/x-b'}\nx-b: {$ref: '#/x-a'}"
        )
        #expect(Set(read.ids) == ["ref-cycle", "wrong-type"], "\(read.complaints)")
    }

    /// A schema that would hold itself without end is told of where it stands, whoever asks for it first.
    @Test func circlesThroughMaps() throws {
        let read = try Self.read(
            "paths: {}\ncomponents:\n  schemas:\n    A: {properties: {$ref: '#/components/schemas'}}\n    B: {type: string}"
        )
        #expect(
            read.complaints == [
                Self.misplaced("`properties`"),
                "error ref-cycle: this schema stands in itself, by a `$ref` in place of something that it is part of",
            ])
        #expect(read.diagnostics.last?.location?.line == 6)
    }

    /// What many references lead to is read for each: that ends.
    @Test func whatIsTooMuchIsAnError() throws {
        let count = 1_200
        let properties = (0..<count).map { "p\($0): {type: string}" }.joined(separator: ", ")
        let schemas = (0..<count).map { "S\($0): {properties: {$ref: '#/x-p'}}" }.joined(separator: "\n    ")
        let read = try Self.read("paths: {}\ncomponents:\n  schemas:\n    \(schemas)\nx-p: {\(properties)}")
        let errors = read.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.id) == ["references-too-large"])
    }

    // MARK: - What is not there

    @Test func absentOperationsAreLeftOut() throws {
        let read = try Self.read("paths:\n  /a: {get: {$ref: no.yml}, put: {$ref: '#/no'}, post: {responses: {}}}")
        #expect(read.document?.paths.first?.operations.map(\.method) == ["POST"])
        #expect(
            read.complaints == [
                "warning ref-file-not-found: There is no file `no.yml`; left out.",
                "warning ref-not-found: `$ref: #/no` points to nothing: # has no `no`; left out",
            ])
        let losses = try read.document.found().losses.operations
        #expect(losses.total == 3 && losses.lost == 2)
    }

    /// A client of something else would be worse than none.
    @Test(arguments: ["responses: {$ref: no.yml}", "responses: {}, servers: [{$ref: no.yml}]"])
    func whatNothingCanStandInPlaceOf(_ operation: String) throws {
        let read = try Self.read("paths:\n  /a: {get: {\(operation)}}")
        #expect(read.complaints == ["error ref-file-not-found: There is no file `no.yml`."])
    }
}
