import ClientModel
import Testing

@Suite struct TypeReferencesTests {
    @Test func aliasesKeepTheirNames() throws {
        let lowered = Lowered(
            schemas: """
                Name: {type: string}
                Names: {type: array, items: {$ref: '#/components/schemas/Name'}}
                Pet: {type: object, properties: {names: {$ref: '#/components/schemas/Names'}}}
                """)
        #expect(try lowered.outline("Names") == "alias [Name]")
        #expect(try lowered.property("Pet", "names").type.outline == "Names")
    }

    @Test func anAliasOfAType() throws {
        let lowered = Lowered(
            schemas: "Pet: {type: object, properties: {a: {}}}\nAnimal: {$ref: '#/components/schemas/Pet'}")
        #expect(try lowered.outline("Animal") == "alias Pet")
    }

    /// Swift cannot declare an alias that leads back to itself.
    @Test(arguments: [
        ("A: {type: array, items: {$ref: '#/components/schemas/A'}}", ["tuple(elements...: A)"]),
        ("A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}", ["struct(members...: A)"]),
        (
            "A: {type: array, items: {$ref: '#/components/schemas/B'}}\nB: {$ref: '#/components/schemas/A'}",
            ["tuple(elements...: B)", "alias A"]
        ),
        (
            "B: {type: array, items: {$ref: '#/components/schemas/A'}}\n"
                + "A: {type: array, items: {type: array, items: {$ref: '#/components/schemas/B'}}}",
            ["tuple(elements...: [B])", "tuple(elements...: A)"]
        ),
    ])
    func recursiveAliases(_ schemas: String, _ outlines: [String]) {
        let lowered = Lowered(schemas: schemas)
        #expect(lowered.allTypes.map(\.outline) == outlines)
        #expect(lowered.diagnostics.isEmpty)
    }

    /// No compiler finishes with hundreds of arrays within each other.
    @Test func arraysWithinArrays() throws {
        let depth = 200
        let array = String(repeating: "{type: array, items: ", count: depth)
        let lowered = Lowered(
            schemas: "A: " + array + "{type: string}" + String(repeating: "}", count: depth))
        #expect(lowered.ids.contains("deep-nesting"))
        #expect(try lowered.outline("A").count { $0 == "[" } == 13)
    }
}
