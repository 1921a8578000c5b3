import ClientModel
import Testing

@Suite struct UnionBuilderTests {
    private let pets = """
        Cat: {type: object, required: [kind], properties: {kind: {type: string}, meow: {type: string}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: string}}}

        """
    private let branches = "[{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]"

    @Test func theMappingOfADiscriminator() throws {
        let lowered = Lowered(
            schemas: pets + """
                Pet:
                  oneOf: \(branches)
                  discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog', hound: Dog}}
                """)
        #expect(try lowered.outline("Pet") == "union(cat: Cat, dog: Dog | other)")
        #expect(try lowered.union("Pet").outline == ["kind=c: cat", "kind=d: dog", "kind=hound: dog"])
        #expect(lowered.diagnostics.isEmpty)
    }

    /// "the mapping ... the name of the schema component is the default value" (OpenAPI, Discriminator Object).
    @Test func withoutAMappingTheNamesDecide() throws {
        let lowered = Lowered(schemas: pets + "Pet: {oneOf: \(branches), discriminator: {propertyName: kind}}")
        #expect(try lowered.union("Pet").outline == ["kind=Cat: cat", "kind=Dog: dog"])
    }

    @Test func aMappingForSome() throws {
        let lowered = Lowered(
            schemas: pets + "Pet: {oneOf: \(branches), discriminator: {propertyName: kind, mapping: {c: Cat}}}")
        #expect(try lowered.union("Pet").outline == ["kind=c: cat", "kind=Dog: dog"])
    }

    /// A branch that says its constant knows better than its schema's name.
    @Test func constantsBeforeNames() throws {
        let lowered = Lowered(
            schemas: """
                Cat: {type: object, required: [kind], properties: {kind: {const: cat_v1}}}
                Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                Pet: {oneOf: \(branches), discriminator: {propertyName: kind}}
                """)
        #expect(try lowered.union("Pet").outline == ["kind=cat_v1: catV1", "kind=Dog: dog"])
    }

    @Test func aDiscriminatorWithSiblings() throws {
        let lowered = Lowered(
            schemas: pets + """
                Pet:
                  properties: {age: {type: integer}}
                  oneOf: \(branches)
                  discriminator: {propertyName: kind, mapping: {c: Cat, d: Dog}}
                """)
        #expect(try lowered.union("Pet").outline == ["kind=c: cat", "kind=d: dog"])
        #expect(Set(try lowered.properties("Pet.Cat").map(\.key)) == ["age", "kind", "meow"])
    }

    @Test func theCaseForWhatNobodyKnew() throws {
        let lowered = Lowered(
            schemas: """
                Other: {type: object, required: [x], properties: {x: {type: string}}}
                Pet: {oneOf: [{$ref: '#/components/schemas/Other'}, {type: string}]}
                """)
        #expect(try lowered.outline("Pet") == "union(otherValue: Other, string: String | other)")
    }

    @Test func namesOfInlineBranches() throws {
        let lowered = Lowered(
            schemas: """
                Pet:
                  oneOf:
                    - {title: Big Cat, type: object, required: [roar], properties: {roar: {type: string}}}
                    - {type: object, required: [bark], properties: {bark: {type: string}, x: {type: string}}}
                    - {type: object, required: [meow], properties: {meow: {type: string}, x: {type: string}}}
                """)
        #expect(
            try lowered.outline("Pet")
                == "union(bigCat: Pet.BigCat, withBark: Pet.WithBark, withMeow: Pet.WithMeow"
                + " | other)")
    }

    /// An entry of a mapping that names nothing says nothing of the other entries.
    @Test func aMappingToASchemaThatIsMissing() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [k], properties: {k: {type: string}}}
                B: {type: object, required: [k], properties: {k: {type: string}}}
                U:
                  oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
                  discriminator: {propertyName: k, mapping: {a: A, gone: Missing, b: '#/components/schemas/B'}}
                """)
        #expect(lowered.messages("mapping-target-not-found").count == 1)
        guard case .discriminator(_, let values, _) = try lowered.union("U").selection else {
            Issue.record("no discriminator")
            return
        }
        #expect(values.map(\.value) == ["a", "b"])
    }

    /// What tells thousands of branches apart is found without comparing each with each.
    @Test(.timeLimit(.minutes(1))) func thousandsOfBranches() throws {
        let count = 2_000
        let branches = (0..<count).map { "B\($0): {type: object, required: [k\($0)], properties: {t: {}, k\($0): {}}}" }
        let references = (0..<count).map { "{$ref: '#/components/schemas/B\($0)'}" }.joined(separator: ", ")
        let mapping = (0..<count).map { "b-\($0): B\($0)" }.joined(separator: ", ")
        let lowered = Lowered(
            schemas: (branches + [
                "Told: {oneOf: [\(references)], discriminator: {propertyName: t, mapping: {\(mapping)}}}",
                "Guessed: {oneOf: [\(references)]}",
            ]).joined(separator: "\n"))
        for name in ["Told", "Guessed"] { #expect(try lowered.union(name).cases.count == count) }
        #expect(lowered.diagnostics.isEmpty)
    }
}
