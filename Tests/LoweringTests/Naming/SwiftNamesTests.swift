import Testing

@testable import Lowering

@Suite struct SwiftNamesTests {
    @Test(arguments: [
        ("pet", "Pet", "pet"),
        ("document_id", "DocumentID", "documentID"),
        ("document-id", "DocumentID", "documentID"),
        ("document.id", "DocumentID", "documentID"),
        ("documentId", "DocumentID", "documentID"),
        ("url", "URL", "url"),
        ("URL", "URL", "url"),
        ("imageUrl", "ImageURL", "imageURL"),
        ("image_urls", "ImageURLs", "imageURLs"),
        ("IDs", "IDs", "ids"),
        ("userIds", "UserIDs", "userIDs"),
        ("HTTPServer", "HTTPServer", "httpServer"),
        ("httpsOnly", "HTTPSOnly", "httpsOnly"),
        ("ipv4_address", "IPV4Address", "ipv4Address"),
        ("json", "JSON", "json"),
    ])
    func initialisms(_ raw: String, _ type: String, _ member: String) {
        #expect(SwiftNames.type(raw) == type)
        #expect(SwiftNames.member(raw) == member)
    }

    @Test(arguments: [
        ("SHOUTING", "Shouting", "shouting"),
        ("SHOUTING_CASE", "ShoutingCase", "shoutingCase"),
        ("USER_ID", "UserID", "userID"),
        ("ID", "ID", "id"),
        ("GitHub", "GitHub", "gitHub"),
        ("X-Request-ID", "XRequestID", "xRequestID"),
    ])
    func capitals(_ raw: String, _ type: String, _ member: String) {
        #expect(SwiftNames.type(raw) == type)
        #expect(SwiftNames.member(raw) == member)
    }

    @Test(arguments: [
        ("2fa", "_2fa", "_2fa"),
        ("1.2", "_1_2", "_1_2"),
        ("v1.2", "V1_2", "v1_2"),
        ("404", "_404", "_404"),
        ("+1", "Plus1", "plus1"),
        ("-1", "Minus1", "minus1"),
        ("a+b", "APlusB", "aPlusB"),
    ])
    func digitsAndSigns(_ raw: String, _ type: String, _ member: String) {
        #expect(SwiftNames.type(raw) == type)
        #expect(SwiftNames.member(raw) == member)
    }

    @Test(arguments: [
        ("", "Empty", "empty"),
        ("---", "Empty", "empty"),
        ("😀", "😀", "😀"),
        ("日本語", "日本語", "日本語"),
        ("привет_мир", "ПриветМир", "приветМир"),
        ("été", "Été", "été"),
    ])
    func otherScripts(_ raw: String, _ type: String, _ member: String) {
        #expect(SwiftNames.type(raw) == type)
        #expect(SwiftNames.member(raw) == member)
    }

    /// A file is called after its type, and 255 bytes are what common file systems take.
    @Test(arguments: ["a", "é", "語", "😀", "word_"])
    func longNames(_ unit: String) {
        let long = String(repeating: unit, count: 300)
        let name = SwiftNames.type(long)
        #expect(name.utf8.count < 240)
        #expect(SwiftNames.type(long + "b") != SwiftNames.type(long + "c"))
        #expect(SwiftNames.member(long + "b") != SwiftNames.member(long + "c"))
        #expect(
            SwiftNames.literal(long + "b", capitalised: false) != SwiftNames.literal(long + "c", capitalised: false))
    }

    /// Whatever the document says, what comes out is an identifier.
    @Test(arguments: [
        "", " ", "a b", "0", "٣", "x\u{0}y", "\"); exit(0) //", "`class`", "../../etc/passwd", "a\u{202E}b", "\n", "-",
        "+",
        "é\u{301}", "ⅷ", "½", "²", "a’b", "𝒳", "中文 名",
    ])
    func everyNameIsAnIdentifier(_ raw: String) throws {
        for name in [SwiftNames.type(raw), SwiftNames.member(raw)] {
            let first = try #require(name.unicodeScalars.first)
            #expect(first == "_" || (Words.isWordScalar(first) && first.properties.numericType == nil), "\(name)")
            #expect(name.unicodeScalars.allSatisfy { Words.isWordScalar($0) || $0 == "_" }, "\(name)")
        }
    }

    @Test(arguments: [
        ("created_at", "created_at"), ("-created_at", "_created_at"), ("a.b", "a_b"), ("1a", "_1a"), ("--", ""),
        ("", ""),
    ])
    func literal(_ raw: String, _ name: String) {
        #expect(SwiftNames.literal(raw, capitalised: false) == name)
    }

    @Test func literalOfAType() {
        #expect(SwiftNames.literal("pet_store", capitalised: true) == "Pet_store")
    }

    /// The offset basis and two vectors of the FNV-1a reference.
    @Test(arguments: [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968")])
    func fingerprint(_ raw: String, _ digits: String) {
        #expect(SwiftNames.fingerprint(raw) == digits)
    }
}
