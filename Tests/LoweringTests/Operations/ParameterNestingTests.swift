import Lowering
import Testing

@Suite struct ParameterNestingTests {
    private func findings(_ style: String, _ schema: String) -> [String] {
        Lowered(
            paths: """
                /a:
                  get:
                    operationId: get
                    parameters: [{name: a, in: query, \(style), schema: \(schema)}]
                    responses: {'204': {description: Done}}
                """,
            schemas: """
                Tree: {type: object, properties: {name: {type: string}, child: {$ref: '#/components/schemas/Tree'}}}
                Forest: {type: object, properties: {trees: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                """
        ).ids
    }

    private static let list = "{type: array, items: {type: string}}"
    private static let flat = "{type: object, properties: {b: {type: string}}}"

    @Test(arguments: [
        ("style: deepObject", "{type: object, properties: {b: \(list), c: \(flat)}}", [String]()),
        ("style: deepObject", "{$ref: '#/components/schemas/Tree'}", []),
        ("style: deepObject", "{$ref: '#/components/schemas/Forest'}", ["parameter-elements-numbered"]),
        (
            "style: deepObject", "{type: object, additionalProperties: {type: array, items: \(list)}}",
            ["parameter-elements-numbered"]
        ),
        ("style: form", "{type: object, properties: {b: \(list)}}", []),
        ("style: form", "{type: object, additionalProperties: \(list)}", []),
        ("style: form", "{type: object, properties: {b: \(flat)}}", ["parameter-nested-as-json"]),
        (
            "style: form", "{type: object, properties: {b: {type: array, items: \(list)}}}",
            ["parameter-nested-as-json"]
        ),
        ("style: form, explode: false", "{type: object, properties: {b: \(list)}}", ["parameter-nested-as-json"]),
        ("style: form", "{type: array, items: \(flat)}", ["parameter-nested-as-json"]),
        ("style: form", "{type: array, items: {oneOf: [{type: string}, \(list)]}}", ["parameter-nested-as-json"]),
        ("style: form", "{oneOf: [{type: string}, \(list), \(flat)]}", []),
        ("style: pipeDelimited", "{type: array, items: \(list)}", ["parameter-nested-as-json"]),
        ("style: form", "{type: array, items: {}}", []),
    ])
    func conventions(_ style: String, _ schema: String, _ expected: [String]) {
        #expect(findings(style, schema).filter { $0 != "union-first-match" } == expected)
    }

    @Test func aDeepChainEnds() {
        let count = 8_000
        let schemas = (0..<count).map {
            "S\($0): {type: object, properties: {next: {$ref: '#/components/schemas/S\($0 + 1)'}}}"
        }
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: get
                    parameters: [{name: a, in: query, style: deepObject, schema: {$ref: '#/components/schemas/S0'}}]
                    responses: {'204': {description: Done}}
                """,
            schemas: (schemas + ["S\(count): {type: array, items: \(Self.flat)}"]).joined(separator: "\n"))
        #expect(lowered.ids.contains("parameter-elements-numbered"))
    }
}
