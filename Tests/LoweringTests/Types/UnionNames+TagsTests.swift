import ClientModel
import Lowering
import Naming
import Testing

/// Cases that are called after their tags.
@Suite struct UnionNamesOfTagsTests {
    /// A component, and the tag that it has.
    private struct Branch {
        var schema: String
        var tag: String?

        init(_ schema: String, _ tag: String?) {
            self.schema = schema
            self.tag = tag
        }
    }

    /// The case of each component.
    private func cases(_ branches: [Branch], also others: String = "") throws -> [String: String] {
        let schemas = branches.map { branch in
            let tag = branch.tag.map { "kind: {const: '\($0)'}, " } ?? ""
            return "\(branch.schema): {type: object, properties: {\(tag)of\(branch.schema): {type: string}}}"
        }
        let references = branches.map { "{$ref: '#/components/schemas/\($0.schema)'}" }
        let lowered = Lowered(
            schemas: (schemas + ["Thing: {oneOf: [\(references.joined(separator: ", "))\(others)]}"])
                .joined(separator: "\n"))
        return Dictionary(
            try lowered.union("Thing").cases.map { ($0.type.outline, $0.name) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// What a tag makes of the case of `AcmeCat`.
    private func name(_ tag: String) throws -> String? {
        try cases([Branch("AcmeCat", tag), Branch("AcmeDog", "dog")])["AcmeCat"]
    }

    @Test(arguments: [
        ("user", "user"), ("file_search_call", "fileSearchCall"), ("response.audio.delta", "responseAudioDelta"),
        ("DROP_SHADOW", "dropShadow"), ("do-nothing", "doNothing"), ("default", "default"), ("image_url", "imageURL"),
        ("猫", "猫"), ("Credit Card", "creditCard"), ("zip_4", "zip4"),
    ])
    func asMembersOfEnumerationsAre(tag: String, expected: String) throws {
        #expect(try name(tag) == expected)
    }

    @Test(arguments: [
        "", "12", "404_error", "--", "gc", "https://example.com/cat", "urn:acme:feline", "application/json",
        "#microsoft.graph.feline", #"Acme\\Feline"#, "Acme.Feline, Acme", "com.acme.AcmeCat", "acme:acme_cat", "other",
        "several", "none", "self", "init",
    ])
    func whatSaysLessThanTheType(tag: String) throws {
        #expect(try name(tag) == "acmeCat")
    }

    /// Words that the tag runs together are those of the type's name.
    @Test(arguments: [
        ("ApplePayDetails", "applepay", "applePay"), ("PayByBankDetails", "paybybank_eu", "payByBankEu"),
        ("DateUSValidation", "date_us", "dateUS"), ("ParamsOpenAI", "openai_params", "openAIParams"),
        ("AcmeCat", "acmecat", "acmeCat"), ("AcmeCat", "cat", "cat"), ("AcmeCat", "ecat", "ecat"),
    ])
    func inTheWordsOfTheType(schema: String, tag: String, expected: String) throws {
        #expect(try cases([Branch(schema, tag), Branch("AcmeDog", "dog")])[schema] == expected)
    }

    @Test func namesAreOfEachBranchByItself() throws {
        let branches = [Branch("AcmeCat", "cat"), Branch("AcmeDog", "dog"), Branch("AcmeBird", nil)]
        let expected = ["AcmeCat": "cat", "AcmeDog": "dog", "AcmeBird": "acmeBird"]
        for order in branches.permutations { #expect(try cases(order) == expected) }
        let more = [
            Branch("AcmeFish", "fish"), Branch("AcmeFish", nil), Branch("AcmeFish", "7"),
            Branch("AcmeFish", "acmeBird"),
        ]
        for branch in more {
            let names = try cases(branches + [branch])
            #expect(names.filter { $0.key != "AcmeFish" } == expected)
        }
    }

    @Test func aTagOfTwoIsOfNeither() throws {
        let branches = [Branch("AcmeCat", "cat"), Branch("OtherCat", "cat"), Branch("AcmeDog", "dog")]
        let expected = ["AcmeCat": "acmeCat", "OtherCat": "otherCat", "AcmeDog": "dog"]
        for order in branches.permutations { #expect(try cases(order) == expected) }
    }

    @Test func tagsOfOneName() throws {
        let branches = [Branch("AcmeCat", "big_cat"), Branch("OtherCat", "big-cat"), Branch("AcmeDog", "dog")]
        let expected = ["AcmeCat": "acmeCat", "OtherCat": "otherCat", "AcmeDog": "dog"]
        for order in branches.permutations { #expect(try cases(order) == expected) }
    }

    /// A branch that has no other name goes before one that has.
    @Test func aTagThatAnotherIsCalledBy() throws {
        let branches = [Branch("Cat", nil), Branch("AcmeCat", "cat"), Branch("AcmeDog", "acme_cat")]
        let expected = ["Cat": "cat", "AcmeCat": "acmeCat", "AcmeDog": "acmeDog"]
        for order in branches.permutations { #expect(try cases(order) == expected) }
        #expect(
            try cases([Branch("AcmeCat", "string"), Branch("AcmeDog", "dog")], also: ", {type: string}")
                == ["AcmeCat": "acmeCat", "AcmeDog": "dog", "String": "string"])
    }

    @Test func twoThatAreCalledByEachOther() throws {
        #expect(try cases([Branch("Cat", "dog"), Branch("Dog", "cat")]) == ["Cat": "dog", "Dog": "cat"])
    }

    /// A long chain of those that give way takes no longer than it is.
    @Test func manyThatGiveWay() throws {
        let branches =
            [Branch("Thing0", nil)] + (1...2_000).map { Branch("Thing\($0)", "thing\($0 - 1)") }
        let names = try cases(branches)
        #expect(branches.allSatisfy { names[$0.schema] == $0.schema.lowercased() })
    }

    // MARK: - Chosen names

    private let pets = """
        AcmeCat: {NAME type: object, properties: {kind: {const: kitten}}}
        AcmeDog: {type: object, properties: {kind: {const: puppy}}}
        Pet: {oneOf: [{$ref: '#/components/schemas/AcmeCat'}, {$ref: '#/components/schemas/AcmeDog'}]}
        """

    @Test func aNameOfTheDocumentGoesFirst() throws {
        let named = Lowered(schemas: pets.replacing("NAME", with: "x-clientgen-name: Puma,"))
        #expect(try named.union("Pet").cases.map(\.name) == ["puma", "puppy"])
        let type = Lowered(schemas: pets.replacing("NAME", with: "x-clientgen-type-name: Puma,"))
        #expect(try type.union("Pet").cases.map(\.name) == ["kitten", "puppy"])
    }

    @Test func aNameOfTheConfigurationGoesFirst() throws {
        let lowered = Lowered(schemas: pets.replacing("NAME", with: "")) {
            $0.nameOverrides.properties = ["#/components/schemas/Pet/oneOf/1": "hound"]
        }
        #expect(try lowered.union("Pet").cases.map(\.name) == ["kitten", "hound"])
    }

    /// What a default of the document is spelled with is what the type has.
    @Test func defaultsAreSpelledSo() throws {
        let lowered = Lowered(
            schemas: """
                Fast: {type: object, properties: {mode: {const: quick}, rate: {type: integer}}}
                Slow: {type: object, properties: {mode: {const: patient}, wait: {type: integer}}}
                Pace: {oneOf: [{$ref: '#/components/schemas/Fast'}, {$ref: '#/components/schemas/Slow'}]}
                Walk:
                  type: object
                  properties: {pace: {$ref: '#/components/schemas/Pace', default: {wait: 3}}}
                """)
        #expect(try lowered.union("Pace").cases.map(\.name) == ["quick", "patient"])
        guard case .payload(let name, _)? = try lowered.property("Walk", "pace").defaultValue else {
            throw NotFound(what: "a default")
        }
        #expect(name == "patient")
    }
}
