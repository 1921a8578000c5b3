import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@testable import Samples

/// Values for tests: what is done for them all is a multiple of the document.
@Suite struct SampleCostTests {
    static let attacks: [Attack] = [
        Attack("a large example", "A schema that is read anew for each element.", bound: .steps(upTo: 12_000)) {
            CostDocument.json(
                components: #""schemas": {"S": {"type": "array", "items": {"type": "object", "properties": {"#
                    + CostDocument.list(300) { #""p\#($0)": {"type": "string"}"# } + #"}}, "example": ["#
                    + CostDocument.list(300) { _ in #"{"p1": "x"}"# } + "]}}")
        },
        Attack("an example of numbers", "Numbers that are compared with each other.", bound: .steps(upTo: 12_000)) {
            CostDocument.json(
                components: #""schemas": {"S": {"type": "array", "uniqueItems": true, "items": {"type": "integer"}, "#
                    + #""example": [\#(CostDocument.list(1_500) { "\($0)" })]}}"#)
        },
        Attack("a large enum", "Values of which none is long enough.", bound: .steps(upTo: 3_000)) {
            CostDocument.json(
                components: #""schemas": {"S": {"type": "string", "minLength": 50, "enum": ["#
                    + CostDocument.list(1_500) { #""v\#($0)""# } + "]}}")
        },
        Attack("a pattern of many texts", "Steps, of which each text has its own.", bound: .steps(upTo: 40_000)) {
            let text = String(repeating: "a", count: 20) + "c"
            return CostDocument.json(
                components:
                    #""schemas": {"S": {"type": "array", "items": {"type": "string", "pattern": "(a?){9}b|c$"}, "#
                    + #""example": [\#(CostDocument.list(20) { _ in #""\#(text)""# })]}}"#)
        },
        Attack("extreme numbers", "Arithmetic that overflows.", bound: .steps(upTo: 5_000)) {
            let schemas = [
                #"{"type": "integer", "maximum": -9223372036854775808}"#, #"{"const": -9223372036854775808}"#,
                #"{"type": "integer", "example": -9223372036854775808}"#,
                #"{"type": "integer", "default": -9223372036854775808}"#,
                #"{"type": "integer", "minimum": 1e308, "maximum": -1e308, "multipleOf": 1e-308}"#,
                #"{"type": "string", "minLength": 9223372036854775807, "maxLength": -9223372036854775808}"#,
                #"{"type": "string", "pattern": "a{9223372036854775807,}"}"#,
                #"{"type": "string", "pattern": "a{1,9223372036854775807}"}"#,
                #"{"type": "string", "pattern": "((((((((((a{19}){19}){19}){19}){19}){19}){19}){19}){19}){19})"}"#,
                #"{"type": "array", "minItems": 9223372036854775807, "maxItems": 9223372036854775807, "items": {}}"#,
                #"{"type": "object", "minProperties": 9223372036854775807, "additionalProperties": {}}"#,
            ]
            return CostDocument.json(
                components: #""schemas": {"#
                    + CostDocument.list(schemas.count) {
                        #""S\#($0)": {"type": "array", "uniqueItems": true, "minItems": 2, "items": \#(schemas[$0])}"#
                    } + "}")
        },
    ]

    @Test(arguments: attacks) func stepsAreAMultipleOfTheInput(_ attack: Attack) throws {
        guard case .steps(let limit) = attack.bound else { return }
        let context = try Self.values(of: attack.input)
        #expect(context.work + context.patterns.steps <= limit)
    }

    /// Makes a value of each schema, and checks its examples.
    private static func values(of input: HostileInput) throws -> SampleContext {
        let sink = DiagnosticSink()
        let root = try #require(DocumentReader.read(input.file, diagnostics: sink))
        let store = DocumentStore(root: input.file, rootNode: root, diagnostics: sink)
        let document = try #require(OpenAPIReader.read(root, store: store, diagnostics: sink))
        let context = SampleContext(linked: document.linked)
        for (_, schema) in document.components.schemas {
            let made = SampleMaker(context, direction: .request).value(of: schema, name: "text")
            #expect(made != nil)
            for example in schema.keywords.examples {
                let value = SampleNormaliser(context, direction: .request).normalised(SampleValue(example), schema)
                #expect(SchemaCheck(context, direction: .request).problem(value, schema) == nil)
            }
        }
        return context
    }
}
