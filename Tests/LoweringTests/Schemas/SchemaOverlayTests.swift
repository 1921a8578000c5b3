import ClientModel
import Testing

/// What stands beside a union, or is said of several things together, loses nothing.
@Suite struct SchemaOverlayTests {
    private let branches = """
        X: {type: object, required: [x], properties: {x: {type: string}, t: {type: string}}}
        Y: {type: object, required: [y], properties: {y: {type: string}, t: {type: string}}}

        """

    @Test func theRuleOfNullableMembersHoldsForBranches() throws {
        let lowered = Lowered(
            schemas: """
                S:
                  type: object
                  x-clientgen-nullable-members: optional
                  properties: {a: {type: [string, 'null']}}
                  oneOf:
                    - {title: X, required: [k], properties: {b: {type: [string, 'null']}, k: {type: string}}}
                    - {title: Y, required: [l], properties: {l: {type: string}}}
                """)
        let presences = try lowered.properties("S.X").map { "\($0.key) \($0.presence)" }
        #expect(presences.contains("a optional") && presences.contains("b optional"))
    }

    @Test func theDefaultOfADiscriminatorHoldsBesideMembers() throws {
        let lowered = Lowered(
            schemas: branches + """
                S:
                  properties: {id: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/Y'}]
                  discriminator: {propertyName: t, mapping: {a: X}, defaultMapping: Y}
                """, version: "3.2.0")
        #expect(try lowered.union("S").outline == ["t=a: x", "else: y"])
    }

    @Test func branchesThatOnlyAskForMembersAreNoTypes() throws {
        let lowered = Lowered(
            schemas: branches + """
                A: {oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]}
                S:
                  properties: {a: {type: string}, b: {type: string}}
                  allOf:
                    - oneOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/Y'}]
                    - {$ref: '#/components/schemas/A'}
                """)
        #expect(try lowered.outline("S.X") == "struct(a: String?, b: String?, x: String, t: String?)")
    }

    @Test func theEncodingOfABranch() throws {
        let lowered = Lowered(
            schemas: """
                S: {type: [string, integer], contentEncoding: base64}
                T: {type: string, contentEncoding: base64, oneOf: [{minLength: 4, title: A}, {type: string, title: B}]}
                """)
        #expect(try lowered.union("S").cases.map(\.type).contains(.base64))
    }
}
