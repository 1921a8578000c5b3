import ClientModel
import Lowering
import Naming
import Testing

@Suite struct TypeRegistryTests {
    @Test func inlineSchemasAreNested() throws {
        let lowered = Lowered(
            schemas: """
                Pet:
                  type: object
                  properties:
                    home_address: {type: object, properties: {zip: {type: object, properties: {a: {type: string}}}}}
                    status: {type: string, enum: [a]}
                    tags: {type: array, items: {type: object, properties: {a: {type: string}}}}
                    scores: {type: object, additionalProperties: {type: object, properties: {a: {type: string}}}}
                    rest: {type: array, items: {type: string, enum: [a]}}
                """)
        #expect(
            lowered.typeNames == [
                "Pet", "Pet.HomeAddress", "Pet.HomeAddress.Zip", "Pet.RestItem", "Pet.Score", "Pet.Status", "Pet.Tag",
            ])
        #expect(try lowered.property("Pet", "tags").type.outline == "[Pet.Tag]")
        #expect(try lowered.property("Pet", "home_address").type.outline == "Pet.HomeAddress")
        #expect(
            try lowered.type("Pet.HomeAddress.Zip").pointer
                == "#/components/schemas/Pet/properties/home_address/properties/zip")
    }

    @Test func arraysAndMapsAtTheTop() throws {
        let lowered = Lowered(
            schemas: """
                Pets: {type: array, items: {type: object, properties: {a: {type: string}}}}
                Scores: {type: object, additionalProperties: {type: object, properties: {a: {type: string}}}}
                """)
        #expect(try lowered.outline("Pets") == "alias [PetsItem]")
        #expect(try lowered.outline("Scores") == "alias [String: ScoresValue]")
    }

    /// Whoever merges it in, the inline schema is one type, declared where it stands.
    @Test func mergedInSchemasStayWhereTheyStand() throws {
        let lowered = Lowered(
            schemas: """
                Base: {type: object, properties: {status: {type: string, enum: [a]}}}
                Pet: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {name: {type: string}}}]}
                """)
        #expect(lowered.typeNames == ["Base", "Base.Status", "Pet"])
        #expect(try lowered.property("Pet", "status").type.outline == "Base.Status")
    }

    @Test func aReferenceIntoASchemaIsItsNestedType() throws {
        let lowered = Lowered(
            schemas: """
                Pet: {type: object, properties: {status: {type: string, enum: [a]}}}
                Dog: {type: object, properties: {status: {$ref: '#/components/schemas/Pet/properties/status'}}}
                """)
        #expect(try lowered.property("Dog", "status").type.outline == "Pet.Status")
        #expect(lowered.typeNames == ["Dog", "Pet", "Pet.Status"])
    }

    /// Parts of each other alone say nothing, and an alias of itself would be no Swift.
    @Test func circlesOfPartsAreJSONValues() throws {
        let lowered = Lowered(
            schemas: """
                Left: {allOf: [{$ref: '#/components/schemas/Right'}]}
                Right: {allOf: [{$ref: '#/components/schemas/Left'}]}
                Guest: {allOf: [{$ref: '#/components/schemas/Left'}]}
                List: {allOf: [{$ref: '#/components/schemas/Elements'}]}
                Elements: {type: array, items: {$ref: '#/components/schemas/List'}}
                """)
        #expect(try lowered.outline("Left") == "alias JSONValue" && lowered.outline("Right") == "alias JSONValue")
        #expect(try lowered.outline("Guest") == "alias Left")
        #expect(try lowered.outline("List") == "alias Elements")
        #expect(lowered.ids == ["endless-combination", "endless-combination"])
    }

    @Test func namesThatClash() {
        let lowered = Lowered(
            schemas: """
                pet_store: {type: object, properties: {a: {type: string}}}
                PetStore: {type: object, properties: {a: {type: string}}}
                pet-store: {type: object, properties: {a: {type: string}}}
                """)
        #expect(lowered.typeNames.contains("PetStore"))
        #expect(Set(lowered.typeNames).count == 3)
        #expect(lowered.types["PetStore"]?.pointer == "#/components/schemas/PetStore")
    }

    /// A list's element and a member of the singular both ask for the name.
    @Test(arguments: [
        ("tag", "tags"), ("item", "items"), ("category", "categories"),
    ])
    func elementAndMemberOfOneName(_ one: String, _ many: String) throws {
        let object = "{type: object, properties: {a: {type: string}}}"
        let lowered = Lowered(
            schemas: "Pet: {type: object, properties: {\(one): \(object), \(many): {type: array, items: \(object)}}}")
        #expect(lowered.typeNames.count == 3)
        #expect(Set(lowered.typeNames).count == 3, "\(lowered.typeNames)")
    }

    @Test func aSchemaKeepsItsNameBesideWhatOperationsAdd() throws {
        let operation = """
            /a:
              get:
                operationId: getPet
                parameters: [{name: kind, in: query, schema: {type: string, enum: [a]}}]
                responses:
                  '200':
                    description: OK
                    content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
            """
        let alone = Lowered(paths: operation)
        #expect(alone.typeNames == ["GetPetKind", "GetPetResponse"])
        let object = "{type: object, properties: {a: {type: string}}}"
        let beside = Lowered(paths: operation, schemas: "GetPetResponse: \(object)\nGetPetKind: \(object)")
        #expect(beside.types["GetPetResponse"]?.pointer == "#/components/schemas/GetPetResponse")
        #expect(beside.types["GetPetKind"]?.pointer == "#/components/schemas/GetPetKind")
        #expect(beside.typeNames.contains("GetPetResponseBody"))
        #expect(beside.typeNames.contains("GetPetKindParameter"))
    }

    @Test func parametersOfOneNameAndOperation() throws {
        let lowered = Lowered(
            paths: """
                /a/{kind}:
                  get:
                    operationId: get
                    parameters:
                      - {name: kind, in: path, required: true, schema: {type: string, enum: [a]}}
                      - {name: kind, in: query, schema: {type: string, enum: [b]}}
                    responses: {'204': {description: Done}}
                """)
        #expect(Set(lowered.typeNames).count == 2, "\(lowered.typeNames)")
    }

    /// References to a place whose last token names nothing.
    @Test func referencesIntoPaths() throws {
        func path(_ name: String) -> String {
            """
            /\(name):
              get:
                operationId: \(name)
                responses:
                  '200':
                    description: OK
                    content: {application/json: {schema: {type: object, properties: {\(name): {type: string}}}}}
            /\(name)Again:
              get:
                operationId: \(name)Again
                responses:
                  '200':
                    description: OK
                    content:
                      application/json:
                        schema: {$ref: '#/paths/~1\(name)/get/responses/200/content/application~1json/schema'}
            """
        }
        let lowered = Lowered(paths: path("a") + "\n" + path("b"))
        #expect(Set(lowered.typeNames).count == lowered.typeNames.count, "\(lowered.typeNames)")
        let again = try lowered.operation("aAgain").result
        let first = try lowered.operation("a").result
        #expect(again == first)
    }

    /// However many operations answer with it.
    @Test func aSharedResponseIsOneType() throws {
        let paths = ["a", "b", "c"].map {
            "/\($0): {get: {operationId: \($0), responses: {'404': {$ref: '#/components/responses/Missing'}}}}"
        }
        let lowered = Lowered(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
            \(paths.joined(separator: "\n").indented(2))
            components:
              responses:
                Missing: {description: No, content: {application/json: {schema: {properties: {why: {type: string}}}}}}
            """)
        #expect(!lowered.typeNames.isEmpty)
        #expect(lowered.typeNames == ["MissingResponse"])
    }

    @Test func chosenNames() throws {
        let object = "type: object, properties: {a: {type: string}}"
        let lowered = Lowered(schemas: "A: {x-clientgen-name: Animal, \(object)}\nB: {\(object)}\nAnimal: {\(object)}")
        {
            $0.nameOverrides.schemas = ["B": "Beast"]
        }
        #expect(try lowered.type("Animal").pointer == "#/components/schemas/A")
        #expect(try lowered.type("Beast").pointer == "#/components/schemas/B")
        #expect(Set(lowered.typeNames).count == 3)
    }

    @Test func aPropertysChosenNameIsThatOfItsType() throws {
        let object = "{type: object, properties: {a: {type: string}}"
        let lowered = Lowered(
            schemas: """
                Letter:
                  type: object
                  properties:
                    snd: \(object), x-clientgen-name: sender}
                    rcpts: {type: array, x-clientgen-name: recipients, items: \(object)}}
                    stmp: \(object)}
                """
        ) { $0.nameOverrides.properties = ["Letter.stmp": "stamp"] }
        #expect(lowered.typeNames == ["Letter", "Letter.Recipient", "Letter.Sender", "Letter.Stamp"])
        #expect(try lowered.properties("Letter").map(\.name) == ["sender", "recipients", "stamp"])
    }

    /// Names of the configuration are found by what the document calls things.
    @Test func propertiesWithinARenamedOne() throws {
        let lowered = Lowered(
            schemas: """
                Letter: {type: object, properties: {snd: {type: object, properties: {nm: {type: string}}}}}
                """
        ) { $0.nameOverrides.properties = ["Letter.snd": "sender", "snd.nm": "name"] }
        #expect(try lowered.properties("Letter.Sender").map(\.name) == ["name"])
    }

    /// Swift has no type called `Type`.
    @Test func theTypeOfSomethingIsItsKind() {
        let lowered = Lowered(
            schemas: """
                Pet: {type: object, properties: {type: {type: string, enum: [cat]}}}
                Dog: {type: object, properties: {type: {type: string, enum: [big]}, kind: {type: string, enum: [a]}}}
                """)
        #expect(lowered.typeNames == ["Dog", "Dog.Kind", "Dog.TypeValue", "Pet", "Pet.Kind"])
    }

    // MARK: - Shadowing

    /// It is spelled with the module's name there, but known by its own.
    @Test func aNestedTypeThatHidesOneOfTheTop() throws {
        let lowered = Lowered(
            schemas: """
                Status: {type: string, enum: [a]}
                Pet:
                  type: object
                  properties:
                    status: {type: string, enum: [b]}
                    former: {$ref: '#/components/schemas/Status'}
                    owner: {type: object, properties: {status: {$ref: '#/components/schemas/Status'}}}
                Dog: {type: object, properties: {status: {$ref: '#/components/schemas/Status'}}}
                """)
        #expect(try lowered.property("Pet", "status").type.outline == "Pet.Status")
        #expect(try lowered.property("Pet", "former").type.outline == "Status")
        #expect(try lowered.property("Pet.Owner", "status").type.outline == "Status")
        #expect(try lowered.property("Dog", "status").type.outline == "Status")
    }

    /// Adding a schema leaves the names of the others.
    @Test func addingASchemaRenamesNoOther() {
        let object = "{type: object, properties: {status: {type: string, enum: [a]}}}"
        let before = Lowered(schemas: "Pet: \(object)\nDog: \(object)")
        let after = Lowered(schemas: "Status: \(object)\nPet: \(object)\nDogStatus: \(object)\nDog: \(object)")
        for type in before.allTypes { #expect(after.types[type.name.qualified]?.pointer == type.pointer) }
    }
}
