import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@Suite struct ParameterReadingTests {
    private func read(_ parameter: String) -> ReadDocument {
        ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              parameters:
                A: \(parameter)
            """)
    }

    private func parameter(_ text: String) throws -> Parameter {
        let read = read(text)
        #expect(read.complaints == [])
        let document = try #require(read.document)
        return try #require(document.linked.parameter(try document.components.parameters.first.found().value))
    }

    @Test func everyKey() throws {
        let parameter = try parameter(
            """
            {name: a, in: query, description: D, required: true, deprecated: true, style: form, explode: false,
                  allowReserved: true, schema: {type: string}, example: 1, examples: {}, allowEmptyValue: true, x-own: 1}
            """)
        #expect(parameter.name == "a")
        #expect(parameter.location == "query")
        #expect(parameter.description == "D")
        #expect(parameter.isRequired && parameter.isDeprecated && parameter.allowReserved && parameter.allowEmptyValue)
        #expect(parameter.example?.integer == 1)
        #expect(parameter.style == "form")
        #expect(parameter.explode == false)
        #expect(parameter.schema?.keywords.types == [.string])
        #expect(parameter.schema?.origin.pointer == "#/components/parameters/A/schema")
        #expect(parameter.extensions.keys.sorted() == ["x-own"])
    }

    @Test func whatIsAbsent() throws {
        let parameter = try parameter("{name: a, in: header, schema: {}}")
        #expect(!parameter.isRequired && !parameter.isDeprecated && !parameter.allowReserved)
        #expect(parameter.style == nil && parameter.explode == nil)
        #expect(parameter.content.isEmpty)
    }

    /// "If the parameter location is "path", this field is REQUIRED and its value MUST be true."
    @Test(arguments: ["", ", required: false", ", required: true"])
    func pathParametersAreRequired(_ required: String) throws {
        let read = read("{name: a, in: path, schema: {}\(required)}")
        let document = try #require(read.document)
        let parameter = document.linked.parameter(try document.components.parameters.first.found().value)
        #expect(parameter?.isRequired == true)
        #expect(read.ids == (required == ", required: true" ? [] : ["path-parameter-optional"]))
    }

    @Test func content() throws {
        #expect(
            try parameter("{name: a, in: query, content: {application/json: {}}}").content.map(\.name)
                == ["application/json"])
    }

    @Test func examples() throws {
        let read = ReadDocument(
            """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              examples: {shared: {value: 3}}
              parameters:
                A:
                  name: a
                  in: query
                  schema: {}
                  examples:
                    a: {value: 1}
                    b: {dataValue: 2}
                    c: {$ref: '#/components/examples/shared'}
                    d: {$ref: '#/components/examples/none'}
                    e: {externalValue: u}
            """)
        let document = try #require(read.document)
        let parameter = document.linked.parameter(try document.components.parameters.first.found().value)
        #expect(parameter?.examples.map(\.name) == ["a", "b", "c"])
        #expect(parameter?.examples.map(\.value.integer) == [1, 2, 3])
        #expect(read.complaints == [])
    }

    /// Swagger 2.0's `collectionFormat`, on a parameter that is written as Swagger 2.0 has it.
    @Test(arguments: [
        ("csv", nil as String?, false), ("multi", nil, true), ("ssv", "spaceDelimited", false),
        ("pipes", "pipeDelimited", false),
    ])
    func collectionFormats(_ format: String, _ style: String?, _ explode: Bool) throws {
        let read = read("{name: a, in: query, type: array, items: {type: string}, collectionFormat: \(format)}")
        let document = try #require(read.document)
        let parameter = document.linked.parameter(try document.components.parameters.first.found().value)
        #expect(parameter?.style == style)
        #expect(parameter?.explode == explode)
    }

    @Test(arguments: [
        ("{in: query}", "warning missing-key: a parameter must have `name`; left out"),
        ("{name: a}", "warning missing-key: a parameter must have `in`; left out"),
        ("7", "warning wrong-type: a parameter must be a mapping, not an integer; ignored"),
        (
            "{name: a, in: query, schema: {}, requird: true}",
            "warning unknown-key: a parameter has no `requird`; ignored"
        ),
        (
            "{name: a, in: query, schema: {}, required: 'true'}",
            "warning wrong-type: `required` must be true or false, not a string; read as true"
        ),
    ])
    func findings(_ text: String, _ finding: String) {
        #expect(read(text).complaints == [finding])
    }

    @Test func headers() throws {
        let read = ReadDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths: {}
            components:
              headers:
                A:
                  description: D
                  required: true
                  deprecated: true
                  schema: {type: integer}
                  content: {text/plain: {}}
                  style: simple
                  explode: true
                  example: 1
                  examples: {a: {value: 2}}
                  allowEmptyValue: true
                  allowReserved: true
                  in: header
            """)
        let document = try #require(read.document)
        let header = try #require(document.linked.header(try document.components.headers.first.found().value))
        #expect(header.description == "D")
        #expect(header.isRequired && header.isDeprecated)
        #expect(header.style == "simple" && header.explode == true)
        #expect(header.content.map(\.name) == ["text/plain"])
        #expect(header.example?.integer == 1)
        #expect(header.examples.map(\.value.integer) == [2])
        #expect(header.schema?.keywords.types == [.integer])
        #expect(
            read.complaints == [
                "warning unknown-key: a header has no `in`; ignored",
                "warning exclusive-keys: `content` stands beside `schema`, which is what is read; ignored",
            ])
    }

    /// What stands beside what is read is said when reading too, and once when linting.
    @Test(arguments: [
        ("in: query, schema: {type: string}, content: {a/b: {}}", ["exclusive-keys: `content` stands beside `schema`"]),
        (
            "in: querystring, schema: {type: string}, content: {a/b: {}}",
            ["exclusive-keys: `schema` stands beside `content`"]
        ),
        ("in: query, content: {a/b: {}, c/d: {}}", ["content-count: `content` has several media types"]),
        (
            "in: query, content: {a/b: {}}, style: form, explode: true",
            ["exclusive-keys: `style` stands beside `content`", "exclusive-keys: `explode` stands beside `content`"]
        ),
        ("in: query, content: {a/b: {}}, description: d", []), ("in: query, schema: {type: string}, style: form", []),
    ])
    func whatIsNotRead(_ parameter: String, _ findings: [String]) {
        let text = """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            paths: {}
            components: {parameters: {A: {name: a, \(parameter)}}}
            """
        let complaints = ReadDocument(text).complaints
        #expect(complaints.count == findings.count, "\(complaints)")
        #expect(zip(complaints, findings).allSatisfy { $0.hasPrefix("warning " + $1) }, "\(complaints)")
        let header = text.replacing("parameters: {A: {name: a, ", with: "headers: {A: {").replacing(
            "in: query, ", with: "")
        if !header.contains("querystring") { #expect(ReadDocument(header).complaints.count == findings.count) }
    }

    @Test func namesOfHeaderFieldsDifferInNothingByTheirCase() {
        func complaints(_ location: String) -> [String] {
            ReadDocument(
                """
                openapi: 3.1.0
                info: {title: Test, version: '1'}
                paths:
                  /a:
                    parameters:
                      - {name: X-A, in: \(location), schema: {type: string}}
                      - {name: x-a, in: \(location), schema: {type: string}}
                """
            ).complaints
        }
        #expect(
            complaints("header") == [
                "warning duplicate-parameter: parameter `x-a` stands in this list twice; this one counts"
            ])
        #expect(complaints("query") == [])
    }
}
