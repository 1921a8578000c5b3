import Diagnostics
import DocumentTree
import OpenAPI
import Testing

@Suite struct PlaceTests {
    private let root = Place(root: SourceFile(path: "openapi.yaml", text: ""))

    @Test func tokensFromTheRoot() {
        let place = root.appending("paths").appending("/pets/{id}").appending("get").appending("tags").appending(0)
        #expect(place.tokens == ["paths", "/pets/{id}", "get", "tags", "0"])
        #expect(root.tokens == [])
    }

    @Test(arguments: [
        ("Pet", "#/Pet"), ("a/b", "#/a~1b"), ("a~b", "#/a~0b"), ("~1", "#/~01"), ("", "#/"), ("語", "#/語"),
        ("a%20b", "#/a%2520b"), ("a\n", "#/a%0A"),
    ])
    func pointer(_ token: String, _ pointer: String) {
        #expect(root.appending(token).pointer == pointer)
        #expect(JSONPointer(pointer)?.tokens == [token])
    }

    @Test func pointerOfTheRoot() {
        #expect(root.pointer == "#")
    }

    @Test func siblingsShareTheirParent() {
        let parent = root.appending("a")
        #expect(parent.appending("b").parent === parent)
        #expect(parent.appending("c").pointer == "#/a/c")
        #expect(parent.pointer == "#/a")
    }
}
