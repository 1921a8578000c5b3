import Foundation
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

/// A document of some three hundred files.
@Suite struct SplitDocumentTests {
    /// Per thing: a path item, two schemas of which one has the same file name as all others, a parameter, a response
    /// and an example.
    private static func write(_ count: Int, to folder: TemporaryFolder) throws {
        var root = "openapi: 3.1.0\ninfo: {title: Things, version: '1'}\npaths:\n"
        for number in 0..<count { root += "  /thing\(number): {$ref: paths/thing\(number).yaml}\n" }
        root += "components:\n  schemas:\n"
        for number in 0..<count { root += "    Thing\(number): {$ref: 'schemas/Thing\(number).yaml'}\n" }
        root += "    Shared: {type: object, properties: {id: {type: string}}}\n"
        try folder.write(root, to: "api/openapi.yaml")
        for number in 0..<count {
            let next = (number + 1) % count
            try folder.write(
                """
                parameters: [{$ref: ../parameters/Filter\(number).yaml}]
                get:
                  operationId: getThing\(number)
                  tags: [things]
                  responses:
                    '200': {$ref: ../responses/Thing\(number).yaml}
                    default: {$ref: ../responses/Failure.yaml}
                """, to: "api/paths/thing\(number).yaml")
            try folder.write(
                "name: filter\nin: query\nschema: {type: string, enum: [a\(number), b]}\n",
                to: "api/parameters/Filter\(number).yaml")
            try folder.write(
                """
                description: It.
                content:
                  application/json:
                    schema: {$ref: ../schemas/Thing\(number).yaml}
                    examples: {one: {$ref: ../examples/Thing\(number).yaml}}
                """, to: "api/responses/Thing\(number).yaml")
            try folder.write("value: {number: \(number)}\n", to: "api/examples/Thing\(number).yaml")
            try folder.write(
                """
                type: object
                required: [number]
                properties:
                  number: {type: integer}
                  shared: {$ref: '../openapi.yaml#/components/schemas/Shared'}
                  next: {$ref: Thing\(next).yaml}
                  same: {$ref: '../openapi.yaml#/components/schemas/Thing\(number)'}
                  details: {$ref: '../details/part\(number)/Details.yaml'}
                """, to: "api/schemas/Thing\(number).yaml")
            try folder.write(
                "type: object\nproperties: {text\(number): {type: string}}\n",
                to: "api/details/part\(number)/Details.yaml")
        }
        try folder.write(
            "description: No.\ncontent: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}\n",
            to: "api/responses/Failure.yaml")
    }

    private static func generate(in folder: TemporaryFolder) -> CommandResult {
        var options = CommandLineOptions()
        options.spec = "api/openapi.yaml"
        options.output = "out"
        options.module = "Things"
        return GenerateRun.run(options, in: CommandEnvironment(workingFolder: folder.path))
    }

    @Test(.timeLimit(.minutes(1))) func everyFileBecomesWhatItIs() throws {
        let folder = try TemporaryFolder()
        try Self.write(50, to: folder)
        let result = Self.generate(in: folder)
        #expect(result.status == .success)
        #expect(result.standardError == "")
        // Per thing: itself, its details and its filter; besides, what is shared and what tells of failure.
        #expect(result.standardOutput.contains("50 operations, 152 types"), "\(result.standardOutput)")

        var text = ""
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/out").sorted()
        where path.hasSuffix(".swift") {
            text += try String(contentsOfFile: folder.path + "/out/" + path, encoding: .utf8)
        }
        for line in [
            "/// `schemas/Thing7.yaml`\npublic struct Thing7: ", "public var shared: Shared?",
            "public var next: Thing0?",
            "public var same: Thing7?", "public var details: Part7Details?",
            "/// `details/part7/Details.yaml`\npublic struct Part7Details: ",
            "/// `parameters/Filter7.yaml#/schema`\npublic struct Filter7: ", "public struct FailureResponse: ",
        ] {
            #expect(text.contains(line), "\(line)")
        }
        #expect(!text.contains("Model:"))

        let linted = LintRun.run(["api/openapi.yaml"], in: CommandEnvironment(workingFolder: folder.path))
        #expect(linted.status == .success, "\(linted.standardOutput)")
    }
}

/// A document whose operations stand in files, as DigitalOcean's do, and the same as bundlers put it together.
@Suite struct OperationsInFilesTests {
    private static let count = 30

    private static func operation(_ number: Int, _ schema: String) -> String {
        """
        operationId: getThing\(number)
        tags: [things]
        parameters: [{name: limit, in: query, schema: {type: integer}}]
        responses: {'200': {description: It., content: {application/json: {schema: \(schema)}}}}
        """
    }

    private static func run(_ paths: String, _ files: [String: String]) throws -> (CommandResult, [String]) {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            openapi: 3.0.3
            info: {title: Things, version: '1'}
            paths:
            \(paths)components:
              schemas:
                Thing: {type: object, properties: {id: {type: string}}}

            """, to: "api/openapi.yaml")
        for (name, text) in files { try folder.write(text, to: "api/" + name) }
        var options = CommandLineOptions()
        options.spec = "api/openapi.yaml"
        options.output = "out"
        let result = GenerateRun.run(options, in: CommandEnvironment(workingFolder: folder.path))
        let out = folder.path + "/out"
        guard FileManager.default.fileExists(atPath: out) else { return (result, []) }
        let names = try FileManager.default.subpathsOfDirectory(atPath: out).sorted()
        return (
            result,
            try names.filter { $0.hasSuffix(".swift") }.map {
                $0 + "\n" + (try String(contentsOfFile: out + "/" + $0, encoding: .utf8))
            }
        )
    }

    @Test func theyAreTheSameClient() throws {
        let numbers = 0..<Self.count
        let split = try Self.run(
            numbers.map { "  /thing\($0): {get: {$ref: resources/\($0 % 3)/thing\($0).yml}}\n" }.joined(),
            Dictionary(
                uniqueKeysWithValues: numbers.map {
                    (
                        "resources/\($0 % 3)/thing\($0).yml",
                        Self.operation($0, "{$ref: '../../openapi.yaml#/components/schemas/Thing'}")
                    )
                }))
        let bundled = try Self.run(
            numbers.map {
                "  /thing\($0):\n    get:\n"
                    + Self.operation($0, "{$ref: '#/components/schemas/Thing'}").split(separator: "\n")
                    .map { "      \($0)\n" }.joined()
            }.joined(), [:])
        #expect(split.0.status == .success && bundled.0.status == .success)
        #expect(split.1.count > 1 && split.1 == bundled.1)
        #expect(split.0.standardOutput.contains("30 operations"))
        #expect(split.0.standardError.hasSuffix("\n… and 25 more warnings [ref-misplaced]\n30 warnings\n"))
        #expect(bundled.0.standardError == "")
    }

    @Test func filesThatAreNotThere() throws {
        let (result, files) = try Self.run(
            (0..<Self.count).map { "  /thing\($0): {get: {$ref: resources/thing\($0).yml}}\n" }.joined(), [:])
        #expect(result.status == .findings && files.isEmpty)
        #expect(
            result.standardError.hasPrefix(
                "error: most of the document comes to nothing: 30 of its 30 operations are left out or empty "))
    }
}

/// Chains of references that are long, or have no end.
@Suite struct ReferenceChainTests {
    private static func run(_ text: String) throws -> (generated: CommandResult, linted: CommandResult) {
        let folder = try TemporaryFolder()
        try folder.write("openapi: 3.1.0\ninfo: {title: A, version: '1'}\n" + text, to: "openapi.yaml")
        let environment = CommandEnvironment(workingFolder: folder.path)
        var options = CommandLineOptions()
        options.spec = "openapi.yaml"
        options.output = "out"
        return (GenerateRun.run(options, in: environment), LintRun.run(["openapi.yaml"], in: environment))
    }

    private static func lint(_ text: String) throws -> CommandResult {
        let folder = try TemporaryFolder()
        try folder.write("openapi: 3.1.0\ninfo: {title: A, version: '1'}\n" + text, to: "openapi.yaml")
        return LintRun.run(["openapi.yaml"], in: CommandEnvironment(workingFolder: folder.path))
    }

    private static let count = 5_000

    /// Each schema refers to the one before it, or to the one after it.
    @Test(.timeLimit(.minutes(1)), arguments: [1, -1]) func longChainsEnd(step: Int) throws {
        func chain(_ count: Int) -> String {
            let names = (0..<count).map { step > 0 ? $0 : count - 1 - $0 }
            let links = names.map { "    S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}\n" }.joined()
            return "components:\n  schemas:\n\(links)    S\(count): {type: object, properties: {a: {type: string}}}\n"
        }
        #expect(try Self.run(chain(200)).generated.status == .success)
        #expect(try Self.lint(chain(Self.count)).status == .success)
    }

    // Slow, as thousands of references are followed.
    @Test(.tags(.slow), .timeLimit(.minutes(1))) func longCirclesAreErrors() throws {
        let links = (0..<Self.count).map { "    S\($0): {$ref: '#/components/schemas/S\(($0 + 1) % Self.count)'}\n" }
        let (generated, linted) = try Self.run("components:\n  schemas:\n" + links.joined())
        #expect(generated.status == .findings)
        #expect(generated.standardError.contains("leads in a circle without reaching anything"))
        #expect(linted.status == .findings)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            (50, "{get: {operationId: found, responses: {'200': {description: Yes.}}}}", nil),
            (50, "{$ref: '#/components/pathItems/P0'}", "[ref-cycle]"),
            // Followed anew from each path, they would cost the square of their number.
            (count, "{get: {operationId: found, responses: {'200': {description: Yes.}}}}", "[ref-chain-too-long]"),
        ] as [(Int, String, String?)])
    func pathItems(count: Int, end: String, problem: String?) throws {
        let links = (0..<count).map { "    P\($0): {$ref: '#/components/pathItems/P\($0 + 1)'}\n" }
        let (generated, linted) = try Self.run(
            "paths:\n  /a: {$ref: '#/components/pathItems/P0'}\ncomponents:\n  pathItems:\n\(links.joined())"
                + "    P\(count): \(end)\n")
        #expect(generated.status == (problem == nil ? .success : .findings))
        // A chain is long only for what follows it.
        #expect(linted.status == (problem == "[ref-cycle]" ? .findings : .success))
        if let problem { #expect(generated.standardError.contains(problem)) }
    }
}
