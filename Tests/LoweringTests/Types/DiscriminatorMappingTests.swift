import ClientModel
import Testing

@Suite struct DiscriminatorMappingTests {
    private let leaves = """
        Triangle: {type: object, required: [form], properties: {form: {type: string}, sides: {type: integer}}}
        Box: {type: object, required: [form], properties: {form: {type: string}, width: {type: integer}}}
        Disc: {type: object, required: [form], properties: {form: {type: string}, radius: {type: integer}}}

        """

    /// A mapping names what is within the branches, by whatever reference, and the union within is told by it as well.
    @Test func unionsWithinUnions() throws {
        let lowered = Lowered(
            schemas: leaves + """
                Polygon: {oneOf: [{$ref: '#/components/schemas/Triangle'}, {$ref: '#/components/schemas/Box'}]}
                BoxAlias: {$ref: '#/components/schemas/Box'}
                Shape:
                  oneOf: [{$ref: '#/components/schemas/Disc'}, {$ref: '#/components/schemas/Polygon'}]
                  discriminator: {propertyName: form, mapping: {disc: Disc, tri: Triangle, box: BoxAlias}}
                """)
        #expect(try lowered.union("Shape").outline == ["form=disc: disc", "form=tri: polygon", "form=box: polygon"])
        #expect(try lowered.union("Polygon").outline == ["form=tri: tri", "form=box: box"])
        #expect(lowered.diagnostics.isEmpty)
    }

    /// Two unions that say different things of what they have in common say nothing to it.
    @Test func unionsWithinTwoUnions() throws {
        let lowered = Lowered(
            schemas: leaves + """
                Polygon: {oneOf: [{$ref: '#/components/schemas/Triangle'}, {$ref: '#/components/schemas/Box'}]}
                Shape:
                  oneOf: [{$ref: '#/components/schemas/Disc'}, {$ref: '#/components/schemas/Polygon'}]
                  discriminator: {propertyName: form, mapping: {disc: Disc, tri: Triangle, box: Box}}
                Other:
                  oneOf: [{$ref: '#/components/schemas/Disc'}, {$ref: '#/components/schemas/Polygon'}]
                  discriminator: {propertyName: form, mapping: {d: Disc, t: Triangle, b: Box}}
                """)
        #expect(try lowered.union("Polygon").outline.allSatisfy { !$0.hasPrefix("form=") })
        #expect(try lowered.union("Other").outline == ["form=d: disc", "form=t: polygon", "form=b: polygon"])
    }

    /// What a branch allows is its value where the mapping does not name it, in all branches within it.
    @Test func valuesOfTheBranchesWithin() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [kind], properties: {kind: {const: a}}}
                B: {type: object, required: [kind], properties: {kind: {const: b}}}
                C: {type: object, required: [kind], properties: {kind: {const: c}}}
                Inner: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
                Outer:
                  oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Inner'}]
                  discriminator: {propertyName: kind}
                """)
        #expect(try lowered.union("Outer").outline == ["kind=a: a", "kind=b: inner", "kind=c: inner"])
    }

    /// Mappings have texts as keys, whatever the member is.
    @Test func integersAndBooleans() throws {
        let lowered = Lowered(
            schemas: """
                One: {type: object, required: [op], properties: {op: {type: integer}}}
                Two: {type: object, required: [op], properties: {op: {type: integer, enum: [2]}}}
                Packet:
                  oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]
                  discriminator: {propertyName: op, mapping: {'1': One, '2': Two}}
                Yes: {type: object, required: [ok], properties: {ok: {type: boolean}}}
                No: {type: object, required: [ok], properties: {ok: {type: boolean}}}
                Answer:
                  oneOf: [{$ref: '#/components/schemas/Yes'}, {$ref: '#/components/schemas/No'}]
                  discriminator: {propertyName: ok, mapping: {'true': Yes, 'false': No}}
                """)
        #expect(try lowered.union("Packet").outline == ["op=1: one", "op=2: two"])
        #expect(try lowered.union("Answer").outline == ["ok=true: yes", "ok=false: no"])
        #expect(try lowered.property("One", "op").defaultValue == .integer(1))
    }

    @Test func aValueOfTwoBranches() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: object, required: [kind], properties: {kind: {const: a}}}
                B: {type: object, required: [kind, x], properties: {kind: {const: b}, x: {type: string}}}
                C: {type: object, required: [kind, y], properties: {kind: {const: b}, y: {type: string}}}
                All:
                  oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]
                  discriminator: {propertyName: kind}
                """)
        #expect(
            try lowered.union("All").outline == [
                #"kind="a": a"#, #"kind="b", has x: b"#, #"kind="b", has y: c"#,
            ])
    }
}
