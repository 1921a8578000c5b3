import ClientModel
import JSONCoding
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

/// No text of a document begins a line of what a command prints, nor moves the cursor of who reads it, in any format.
@Suite struct ForgedLogTests {
    /// A command of a workflow at the beginning of a line, whatever begins a line; and within one.
    private static let payload =
        "x\n::set-output name=a::PWN\r::set-output name=b::PWN\u{85}::set-output::PWN\u{2028}::set-output::PWN"
        + "\u{1B}]0;PWN\u{7}\u{9B}31m##[set-output name=c]PWN\u{202E}\u{E0100}\u{3164} ::set-output name=d::PWN"

    private static let texts = [
        payload, "::set-output name=a::PWN", "##[set-output name=a]PWN", "\u{600}##[a]PWN",
        "\u{600}##vso[a]PWN", "##[\u{301}a]PWN", "##vso[\u{301}a]PWN",
    ]

    /// A document that says something wrong wherever it can, each time in the words of somebody hostile.
    private static func document(_ text: String) throws -> String {
        func name(_ suffix: String) -> String { text + suffix }
        func object(_ members: [String: JSONValue]) -> JSONValue { .object(members) }
        let reference = object(["$ref": .string("#/components/schemas/" + text)])
        let odd = object([
            "type": .string(text), "format": .string(text), "pattern": .string(text), "default": .string(text),
            "enum": [.string(text), .string(text + "2")], text: .string(text), "description": .string(text),
        ])
        let operation = object([
            "operationId": .string(text), "summary": .string(text), "tags": [.string(text)], text: .string(text),
            "parameters": [
                object(["name": .string(name("p")), "in": .string(text)]),
                object(["name": .string(name("q")), "in": "query", "style": .string(text), "schema": odd]),
                object(["name": .string(name("h")), "in": "header", "schema": reference]),
                object(["name": .string(name("u")), "in": "path", "required": true, "schema": odd]),
            ],
            "requestBody": object(["content": object([text: object(["schema": odd])])]),
            "responses": object([
                text: object(["description": .string(text)]),
                "200": object([
                    "description": .string(text), "headers": object([text: object(["schema": odd])]),
                    "links": object([text: object(["operationId": .string(text)])]),
                    "content": object([text: object(["schema": reference])]),
                ]),
            ]),
            "security": [object([text: []])],
            "servers": [object(["url": .string("https://a.test/" + text)])],
        ])
        let document = object([
            "openapi": "3.1.0", text: .string(text),
            "info": object(["title": .string(text), "version": .string(text)]),
            "servers": [
                object(["url": .string(text), "description": .string(text)]),
                object([
                    "url": .string("http://{\(text)}.test"),
                    "variables": object([text: object(["default": .string(text)])]),
                ]),
            ],
            "tags": [object(["name": .string(text), "description": .string(text)])],
            "paths": object([
                "/" + text: object(["get": operation, "post": operation, text: operation]),
                "/{\(text)}/{b\(text)}": object(["get": operation]), text: object([:]),
                "/r": object(["$ref": .string(text + ".yaml")]),
                "/n": object(["$ref": .string("http://a.test/" + text)]),
            ]),
            "components": object([
                "schemas": object([
                    text: object(["type": "object", "properties": object([text: odd, text + "2": reference])]),
                    text + "3": object(["allOf": [odd, object(["$ref": .string("#/none/" + text)])]]),
                    text + "4": object(["oneOf": [odd, reference]]),
                ]),
                "securitySchemes": object([
                    text: object(["type": .string(text)]),
                    text + "k": object(["type": "apiKey", "in": .string(text), "name": .string(text)]),
                    text + "b": object([
                        "type": "http", "scheme": "bearer", "x-clientgen-token-variable": .string(text),
                    ]),
                    text + "h": object(["type": "http", "scheme": .string(text)]),
                ]),
                text: object([:]),
            ]),
        ])
        return String(decoding: try JSON.encode(document), as: UTF8.self)
    }

    private static func expectNoForgery(
        _ result: CommandResult, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for text in [result.standardOutput, result.standardError] {
            for command in ["##[", "##vso["] {
                let place = Array(text.utf8).firstRange(of: Array(command.utf8))
                #expect(place == nil, "\(what)", sourceLocation: sourceLocation)
            }
            for scalar in text.unicodeScalars where scalar != "\n" {
                let value = scalar.value
                let isHarmless =
                    value >= 0x20 && !(0x7F..<0xA0).contains(value)
                    && ![0x2028, 0x202E, 0xE0100, 0x3164].contains(value)
                if !isHarmless {
                    Issue.record("\(what) prints U+\(String(value, radix: 16))", sourceLocation: sourceLocation)
                }
            }
            for line in text.split(whereSeparator: \.isNewline) {
                let start = line.drop { " +-".contains($0) }
                #expect(!start.hasPrefix("::set-output"), "\(what): \(line)", sourceLocation: sourceLocation)
            }
        }
    }

    @Test(arguments: texts) func nothingThatACommandPrints(_ text: String) throws {
        let project = try Project(try Self.document(text), configuration: "module: Pets\nreadme: true\n")
        let environment = CommandEnvironment(workingFolder: project.folder.path)
        var found = 0
        for format in LintFormat.allCases {
            let result = LintRun.run(["spec/openapi.yaml"], format: format, in: environment)
            found += result.standardOutput.split(separator: "\n").count
            Self.expectNoForgery(result, "lint \(format)")
        }
        #expect(found > 50)
        Self.expectNoForgery(project.generate(), "generate")
        for format in [DescribeFormat.text, .json] {
            var options = CommandLineOptions()
            options.spec = "spec/openapi.yaml"
            options.module = "Pets"
            Self.expectNoForgery(DescribeRun.run(options, format: format, in: environment), "describe \(format)")
        }
    }

    /// The same where the document can be generated: what is committed, and how it differs.
    @Test(arguments: texts) func nothingOfWhatIsGenerated(_ text: String) throws {
        let quoted = String(decoding: try JSON.encode(text), as: UTF8.self)
        let project = try Project(
            """
            {"openapi": "3.1.0", "info": {"title": \(quoted), "version": \(quoted), "description": \(quoted)},
             "servers": [{"url": "http://a.test", "description": \(quoted)}],
             "tags": [{"name": \(quoted), "description": \(quoted)}],
             "paths": {"/a": {"get": {"operationId": \(quoted), "description": \(quoted), "tags": [\(quoted)],
               "parameters": [{"name": \(quoted), "in": "query", "description": \(quoted), "schema": {"type": "string",
                 "enum": [\(quoted), "a"], "default": \(quoted)}}],
               "responses": {"200": {"description": \(quoted), "content": {"application/json": {"schema":
                 {"$ref": "#/components/schemas/A"}, "example": {\(quoted): \(quoted)}}}}}}}},
             "components": {"schemas": {"A": {"type": "object", "description": \(quoted),
               "required": [\(quoted)], "properties": {\(quoted): {"type": "string", "description": \(quoted)}}}},
              "securitySchemes": {\(quoted): {"type": "http", "scheme": "bearer", "description": \(quoted)}}}}
            """, configuration: "module: Pets\nreadme: true\ndocumentation: true\ntests: true\n")
        let generated = project.generate()
        #expect(generated.status == .success, "\(generated.standardError)")
        Self.expectNoForgery(generated, "generate")
        let sources = try project.folder.contents("Generated").filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }
        #expect(sources.count > 5)
        for path in sources.map({ "Generated/" + $0 }) {
            let contents = try project.folder.read(path)
            for scalar in contents.unicodeScalars where scalar != "\n" {
                let value = scalar.value
                #expect(
                    value >= 0x20 && !(0x7F..<0xA0).contains(value)
                        && ![0x2028, 0x202E, 0xE0100, 0x3164].contains(value), "\(path): U+\(String(value, radix: 16))")
            }
            // Every file differs at its end, so that the difference shows what is there.
            try project.folder.write(contents + "\nx\n", to: path)
        }
        let checked = project.check()
        #expect(checked.status == .findings)
        Self.expectNoForgery(checked, "check")
        var options = CommandLineOptions()
        options.spec = "spec/openapi.yaml"
        for format in [DescribeFormat.text, .json] {
            let environment = CommandEnvironment(workingFolder: project.folder.path)
            Self.expectNoForgery(DescribeRun.run(options, format: format, in: environment), "describe \(format)")
        }
    }
}
