import Testing

@testable import Lowering

@Suite struct WordsTests {
    @Test(arguments: [
        ("document_id", ["document", "id"]),
        ("document-id", ["document", "id"]),
        ("document.id", ["document", "id"]),
        ("document id", ["document", "id"]),
        ("documentId", ["document", "Id"]),
        ("__document__id__", ["document", "id"]),
        ("v1/pets", ["v1", "pets"]),
        ("foo$bar", ["foo", "bar"]),
        ("", []),
        ("---", []),
        ("_", []),
    ])
    func separators(_ name: String, _ words: [String]) {
        #expect(Words.split(name) == words)
    }

    @Test(arguments: [
        ("HTTPServer", ["HTTP", "Server"]),
        ("parseHTTPResponse", ["parse", "HTTP", "Response"]),
        ("userID", ["user", "ID"]),
        ("userIDs", ["user", "IDs"]),
        ("URLsOfPets", ["URLs", "Of", "Pets"]),
        ("SHOUTING_CASE", ["SHOUTING", "CASE"]),
        ("A", ["A"]),
    ])
    func acronyms(_ name: String, _ words: [String]) {
        #expect(Words.split(name) == words)
    }

    @Test(arguments: [
        ("ipv4Address", ["ipv4", "Address"]),
        ("1_2", ["1", "2"]),
        ("sha256", ["sha256"]),
        ("2fa", ["2fa"]),
    ])
    func digits(_ name: String, _ words: [String]) {
        #expect(Words.split(name) == words)
    }

    @Test(arguments: [
        ("+1", ["plus", "1"]),
        ("-1", ["minus", "1"]),
        ("a-1", ["a", "1"]),
        ("-created", ["created"]),
        ("<=", ["lessThan", "equals"]),
        ("*", ["star"]),
    ])
    func signs(_ name: String, _ words: [String]) {
        #expect(Words.split(name) == words)
    }

    @Test(arguments: [
        ("Привет Мир", ["Привет", "Мир"]),
        ("приветМир", ["привет", "Мир"]),
        ("日本語", ["日本語"]),
        ("naïve_café", ["naïve", "café"]),
        ("😀", ["😀"]),
        ("party_🎉", ["party", "🎉"]),
    ])
    func otherScripts(_ name: String, _ words: [String]) {
        #expect(Words.split(name) == words)
    }

    /// What Swift would not take in an identifier, or a reader would not see.
    @Test(arguments: ["\u{200B}", "\u{202E}", "\u{FEFF}", "\u{0}", "\n", "✅", "→", "\"", "\\", "`"])
    func refusedScalars(_ text: String) throws {
        let scalar = try #require(text.unicodeScalars.first)
        #expect(!Words.isWordScalar(scalar))
        #expect(Words.split("a" + text + "b") == ["a", "b"])
    }

    @Test(arguments: [
        ("categories", "category"), ("addresses", "address"), ("boxes", "box"), ("branches", "branch"),
        ("tags", "tag"), ("credentials", "credential"), ("Pets", "Pet"),
    ])
    func singular(_ plural: String, _ singular: String) {
        #expect(Inflection.singular(plural) == singular)
    }

    @Test(arguments: ["status", "address", "analysis", "pet", "s", "is", ""])
    func noPlural(_ word: String) {
        #expect(Inflection.singular(word) == nil)
    }
}
