import Testing

@testable import SwiftEmitter

@Suite struct IdentifierTests {
    @Test func keywordsAreEscapedWhereSwiftNeedsIt() {
        #expect(Identifier.declaration("default") == "`default`")
        #expect(Identifier.declaration("Type") == "`Type`")
        #expect(Identifier.declaration("await") == "`await`")
        #expect(Identifier.declaration("name") == "name")
        #expect(Identifier.member("default") == "default")
        #expect(Identifier.member("self") == "`self`")
        #expect(Identifier.member("init") == "`init`")
        #expect(Identifier.label("in") == "in")
        #expect(Identifier.label("inout") == "`inout`")
        #expect(Identifier.label("var") == "var")
        #expect(Identifier.parameterLabel("var") == "`var`")
        #expect(Identifier.parameterLabel("in") == "in")
    }

    @Test(arguments: [
        ("a b", "a_b"), ("1a", "_1a"), ("", "__"), ("_", "__"), ("a\u{202E}\n{}", "a____"), ("caf\u{E9}", "caf\u{E9}"),
        ("a$", "a_"), ("\u{20AC}", "__"), ("\u{1F600}", "\u{1F600}"),
    ])
    func whatIsNoIdentifierBecomesOne(name: String, identifier: String) {
        #expect(Identifier.sanitized(name) == identifier)
    }

    @Test func findsAnUnusedName() {
        let taken: Set<String> = ["reader", "jsonReader", "jsonReader2"]
        #expect(Identifier.unused("object", taken.contains) == "object")
        #expect(Identifier.unused("reader", taken.contains) == "jsonReader3")
    }

    /// Two names that look the same are no two names.
    @Test(arguments: [
        "a\u{E0100}b", "a\u{200B}b", "a\u{3164}b", "a\u{115F}b", "a\u{FFA0}b", "a\u{AD}b", "a\u{180E}b",
        "a\u{FE0F}b", "a\u{E0041}b", "a\u{200D}b", "a\u{34F}b", "a\u{2060}b",
    ])
    func nothingUnseenStandsInAName(_ name: String) {
        for spelled in [
            Identifier.declaration(name), Identifier.label(name), Identifier.member(name),
            Identifier.parameterLabel(name),
        ] {
            #expect(spelled == "a_b")
        }
        #expect(!Identifier.isPlain(name))
        #expect(Identifier.declaration("\u{3164}") == "__")
    }
}
