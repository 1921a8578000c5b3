import ClientModel
import Testing

/// Which of a branch's constants is its tag, by the names of the cases.
@Suite struct UnionTagsTests {
    /// The cases of a union of components `FirstThing`, `SecondThing` … with these members.
    private func cases(_ branches: String..., besides union: String = "") throws -> [String] {
        try cases(branches, union)
    }

    private func cases(_ branches: [String], _ union: String = "") throws -> [String] {
        let names = ["FirstThing", "SecondThing", "ThirdThing", "FourthThing"]
        let schemas = zip(names, branches).map { "\($0): {type: object, properties: {\($1)}}" }
        let references = names.prefix(branches.count).map { "{$ref: '#/components/schemas/\($0)'}" }
        let lowered = Lowered(
            schemas: (schemas + ["Thing: {oneOf: [\(references.joined(separator: ", "))]\(union)}"])
                .joined(separator: "\n"))
        return try lowered.union("Thing").cases.map(\.name)
    }

    @Test func constantsOfOneMember() throws {
        #expect(try cases("role: {const: user}", "role: {enum: [system]}") == ["user", "system"])
        #expect(try cases("role: {const: user}", "role: {enum: [a, b]}") == ["user", "secondThing"])
    }

    @Test func whatBranchesShareTellsNothing() throws {
        let all = try cases(
            "type: {const: card}, card_type: {const: keyword}", "type: {const: card}, card_type: {const: status}")
        #expect(all == ["keyword", "status"])
        #expect(
            try cases("kind: {const: cat}", "kind: {enum: [cat, dog]}", "kind: {const: bird}")
                == ["firstThing", "secondThing", "bird"])
    }

    @Test func theMemberThatSaysSoGoesFirst() throws {
        let all = try cases(
            "format: {const: json}, type: {const: text}", "format: {const: xml}, type: {const: image}",
            "format: {const: csv}, media_type: {const: audio}")
        #expect(all == ["text", "image", "audio"])
        // Of two, the one that has to be there, then the first by name.
        let others = try cases(
            "mode: {const: fast}, state: {const: done}", "mode: {const: slow}, state: {const: open}")
        #expect(others == ["fast", "slow"])
    }

    @Test func aConstantOfASingleBranch() throws {
        #expect(try cases("encoding: {const: base64}", "text: {type: string}") == ["firstThing", "secondThing"])
        #expect(try cases("type: {const: function}", "text: {type: string}") == ["function", "secondThing"])
        #expect(try cases("choiceKind: {const: function}", "text: {type: string}") == ["function", "secondThing"])
    }

    @Test func textsAlone() throws {
        #expect(try cases("type: {const: 1}", "type: {const: 2}") == ["firstThing", "secondThing"])
        #expect(try cases("type: {const: true}", "type: {const: false}") == ["firstThing", "secondThing"])
    }

    @Test func whatMayBeNull() throws {
        let all = try cases(
            "type: {type: [string, 'null'], enum: [text, null]}", "type: {type: string, enum: [image]}")
        #expect(all == ["firstThing", "image"])
    }

    @Test func aUnionWithin() throws {
        let lowered = Lowered(
            schemas: """
                Slow: {type: object, properties: {type: {const: blur}, by: {type: string}}}
                Fast: {type: object, properties: {type: {const: blur}, at: {type: string}}}
                Shadow: {type: object, properties: {type: {const: shadow}}}
                BlurEffect: {oneOf: [{$ref: '#/components/schemas/Slow'}, {$ref: '#/components/schemas/Fast'}]}
                Effect: {oneOf: [{$ref: '#/components/schemas/BlurEffect'}, {$ref: '#/components/schemas/Shadow'}]}
                """)
        #expect(try lowered.union("Effect").cases.map(\.name) == ["blur", "shadow"])
        #expect(try lowered.union("BlurEffect").cases.map(\.name) == ["slow", "fast"])
    }

    // MARK: - Discriminators

    @Test func keysOfAMapping() throws {
        let mapping = "{one: FirstThing, two: SecondThing, zwei: SecondThing}"
        let names = try cases(
            "kind: {type: string}", "kind: {type: string}", "kind: {type: string}",
            besides: ", discriminator: {propertyName: kind, mapping: \(mapping)}")
        #expect(names == ["one", "secondThing", "thirdThing"])
    }

    @Test func constantsOfTheDiscriminator() throws {
        let lowered = Lowered(
            schemas: """
                Cat: {type: object, required: [kind], properties: {kind: {const: kitten}, type: {const: small}}}
                Dog: {type: object, required: [kind], properties: {kind: {enum: [puppy, hound]}, type: {const: big}}}
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind}
                """)
        #expect(try lowered.union("Pet").cases.map(\.name) == ["kitten", "dog"])
    }

    /// What one branch has to have and the other may have tells them apart no better than if both had to.
    @Test func aConstantThatAnotherMayHave() throws {
        let lowered = Lowered(
            schemas: """
                Input: {type: object, properties: {type: {const: message}}}
                Output: {type: object, required: [type], properties: {type: {const: message}}}
                Call: {type: object, properties: {type: {const: function_call}}}
                Item:
                  oneOf:
                    - {$ref: '#/components/schemas/Input'}
                    - {$ref: '#/components/schemas/Output'}
                    - {$ref: '#/components/schemas/Call'}
                  discriminator: {propertyName: type}
                """)
        #expect(try lowered.union("Item").cases.map(\.name) == ["input", "output", "functionCall"])
    }

    @Test func aConstantOfAUnionWithin() throws {
        let lowered = Lowered(
            schemas: """
                Easy: {type: object, properties: {type: {const: message}, text: {type: string}}}
                Input: {type: object, required: [type], properties: {type: {const: message}}}
                Call: {type: object, required: [type], properties: {type: {const: function_call}}}
                Point: {type: object, required: [type], properties: {type: {const: item_reference}}}
                Item: {oneOf: [{$ref: '#/components/schemas/Input'}, {$ref: '#/components/schemas/Call'}]}
                Whole:
                  oneOf:
                    - {$ref: '#/components/schemas/Easy'}
                    - {$ref: '#/components/schemas/Item'}
                    - {$ref: '#/components/schemas/Point'}
                  discriminator: {propertyName: type}
                """)
        #expect(try lowered.union("Whole").cases.map(\.name) == ["easy", "item", "itemReference"])
    }

    @Test func kindsOfAParent() throws {
        let lowered = Lowered(
            schemas: """
                Pet:
                  type: object
                  required: [kind]
                  properties: {kind: {const: pet}}
                  discriminator: {propertyName: kind, mapping: {kitten: '#/components/schemas/Cat'}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {a: {type: string}}}]}
                """)
        #expect(try lowered.union("Pet").cases.map(\.name) == ["kitten", "base"])
    }
}
