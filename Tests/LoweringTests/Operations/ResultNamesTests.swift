import ClientModel
import Testing

/// The types of calls whose successes differ.
@Suite struct ResultNamesTests {
    private static let schemas = """
        A: {type: object, properties: {a: {type: string}}}
        B: {type: object, properties: {b: {type: string}}}
        C: {type: object, properties: {c: {type: string}}}
        """

    private static let a = "{$ref: '#/components/schemas/A'}"
    private static let b = "{$ref: '#/components/schemas/B'}"
    private static let c = "{$ref: '#/components/schemas/C'}"
    private static let two = """
        {'200': {description: OK, content: {application/json: {schema: \(a)}}}, '201': {description: Made, content: {application/json: {schema: \(b)}}}}
        """

    private func results(_ operations: [String], schemas: String = "") throws -> [String] {
        let paths = operations.enumerated().map { index, id in
            "/p\(index): {get: {operationId: '\(id)', responses: \(Self.two)}}"
        }
        let lowered = Lowered(
            paths: paths.joined(separator: "\n"),
            schemas: schemas.isEmpty ? Self.schemas : Self.schemas + "\n" + schemas)
        let module = try #require(lowered.module)
        return module.operations.map { $0.result.outline.prefix { $0 != "(" }.description }
    }

    @Test func idsThatAreSpelledAlikeHaveEachTheirs() throws {
        #expect(try results(["getPet"]) == ["GetPetResult"])
        let names = try results(["getPet", "get-pet", "get_pet"])
        #expect(Set(names).count == 3)
        #expect(names.allSatisfy { $0.hasPrefix("Get") })
    }

    @Test func aSchemaKeepsItsName() throws {
        let schemas = "MakeItResult: {type: object}\nMakeItCallResult: {type: object}"
        let names = try results(["makeIt"], schemas: schemas)
        #expect(Set(names).isDisjoint(with: ["MakeItResult", "MakeItCallResult"]))
    }

    /// What is asked for by its version has a type of that version.
    @Test func versionsOfAMediaType() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: a
                    responses:
                      '200':
                        description: OK
                        content:
                          application/json: {schema: \(Self.a)}
                          application/json;version=2: {schema: \(Self.b)}
                          application/json;version=3: {schema: \(Self.c)}
                      '201': {description: Made, content: {application/json: {schema: \(Self.b)}}}
                """, schemas: Self.schemas)
        let outlines = try lowered.operation("a").calls.map(\.result.outline)
        #expect(outlines.count == 3)
        #expect(Set(outlines.map { $0.prefix { $0 != "(" } }).count == 3)
        #expect(outlines.last?.contains("ok 200: C") == true)
    }
}
