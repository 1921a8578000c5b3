import Diagnostics
import SwiftEmitter
import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

/// A small document with something odd in one of its places, and what comes of it.
struct TolerantDocument: CustomTestStringConvertible, Sendable {
    let text: String
    /// `id:line` of each warning and error, in order; a note is left out.
    let expected: [String]
    let operations: Int
    let types: Int

    /// A document with an operation, `getPet`, and a schema, `Pet`; every place that is given begins a line.
    ///
    /// - Parameters:
    ///   - info: Line 2.
    ///   - top: Line 3.
    ///   - parameters: More parameters of the operation, from line 10 on.
    ///   - operation: More keys of the operation: line 11, if they are alone.
    ///   - responses: More responses: from line 16 on.
    ///   - paths: More paths: from line 17 on.
    ///   - property: The schema of the property `name`, on line 23.
    ///   - schema: More of the schemas, from line 24 on.
    init(
        version: String = "3.1.0", info: String = "info: {title: T, version: '1'}", top: String = "",
        id: String = "getPet", parameters: String = "", operation: String = "", responses: String = "",
        paths: String = "", property: String = "{type: string}", schema: String = "", expecting expected: String...,
        operations: Int = 1, types: Int = 1
    ) {
        self.init(
            raw: """
                openapi: \(version)
                \(info)
                \(top)
                paths:
                  /pets/{id}:
                    get:
                      operationId: \(id)
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                \(parameters)
                \(operation)
                      responses:
                        "200":
                          description: ok
                          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
                \(responses)
                \(paths)
                components:
                  schemas:
                    Pet:
                      type: object
                      properties:
                        name: \(property)
                \(schema)

                """, expecting: expected, operations: operations, types: types)
    }

    init(raw text: String, expecting expected: [String], operations: Int = 0, types: Int = 0) {
        self.text = text
        self.expected = expected
        self.operations = operations
        self.types = types
    }

    var testDescription: String { expected.isEmpty ? "nothing" : expected.joined(separator: " ") }

    /// Generates the client: warnings are all that may be said, and no operation and no type may be missing.
    func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
        let (outcome, diagnostics) = try generated()
        let telling = diagnostics.filter { $0.severity != .note }
        let found = telling.map { "\($0.id):\($0.location?.line ?? 0)" }
        #expect(found == expected, "\(text)", sourceLocation: sourceLocation)
        #expect(telling.filter { $0.severity == .error } == [], sourceLocation: sourceLocation)
        guard case .generated(let generation) = outcome else {
            Issue.record("not generated", sourceLocation: sourceLocation)
            return
        }
        #expect(generation.operationCount == operations, sourceLocation: sourceLocation)
        #expect(generation.typeCount == types, sourceLocation: sourceLocation)
    }

    /// Everything that is generated, as one text.
    func source() throws -> String {
        guard case .generated(let generation) = try generated().outcome else { return "" }
        return generation.files.map(\.contents).joined()
    }

    func generated() throws -> (outcome: GeneratorPipeline.Outcome, diagnostics: [Diagnostic]) {
        var options = CommandLineOptions()
        options.spec = "openapi.yaml"
        options.output = "Generated"
        let settings = try #require(
            GeneratorSettings.resolve(options, workingFolder: ".", diagnostics: DiagnosticSink()))
        let sink = DiagnosticSink()
        let outcome = GeneratorPipeline.generate(
            SourceFile(path: "openapi.yaml", text: text), at: "openapi.yaml", settings: settings, diagnostics: sink)
        return (outcome, DiagnosticReport.ordered(sink.diagnostics, isStrict: false))
    }
}
