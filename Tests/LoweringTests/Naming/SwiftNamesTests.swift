import Testing

@testable import Naming

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
        ("ipv4_address", "IPv4Address", "ipv4Address"),
        ("IPv6Net", "IPv6Net", "ipv6Net"),
        ("oauth_token", "OAuthToken", "oauthToken"),
        ("OAuth2Client", "OAuth2Client", "oauth2Client"),
        ("eligible_oauth2_scopes", "EligibleOAuth2Scopes", "eligibleOAuth2Scopes"),
        ("ios_version", "IOSVersion", "iOSVersion"),
        ("macOS", "MacOS", "macOS"),
        ("idp_group", "IdPGroup", "idpGroup"),
        ("graphql_url", "GraphQLURL", "graphQLURL"),
        ("Ids", "IDs", "ids"),
        ("ids", "IDs", "ids"),
        ("user_ids", "UserIDs", "userIDs"),
        ("paybybank_AIS_DD", "PaybybankAISDD", "paybybankAISDD"),
        ("A2PProfileBundleSid", "A2PProfileBundleSid", "a2pProfileBundleSid"),
        ("last_pin_timestamp", "LastPinTimestamp", "lastPinTimestamp"),
        ("vmIds", "VMIDs", "vmIDs"),
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
        ("2fa", "TwoFA", "twoFA"),
        ("1.2", "Number1_2", "_1_2"),
        ("v1.2", "V1_2", "v1_2"),
        ("404", "Number404", "_404"),
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
        ("---", "DashDashDash", "dashDashDash"),
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
    @Test(arguments: ["a", "é", "語", "😀"])
    func longNames(_ unit: String) {
        let long = String(repeating: unit, count: 300)
        let name = SwiftNames.type(long)
        #expect(name.utf8.count < 240)
        #expect(SwiftNames.type(long + "b") != SwiftNames.type(long + "c"))
        #expect(SwiftNames.member(long + "b") != SwiftNames.member(long + "c"))
        #expect(
            SwiftNames.literal(long + "b", capitalised: false) != SwiftNames.literal(long + "c", capitalised: false))
    }

    /// Words are left out of the middle, where there are any: a reader knows them again, unlike a fingerprint.
    @Test func longNamesOfWords() {
        let name = SwiftNames.type("get_the_" + String(repeating: "very_", count: 40) + "last_one")
        #expect(name.hasPrefix("GetTheVery") && name.hasSuffix("VeryLastOne") && name.utf8.count <= 100)
        #expect(!name.contains("_"))
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
            #expect(
                name.unicodeScalars.allSatisfy { Words.isWordScalar($0) || Words.isMark($0) || $0 == "_" }, "\(name)")
        }
    }

    @Test(arguments: [
        ("created_at", "created_at"), ("-created_at", "_created_at"), ("ASC", "ASC"), ("e\u{301}t", "e\u{301}t"),
        ("a.b", "a_b"), ("1a", "_1a"), ("--", ""),
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

    /// `_1` is a member: a type of that name could not be told from it.
    @Test(arguments: [("1", "Number1"), ("1a", "Number1a"), ("12", "Number12"), ("1Time", "OneTime")])
    func typesNamedByNumbers(_ raw: String, _ name: String) {
        #expect(SwiftNames.type(raw) == name)
        #expect(SwiftNames.member(raw) != name)
    }

    /// Two names that look the same would be two.
    @Test(arguments: [
        "\u{E0100}", "\u{200B}", "\u{3164}", "\u{115F}", "\u{FFA0}", "\u{AD}", "\u{180E}", "\u{FE0F}", "\u{E0041}",
        "\u{34F}", "\u{2060}", "\u{200D}",
    ])
    func nothingUnseenStandsInAName(_ unseen: String) {
        for raw in ["pet\(unseen)name", "\(unseen)pet", "pet\(unseen)", unseen] {
            for name in [
                SwiftNames.member(raw), SwiftNames.type(raw), SwiftNames.literal(raw, capitalised: false),
                SwiftNames.literal(raw, capitalised: true),
            ] {
                #expect(!name.unicodeScalars.contains { $0.properties.isDefaultIgnorableCodePoint }, "\(name)")
            }
        }
    }

    @Test func aNameAfterAnother() {
        #expect(SwiftNames.type("Stop", after: "Leg") == "LegStop")
        let long = String(repeating: "Word", count: 24)
        #expect(SwiftNames.type("Stop", after: long) == long + "Stop")
        #expect(SwiftNames.type("Stops", after: long).utf8.count <= 100)
    }
}
