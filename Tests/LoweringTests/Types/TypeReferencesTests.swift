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
        "A: {type: array, items: {$ref: '#/components/schemas/A'}}",
        "A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}",
        "A: {type: array, items: {$ref: '#/components/schemas/B'}}\nB: {$ref: '#/components/schemas/A'}",
    ])
    func recursiveAliases(_ schemas: String) {
        let lowered = Lowered(schemas: schemas)
        #expect(Set(lowered.ids) == ["recursive-alias"])
        for type in lowered.allTypes { #expect(!type.outline.contains("A") && !type.outline.contains("B")) }
    }
}
