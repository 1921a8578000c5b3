import Diagnostics
import OpenAPI
import Testing

@Suite struct ReferenceTests {
    private func reference(_ text: String) -> Reference {
        let file = SourceFile(path: "openapi.yaml", text: "")
        return Reference(
            text: text,
            origin: Origin(place: Place(root: file), location: SourceLocation(file: file, line: 1, column: 1)))
    }

    @Test(arguments: [
        ("#/components/schemas/Pet", "", "#/components/schemas/Pet", "Pet"),
        ("pet.yaml", "pet.yaml", "#", "pet"),
        ("pet.yaml#", "pet.yaml", "#", "pet"),
        ("schemas/Pet.v2.schema.json", "schemas/Pet.v2.schema.json", "#", "Pet.v2"),
        ("schemas/pet/index.yaml", "schemas/pet/index.yaml", "#", "pet"),
        ("my%20pet.yml", "my%20pet.yml", "#", "my pet"),
        ("https://example.com/a/pet.json?v=1", "https://example.com/a/pet.json?v=1", "#", "pet"),
        ("common.yaml#pet", "common.yaml", "#pet", "pet"),
        ("../common/pet.yaml#/Pet", "../common/pet.yaml", "#/Pet", "Pet"),
        ("#", "", "#", "openapi"),
    ])
    func parts(_ text: String, _ document: String, _ fragment: String, _ last: String) {
        #expect(reference(text).documentPart == document)
        #expect(reference(text).fragment == fragment)
        #expect(reference(text).lastToken == last)
    }

    /// RFC 6901, sections 4 and 6: `~1` is `/`, `~0` is `~`, and a fragment is percent-encoded.
    @Test(arguments: [
        ("#/a/b~1c", "b/c"), ("#/a/b~0c", "b~c"), ("#/a/b~01", "b~1"), ("#/a/My%20Pet", "My Pet"),
        ("#/a/%E8%AA%9E", "語"),
    ])
    func lastTokenIsUnescaped(_ text: String, _ token: String) {
        #expect(reference(text).lastToken == token)
    }
}
