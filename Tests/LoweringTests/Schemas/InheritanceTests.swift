import ClientModel
import Testing

@Suite struct InheritanceTests {
    /// The parent's union holds its children, and each child extends the parent.
    @Test(arguments: ["", "type: object, properties: {kind: {type: string}}, required: [kind], "])
    func aParentWhoseUnionHoldsItsChildren(_ shared: String) throws {
        let lowered = Lowered(
            schemas: """
                Pet: {\(shared)oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {claws: {type: string}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {tail: {type: string}}}]}
                Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {age: {type: integer}}}]}
                """)
        let kind = shared.isEmpty ? "" : "kind: String, "
        #expect(try lowered.outline("Cat") == "struct(\(kind)claws: String?)")
        #expect(try lowered.outline("Puppy") == "struct(\(kind)tail: String?, age: Int?)")
        #expect(try lowered.union("Pet").cases.count == 2)
    }

    @Test func aUnionWithinTheUnionOfTheParent() throws {
        let lowered = Lowered(
            schemas: """
                Pet: {oneOf: [{$ref: '#/components/schemas/Tame'}, {$ref: '#/components/schemas/Wild'}]}
                Tame: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                Wild: {type: object, properties: {wild: {type: string}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {claws: {type: string}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {tail: {type: string}}}]}
                """)
        #expect(try lowered.outline("Cat") == "struct(claws: String?)")
        #expect(lowered.typeNames == ["Cat", "Dog", "Pet", "Tame", "Wild"])
    }

    /// Whoever is no part of the parent's union holds one of its parts.
    @Test func aStrangerHoldsTheWholeUnion() throws {
        let lowered = Lowered(
            schemas: """
                Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {claws: {type: string}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {tail: {type: string}}}]}
                Owned: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {owner: {type: string}}}]}
                """)
        #expect(try lowered.union("Owned").cases.count == 2)
        #expect(try lowered.outline("Owned.Cat") == "struct(owner: String?, claws: String?)")
    }

    /// The type that extends the other one says all that both say.
    @Test func aMemberThatIsNarrowed() throws {
        let lowered = Lowered(
            schemas: """
                Pet: {type: object, properties: {friend: {$ref: '#/components/schemas/Pet'}}}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {friend: {$ref: '#/components/schemas/Dog'}}}]}
                Cat: {allOf: [{properties: {friend: {$ref: '#/components/schemas/Cat'}}}, {$ref: '#/components/schemas/Pet'}]}
                """)
        #expect(try lowered.outline("Dog") == "struct(friend: Dog?)")
        #expect(try lowered.outline("Cat") == "struct(friend: Cat?)")
        #expect(lowered.typeNames == ["Cat", "Dog", "Pet"])
    }

    @Test func aMemberThatLeadsBackToItself() throws {
        let lowered = Lowered(
            schemas: """
                A:
                  allOf:
                    - {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
                    - {type: object, properties: {a: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, b: {type: string}}}}}
                """)
        #expect(lowered.typeNames.count < 5)
        #expect(lowered.diagnostics.isEmpty)
    }

    /// Members of members whose parts change places at every step.
    @Test func partsThatCombineInCircles() {
        let schemas = (0..<12).map { index in
            let next = (1...2).map { "{properties: {m: {$ref: '#/components/schemas/C\((index + $0) % 12)'}}}" }
            return "C\(index): {allOf: [\(next.joined(separator: ", "))]}"
        }
        let lowered = Lowered(schemas: schemas.joined(separator: "\n"))
        #expect(lowered.module != nil)
        #expect(lowered.allTypes.count < 200)
    }

    @Test(arguments: ["oneOf", "anyOf"])
    func aBranchThatIsTheUnionItself(_ keyword: String) throws {
        let lowered = Lowered(
            schemas: """
                A: {\(keyword): [{$ref: '#/components/schemas/A'}, {type: string}, {type: integer}]}
                B: {\(keyword): [{$ref: '#/components/schemas/C'}, {type: string}]}
                C: {$ref: '#/components/schemas/B'}
                """)
        #expect(try lowered.union("A").cases.map(\.name) == ["string", "int"])
        #expect(try lowered.outline("B") == "alias String")
    }

    @Test func moreCombinationsThanAnyoneReads() throws {
        let unions = (0..<8).map { union in
            let branches = (0..<6).map { "{type: object, properties: {p\(union)x\($0): {type: string}}}" }
            return "{oneOf: [\(branches.joined(separator: ", "))]}"
        }
        let lowered = Lowered(schemas: "A: {allOf: [\(unions.joined(separator: ", "))]}")
        #expect(try lowered.outline("A") == "alias JSONValue")
        #expect(lowered.ids == ["many-combinations"])
    }

    /// Reading a value of the first would go through all the others.
    @Test func aLongChainOfUnions() {
        let count = 1_200
        let schemas = (0..<count).map { "C\($0): {oneOf: [{$ref: '#/components/schemas/C\($0 + 1)'}, {type: string}]}" }
        let lowered = Lowered(schemas: (schemas + ["C\(count): {type: object}"]).joined(separator: "\n"))
        #expect(lowered.messages("deep-union").count == 1 && lowered.module == nil)
    }

    /// springdoc lists all kinds wherever a value is of their parent.
    @Test func aUnionOfAllKindsIsTheirParent() throws {
        func kind(_ name: String) -> String {
            "\(name): {allOf: [{$ref: '#/components/schemas/Order'}, {type: object, properties: {\(name): {type: string}}}]}"
        }
        func references(_ names: String...) -> String {
            "[\(names.map { "{$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", "))]"
        }
        let lowered = Lowered(
            schemas: """
                Order: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                \(kind("Online"))
                \(kind("Shop"))
                Either: {oneOf: \(references("Online", "Shop"))}
                Page:
                  type: object
                  properties:
                    all: {type: array, items: {oneOf: \(references("Shop", "Online"))}}
                    withParent: {oneOf: \(references("Order", "Online", "Shop"))}
                    none: {nullable: true, oneOf: \(references("Online", "Shop"))}
                    one: {oneOf: \(references("Online"))}
                    some: {oneOf: \(references("Online", "Either"))}
                    several: {anyOf: \(references("Online", "Shop"))}
                """, version: "3.0.3")
        #expect(try lowered.property("Page", "all").type == .array(.named(TypeName(["Order"]))))
        #expect(try lowered.property("Page", "withParent").type == .named(TypeName(["Order"])))
        #expect(try lowered.property("Page", "none").type == .named(TypeName(["Order"])))
        #expect(try lowered.property("Page", "none").presence == .optionalNullable)
        #expect(try lowered.property("Page", "one").type == .named(TypeName(["Online"])))
        #expect(try lowered.property("Page", "some").type == .named(TypeName(["Page", "Some"])))
        #expect(try lowered.property("Page", "several").type == .named(TypeName(["Page", "Several"])))
        // A name of its own is one that somebody wanted.
        #expect(try lowered.union("Either").cases.map(\.name) == ["online", "shop"])
    }
}
