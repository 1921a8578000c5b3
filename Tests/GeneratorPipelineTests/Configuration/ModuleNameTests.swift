import Testing

@testable import GeneratorConfiguration
@testable import GeneratorPipeline

@Suite struct ModuleNameTests {
    @Test(arguments: [
        ("pet store", "PetStore"), ("Hyperstack Credentials API", "HyperstackCredentials"), ("GitHub", "GitHub"),
        ("Swagger Petstore - OpenAPI 3.0", "SwaggerPetstoreOpenAPI30"), ("Bob's Pets", "BobsPets"),
        ("Zahlungen für Händler", "ZahlungenFurHandler"), ("../../x", "X"), ("a`b\"; rm -rf", "ABRmRf"),
    ])
    func derivesFromTitles(title: String, expected: String) {
        let name = ModuleName(chosen: nil, title: title, path: "openapi.yaml")
        #expect(name.name == expected)
        #expect(name.origin == .title)
    }

    @Test(arguments: ["", "ペットストア", "3D", "Foundation", "self", "!!!", "API"])
    func fallsBackToTheFileName(title: String) {
        let name = ModuleName(chosen: nil, title: title, path: "spec/pet-store.v2.yaml")
        #expect(name.name == "PetStoreV2")
        #expect(name.origin == .fileName)
    }

    @Test func fallsBackToAFixedName() {
        let name = ModuleName(chosen: nil, title: nil, path: "spec/3.yaml")
        #expect(name.name == "GeneratedAPI")
        #expect(name.origin == .fallback)
    }

    @Test func keepsAChosenName() {
        let name = ModuleName(chosen: "Mine", title: "Pet Store", path: "openapi.yaml")
        #expect(name.name == "Mine")
        #expect(name.explanation == nil)
    }

    @Test func saysWhereADerivedNameComesFrom() throws {
        let explanations = [("Pet Store", "title"), ("", "file name")].map { title, origin in
            (ModuleName(chosen: nil, title: title, path: "pets.yaml").explanation ?? "", origin)
        }
        for (explanation, origin) in explanations { #expect(explanation.contains("document's \(origin)")) }
    }

    @Test func cutsLongTitlesBetweenWords() throws {
        let name = try #require(ModuleName.derived(from: String(repeating: "abcdefghi ", count: 50)))
        #expect(name == String(repeating: "Abcdefghi", count: 6))
    }
}
