import ClientModel
import Testing

@Suite struct SchemaShapesTests {
    private let base = """
        Base: {type: object, required: [id], properties: {id: {type: string}}}

        """

    // MARK: - allOf

    @Test func allOfIsOneFlatStructure() throws {
        let lowered = Lowered(
            schemas: base + """
                Pet:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - type: object
                      required: [name]
                      properties: {name: {type: string}, age: {type: integer}}
                """)
        #expect(try lowered.outline("Pet") == "struct(id: String, name: String, age: Int?)")
        #expect(lowered.typeNames == ["Base", "Pet"])
    }

    /// `required` of one part holds for the properties of another.
    @Test func requiredOfAnotherPart() throws {
        let lowered = Lowered(
            schemas: """
                Pet:
                  allOf:
                    - {type: object, properties: {name: {type: string}}}
                    - {required: [name]}
                """)
        #expect(try lowered.outline("Pet") == "struct(name: String)")
    }

    @Test func membersBesideAllOf() throws {
        let lowered = Lowered(
            schemas: base + """
                Pet:
                  allOf: [{$ref: '#/components/schemas/Base'}]
                  properties: {name: {type: string}}
                """)
        #expect(Set(try lowered.properties("Pet").map(\.outline)) == ["id: String", "name: String?"])
    }

    @Test func allOfWithinAllOf() throws {
        let lowered = Lowered(
            schemas: base + """
                Middle: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}}]}
                Pet: {allOf: [{$ref: '#/components/schemas/Middle'}, {properties: {c: {type: string}}}]}
                """)
        #expect(try lowered.outline("Pet") == "struct(id: String, b: String?, c: String?)")
    }

    @Test func onePropertyDescribedTwice() throws {
        let lowered = Lowered(
            schemas: """
                Pet:
                  allOf:
                    - {type: object, properties: {id: {type: string}}}
                    - {type: object, properties: {id: {description: The identity}}}
                """)
        #expect(try lowered.outline("Pet") == "struct(id: String?)")
    }

    @Test func anAllOfOfOneReferenceIsThatType() throws {
        let lowered = Lowered(
            schemas: base + """
                Pet:
                  type: object
                  properties:
                    a: {allOf: [{$ref: '#/components/schemas/Base'}], description: Why}
                    b: {allOf: [{$ref: '#/components/schemas/Base'}, {description: Why}]}
                    c: {$ref: '#/components/schemas/Base', description: Why}
                    d: {oneOf: [{$ref: '#/components/schemas/Base'}]}
                    e: {anyOf: [{$ref: '#/components/schemas/Base'}, {required: [id]}]}
                    f: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object}]}
                """)
        #expect(try lowered.properties("Pet").map(\.type.outline) == Array(repeating: "Base", count: 6))
        #expect(try lowered.property("Pet", "a").documentation == "Why")
        #expect(lowered.typeNames == ["Base", "Pet"])
    }

    @Test func requiredThatAddsSomethingMakesATypeOfItsOwn() throws {
        let lowered = Lowered(
            schemas: """
                Draft: {type: object, properties: {name: {type: string}}}
                Pet: {allOf: [{$ref: '#/components/schemas/Draft'}, {required: [name]}]}
                """)
        #expect(try lowered.outline("Draft") == "struct(name: String?)")
        #expect(try lowered.outline("Pet") == "struct(name: String)")
    }

    // MARK: - Envelopes

    private let envelope = """
        Envelope: {type: object, required: [success], properties: {success: {type: boolean, x-clientgen-envelope: true}}}

        """

    @Test func theEnvelopeIsTakenOffBeforeMerging() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: a
                    responses:
                      '200':
                        description: OK
                        content:
                          application/json:
                            schema: {allOf: [{$ref: '#/components/schemas/Envelope'}, {$ref: '#/components/schemas/Base'}]}
                """, schemas: envelope + base)
        #expect(try lowered.operation("a").result == .json(.named(TypeName(["Base"]))))
        #expect(try lowered.operation("a").envelope == Envelope(key: "success"))
        #expect(lowered.typeNames == ["Base"])
    }

    @Test func theEnvelopesMemberIsInNoType() throws {
        let lowered = Lowered(
            schemas: envelope + """
                Pet: {allOf: [{$ref: '#/components/schemas/Envelope'}, {properties: {name: {type: string}}}]}
                Cat:
                  type: object
                  required: [success, name]
                  properties: {success: {type: boolean, x-clientgen-envelope: true}, name: {type: string}}
                """)
        #expect(try lowered.outline("Pet") == "struct(name: String?)")
        #expect(try lowered.outline("Cat") == "struct(name: String)")
        #expect(lowered.typeNames == ["Cat", "Pet"])
    }

    @Test func theBareEnvelopeIsNoResult() throws {
        let lowered = Lowered(
            paths: """
                /a:
                  get:
                    operationId: a
                    responses:
                      '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Envelope'}}}}
                """, schemas: envelope)
        #expect(try lowered.operation("a").result == .none)
        #expect(try lowered.operation("a").envelope == Envelope(key: "success"))
        #expect(lowered.typeNames == [])
    }

    // MARK: - Constraints

    /// One of two templates: nothing a type could say.
    @Test func branchesThatOnlyRequireAreConstraints() throws {
        let lowered = Lowered(
            schemas: """
                Pet:
                  type: object
                  properties: {a: {type: string}, b: {type: string}}
                  anyOf: [{required: [a]}, {required: [b]}]
                Dog:
                  type: object
                  properties: {a: {type: string}}
                  oneOf: [{required: [a]}, {minProperties: 2, description: Or two}]
                """)
        #expect(try lowered.outline("Pet") == "struct(a: String?, b: String?)")
        #expect(try lowered.outline("Dog") == "struct(a: String?)")
        #expect(lowered.diagnostics.isEmpty)
    }

    /// `{}` allows every value, so a union with it does too.
    @Test func aBranchThatAllowsEverything() throws {
        let lowered = Lowered(schemas: "A: {anyOf: [{type: string}, {}]}")
        #expect(try lowered.outline("A") == "alias JSONValue")
    }

    // MARK: - null

    @Test(arguments: [
        ("3.0.3", "{type: string, nullable: true}"),
        ("3.1.0", "{type: [string, 'null']}"),
        ("3.1.0", "{oneOf: [{type: string}, {type: 'null'}]}"),
        ("3.1.0", "{anyOf: [{type: string}, {const: null}]}"),
        ("3.1.0", "{anyOf: [{type: string}, {enum: [null]}]}"),
    ])
    func nullable(_ version: String, _ schema: String) throws {
        let lowered = Lowered(
            schemas: "Pet: {type: object, required: [a], properties: {a: \(schema), b: \(schema)}}", version: version)
        #expect(try lowered.outline("Pet") == "struct(a: String|null, b: Nullable<String>)")
    }

    @Test(arguments: [
        ("3.0.3", "{nullable: true, allOf: [{$ref: '#/components/schemas/Base'}]}"),
        ("3.0.3", "{$ref: '#/components/schemas/Base', nullable: true}"),
        ("3.1.0", "{oneOf: [{$ref: '#/components/schemas/Base'}, {type: 'null'}]}"),
        ("3.1.0", "{anyOf: [{type: 'null'}, {$ref: '#/components/schemas/Base'}]}"),
    ])
    func aReferenceOrNull(_ version: String, _ schema: String) throws {
        let lowered = Lowered(
            schemas: base + "Pet: {type: object, required: [a], properties: {a: \(schema), b: \(schema)}}",
            version: version)
        #expect(try lowered.outline("Pet") == "struct(a: Base|null, b: Nullable<Base>)")
    }

    @Test func nullInsideArraysAndMaps() throws {
        let lowered = Lowered(
            schemas: """
                A: {type: array, items: {type: [integer, 'null']}}
                B: {type: object, additionalProperties: {type: [string, 'null']}}
                C: {type: array, items: {}}
                """)
        #expect(try lowered.outline("A") == "alias [Int?]")
        #expect(try lowered.outline("B") == "alias [String: String?]")
        #expect(try lowered.outline("C") == "alias [JSONValue]")
    }

    @Test func aNullableNamedSchemaIsNullableWhereItIsUsed() throws {
        let lowered = Lowered(
            schemas: """
                Name: {type: [string, 'null']}
                State: {type: [string, 'null'], enum: [on, off, null]}
                Pet:
                  type: object
                  required: [name, state]
                  properties: {name: {$ref: '#/components/schemas/Name'}, state: {$ref: '#/components/schemas/State'}}
                """)
        #expect(try lowered.outline("Pet") == "struct(name: Name|null, state: State|null)")
    }

    /// A JSON value says null by itself.
    @Test func anythingIsNotOptionalTwice() throws {
        let lowered = Lowered(schemas: "Pet: {type: object, required: [a], properties: {a: {nullable: true}, b: {}}}")
        #expect(try lowered.outline("Pet") == "struct(a: JSONValue, b: JSONValue?)")
    }

    // MARK: - Recursion

    @Test(arguments: [
        "A: {allOf: [{$ref: '#/components/schemas/A'}]}",
        "A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}",
        "A: {type: array, items: {$ref: '#/components/schemas/A'}}",
        "A: {additionalProperties: {$ref: '#/components/schemas/A'}}",
        "A: {allOf: [{$ref: '#/components/schemas/B'}]}\nB: {allOf: [{$ref: '#/components/schemas/A'}, {type: object}]}",
        "A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}",
        "A: {anyOf: [{type: array, items: {$ref: '#/components/schemas/A'}}, {type: string}]}",
    ])
    func recursionEnds(_ schemas: String) {
        let lowered = Lowered(schemas: schemas)
        #expect(lowered.module?.types.isEmpty == false)
    }

    /// Nothing but references: there is no shape to find.
    @Test(arguments: [
        "A: {$ref: '#/components/schemas/A'}",
        "A: {$ref: '#/components/schemas/A', description: Still nothing.}",
        "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}",
        "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/C'}\nC: {$ref: '#/components/schemas/B'}",
    ])
    func circlesOfReferencesAreErrors(_ schemas: String) {
        let lowered = Lowered(schemas: schemas)
        #expect(lowered.module == nil)
        #expect(Set(lowered.ids) == ["ref-cycle"])
        #expect(lowered.messages("ref-cycle").first?.contains("leads in a circle without reaching anything") == true)
    }

    /// Which of two unions that contain each other is read first must not matter.
    @Test func unionsThatContainEachOther() throws {
        let schemas = [
            "A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {x: {type: string}}}]}",
            "B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}",
        ]
        let outlines = schemas.permutations.map { order in
            Set(Lowered(schemas: order.joined(separator: "\n")).allTypes.map { $0.name.qualified + " " + $0.outline })
        }
        #expect(Set(outlines).count == 1, "\(outlines)")
    }
}
