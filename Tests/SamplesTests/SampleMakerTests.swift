import OpenAPI
import Testing

@testable import Samples

@Suite struct SampleMakerTests {
    @Test(arguments: [
        ("{type: string, format: date-time}", #""2024-05-17T09:30:00Z""#),
        ("{type: string, format: uuid}", #""3fa85f64-5717-4562-b3fc-2c963f66afa6""#),
        ("{type: string, minLength: 6}", #""texttt""#),
        ("{type: string, maxLength: 2}", #""te""#),
        ("{type: string, maxLength: -1, minLength: -1}", #""text""#),
        ("{type: array, items: {type: boolean}, minItems: -1, maxItems: -1}", "[true]"),
        ("{type: string, pattern: '^[A-Z]{2}\\d{3}$'}", #""AA111""#),
        ("{type: string, enum: [b, a]}", #""b""#),
        ("{const: 7}", "7"),
        ("{type: string, pattern: '^(?![0-9]{2}$)^[a-z][a-z0-9-]*$'}", #""aa""#),
        ("{type: integer, minimum: 100, maximum: 200}", "100"),
        ("{type: integer, exclusiveMinimum: 100}", "101"),
        ("{type: integer, maximum: 0}", "0"),
        ("{type: integer, minimum: 1000, multipleOf: 7}", "1001"),
        ("{type: number, minimum: 0, maximum: 0.25}", "0"),
        ("{type: boolean}", "true"),
        ("{type: [string, 'null']}", #""text""#),
        ("{type: 'null'}", "null"),
        ("{type: array, items: {type: string}, minItems: 2, uniqueItems: true}", #"["text", "text2"]"#),
        (
            "{type: array, items: {type: string, pattern: '^(0|[1-9][0-9]*)$'}, minItems: 3, uniqueItems: true}",
            #"["0", "1", "2"]"#
        ),
        (
            "{type: array, items: {type: string, format: date}, minItems: 2, uniqueItems: true}",
            #"["2024-05-17", "2024-05-11"]"#
        ),
        ("{type: array, items: {type: integer, minimum: 100}, minItems: 2, uniqueItems: true}", "[100, 101]"),
        ("{type: array, items: {type: boolean}, minItems: 2, uniqueItems: true}", "[true, false]"),
        (
            """
            {type: array, minItems: 2, uniqueItems: true,
            items: {properties: {a: {const: 1}, b: {type: string, default: x}}}}
            """, #"[{"a": 1, "b": "x"}, {"a": 1, "b": "a"}]"#
        ),
        ("{prefixItems: [{type: string}, {type: boolean}]}", #"["text", true]"#),
        ("{type: object, additionalProperties: {type: boolean}}", #"{"key": true}"#),
        ("{type: object, propertyNames: {pattern: '^x_'}, additionalProperties: {const: 1}}", #"{"x_": 1}"#),
        ("{type: string, default: d}", #""d""#),
        ("{type: string, examples: [e], default: d}", #""e""#),
        ("{type: string, examples: [1], default: d}", #""d""#),
        ("{type: object, required: [a], properties: {a: {const: 1}, b: {const: 2}}}", #"{"a": 1, "b": 2}"#),
        ("{allOf: [{properties: {a: {const: 1}}}, {properties: {b: {const: 2}}}]}", #"{"a": 1, "b": 2}"#),
        ("{oneOf: [{type: 'null'}, {type: integer, enum: [3]}]}", "3"),
        ("{properties: {a: {const: 1}}, anyOf: [{required: [b], properties: {b: {const: 2}}}]}", #"{"b": 2, "a": 1}"#),
    ])
    func valuesAreMadeOfWhatSchemasSay(schema: String, expected: String) throws {
        let document = try SampleDocument(schemas: "S: \(schema)")
        #expect(try document.sample("S") == expected)
        #expect(try document.problem(expected, "S") == nil)
    }

    /// None differs from the least of all numbers by a little.
    @Test(arguments: ["maximum", "example", "default", "const"])
    func theLeastOfAllNumbersHasNoOther(keyword: String) throws {
        let document = try SampleDocument(
            schemas: """
                S:
                  type: array
                  uniqueItems: true
                  minItems: 2
                  items: {type: integer, \(keyword): -9223372036854775808}
                """)
        #expect(try document.sample("S") == "[-9223372036854775808, -9223372036854775808]")
    }

    @Test func membersThatNeedNotBeThereCanBeLeftOut() throws {
        let document = try SampleDocument(
            schemas: "S: {required: [a], properties: {a: {const: 1}, b: {const: 2}}}")
        #expect(try document.sample("S", isFull: false) == #"{"a": 1}"#)
    }

    @Test func membersOfTheOtherDirectionAreLeftOut() throws {
        let document = try SampleDocument(
            schemas:
                "S: {required: [a, b], properties: {a: {const: 1, readOnly: true}, b: {const: 2, writeOnly: true}}}")
        #expect(try document.sample("S", .request) == #"{"b": 2}"#)
        #expect(try document.sample("S", .response) == #"{"a": 1}"#)
        #expect(try document.problem(#"{"b": 2}"#, "S", .request) == nil)
        #expect(try document.problem(#"{"b": 2}"#, "S", .response) != nil)
    }

    @Test func schemasThatHoldThemselvesEnd() throws {
        let document = try SampleDocument(
            schemas: """
                Tree: {required: [children], properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                List: {properties: {next: {$ref: '#/components/schemas/List'}, value: {const: 1}}}
                Endless: {required: [next], properties: {next: {$ref: '#/components/schemas/Endless'}}}
                """)
        #expect(try document.sample("Tree") == #"{"children": []}"#)
        #expect(try document.sample("List") == #"{"value": 1}"#)
        #expect(try document.sample("Endless") == nil)
    }

    /// Forty members on each of four levels are millions of parts.
    @Test func schemasOfTooManyPartsHaveNoValue() throws {
        func object(_ level: Int) -> String {
            let members = (0..<40).map { "m\($0): {$ref: '#/components/schemas/L\(level + 1)'}" }
            let required = (0..<40).map { "m\($0)" }.joined(separator: ", ")
            return "L\(level): {required: [\(required)], properties: {\(members.joined(separator: ", "))}}"
        }
        let document = try SampleDocument(
            schemas: ((0..<4).map(object) + ["L4: {type: string}"]).joined(separator: "\n"))
        #expect(try document.sample("L0", isFull: false) == nil)
        #expect(try document.sample("L3", isFull: false) != nil)
    }

    /// Each is a few calls within each other: of thousands, none would come back.
    @Test(arguments: [(90, true), (200, false)])
    func unionsWithinEachOtherAreGoneIntoSoFar(count: Int, isMade: Bool) throws {
        let unions = (0..<count).map { "U\($0): {anyOf: [{$ref: '#/components/schemas/U\($0 + 1)'}]}" }
        let document = try SampleDocument(
            schemas: (unions + ["U\(count): {type: integer}"]).joined(separator: "\n"))
        #expect((try document.sample("U0") != nil) == isMade)
    }

    @Test func discriminatorsNameTheirBranch() throws {
        let document = try SampleDocument(
            schemas: """
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {feline: '#/components/schemas/Cat'}}
                Cat: {required: [kind], properties: {kind: {type: string}, lives: {const: 9}}}
                Dog: {required: [kind], properties: {kind: {type: string}, tricks: {const: 2}}}
                Base: {required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Child: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {age: {const: 1}}}]}
                """)
        #expect(try document.sample("Pet") == #"{"kind": "feline", "lives": 9}"#)
        #expect(try document.sample("Child") == #"{"kind": "Child", "age": 1}"#)
        #expect(try document.problem(#"{"kind": "cow"}"#, "Pet") == "`kind` names no alternative")
    }

    @Test func branchesSayThemselvesWhatTheirDiscriminatorIs() throws {
        let document = try SampleDocument(
            schemas: """
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind}
                Cat: {required: [kind], properties: {kind: {const: feline}, lives: {const: 9}}}
                Dog: {required: [kind], properties: {kind: {enum: [canine, wolf]}, tricks: {const: 2}}}
                Base: {required: [kind], properties: {kind: {enum: [Other, Child]}}, discriminator: {propertyName: kind}}
                Child: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {age: {const: 1}}}]}
                """)
        #expect(try document.sample("Pet") == #"{"kind": "feline", "lives": 9}"#)
        #expect(try document.sample("Child") == #"{"kind": "Child", "age": 1}"#)
        #expect(try document.problem(#"{"kind": "wolf", "tricks": 2}"#, "Pet") == nil)
        #expect(try document.problem(#"{"kind": "cow"}"#, "Pet") == "the value fits none of its alternatives")
        #expect(try document.problem(#"{"kind": "feline", "lives": 8}"#, "Pet") != nil)
    }

    @Test func aBaseWhoseNameIsNoValueIsOneThatExtendsIt() throws {
        let document = try SampleDocument(
            schemas: """
                Method:
                  required: [type]
                  properties: {type: {type: string, pattern: 'card|cash'}}
                  discriminator: {propertyName: type, mapping: {card: '#/components/schemas/Card'}}
                Card: {allOf: [{$ref: '#/components/schemas/Method'}, {required: [number], properties: {number: {const: 1}}}]}
                """)
        #expect(try document.sample("Method") == #"{"type": "card", "number": 1}"#)
    }

    @Test func asManyMembersAreThereAsMustBe() throws {
        let document = try SampleDocument(
            schemas: "S: {minProperties: 2, properties: {a: {const: 1}, b: {const: 2}, c: {const: 3}}}")
        #expect(try document.sample("S", isFull: false) == #"{"a": 1, "b": 2}"#)
    }

    @Test func requiredMembersThatNothingDescribesAreKept() throws {
        let document = try SampleDocument(
            schemas: """
                S: {required: [a, b], properties: {a: {const: 1}}}
                Closed: {required: [b], properties: {a: {const: 1}}, additionalProperties: false}
                """)
        let normaliser = SampleNormaliser(SampleContext(linked: document.document.linked), direction: .request)
        let value = try SampleDocument.value(#"{"a": 1, "b": "x", "c": 2}"#)
        #expect(normaliser.normalised(value, try document.schema("S")).line == #"{"a": 1, "b": "x"}"#)
        #expect(normaliser.normalised(value, try document.schema("Closed")).line == #"{"a": 1}"#)
        #expect(try document.sample("S") == #"{"a": 1, "b": "b"}"#)
    }
}
