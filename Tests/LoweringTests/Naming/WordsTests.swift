import Testing

@testable import Naming

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
        ("OAuthToken", ["OAuth", "Token"]),
        ("OAuth2Client", ["OAuth2", "Client"]),
        ("IPv4Address", ["IPv4", "Address"]),
        ("iOSVersion", ["iOS", "Version"]),
        ("A2PProfile", ["A2P", "Profile"]),
        ("EST5EDT", ["EST5EDT"]),
        ("MD5Hash", ["MD5", "Hash"]),
        ("V2API", ["V2", "API"]),
        ("3DSecure", ["3D", "Secure"]),
        ("won't fix", ["wont", "fix"]),
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
        ("-created", ["minus", "created"]),
        ("<=", ["lessThanOrEqual"]),
        (">=", ["greaterThanOrEqual"]),
        ("==", ["doubleEquals"]),
        ("!=", ["notEqual"]),
        ("!active", ["not", "active"]),
        ("size<10", ["size", "lessThan", "10"]),
        ("Page<Item>", ["Page", "Item"]),
        ("Map<String,List<Pet>>", ["Map", "String", "List", "Pet"]),
        ("reactions--1", ["reactions", "minus", "1"]),
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
        ("cafe\u{301} noir", ["cafe\u{301}", "noir"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("مرحبا_بالعالم", ["مرحبا", "بالعالم"]),
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
}
