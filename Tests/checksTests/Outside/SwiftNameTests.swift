import Testing

@testable import checks

@Suite struct SwiftNameTests {
    @Test(arguments: ["Pet", "_a1", "snake_case"])
    func identifiers(_ text: String) {
        #expect(SwiftName.isIdentifier(text))
    }

    @Test(arguments: ["", "1a", "a b", "a\"", "a\n", "a.b", "`a`", "é", "a)"])
    func whatIsNoIdentifier(_ text: String) {
        #expect(!SwiftName.isIdentifier(text))
    }

    @Test(arguments: ["Pet", "Pet.Owner", "Pet.`Type`", "`default`", "Größe", "値.Kind"])
    func qualifiedNames(_ text: String) {
        #expect(SwiftName.isQualified(text))
    }

    @Test(arguments: [
        "", ".", "Pet.", "Pet..A", "Pet()", "Pet.self; exit(1)", "`", "``", "`a b`", "Pet\n", "a\"##", "\\(x)",
        "a\u{202E}b",
        "a\u{2028}b", "a/*",
    ])
    func whatIsNoQualifiedName(_ text: String) {
        #expect(!SwiftName.isQualified(text))
    }

    @Test(arguments: ["[String]", "[String: Pet.Owner]?", "Nullable<[Int]>", "JSONValue"])
    func typesThatAreSpelled(_ text: String) {
        #expect(SwiftName.isType(text))
    }

    @Test(arguments: ["", "[]", "[String]; a()", "(Int)", "[\"a\"]", "A\nB"])
    func whatIsNoType(_ text: String) {
        #expect(!SwiftName.isType(text))
    }

    @Test(arguments: [
        ("oneof-scalars", "OneofScalars"), ("openai-2.3.0", "Openai230"), ("\"##);exit(1)//", "Exit1"), ("é", ""),
        ("a\n\\(b)", "AB"),
    ])
    func modules(_ name: String, _ module: String) {
        #expect(SwiftName.module(name) == module)
    }
}
