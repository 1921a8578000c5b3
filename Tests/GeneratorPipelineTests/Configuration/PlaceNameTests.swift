import DocumentTree
import Testing

@testable import GeneratorConfiguration

/// A pointer is the same however it is written; what is printed means what it was printed for.
@Suite struct PlaceNameTests {
    @Test(arguments: [
        ("#/paths/~1a~1%7Bid%7D/get", "#/paths/~1a~1{id}/get"), ("#/paths/~1a~1{id}/get", "#/paths/~1a~1{id}/get"),
        ("#/%c3%A4~1", "#/ä~1"), ("b.yaml#/a%2fb", "b.yaml#/a/b"), ("#/a%252Fb", "#/a%252Fb"), ("#/a%0ab", "#/a%0Ab"),
        // What encodes nothing is taken as it is.
        ("#/100%", "#/100%25"), ("#/%zz/%41", "#/%25zz/%2541"), ("#/%FF", "#/%25FF"),
        // What is no pointer stays.
        ("getPet", "getPet"), ("100%", "100%"), ("/a%20b", "/a%20b"), ("a%41", "a%41"), ("#/a~2", "#/a~2"),
        ("https://a.test/%7B", "https://a.test/%7B"), ("", ""), ("#", "#"),
    ])
    func canonical(_ name: String, _ expected: String) {
        #expect(PlaceName.canonical(name) == expected)
        #expect(PlaceName.canonical(expected) == expected)
    }

    @Test(arguments: [["a%20b"], ["%", "%25", "%7B"], ["a/b~c%2F"], ["\n", "\u{7F}"], ["ä", "{id}"], [""]])
    func whatIsPrintedIsTaken(tokens: [String]) {
        let pointer = JSONPointer(tokens: tokens).description
        #expect(PlaceName.canonical(pointer) == pointer)
    }
}
