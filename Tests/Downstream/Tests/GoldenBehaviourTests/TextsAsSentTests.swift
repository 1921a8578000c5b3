import Foundation
import Testing
import TextsAsSent

/// Dates, URLs and Base64 as services send them.
@Suite struct TextsAsSentTests {
    private func entry(_ member: String, _ value: String) -> String {
        let at = member == "at" ? "" : #""at":"2024-05-17T08:30:12Z","#
        return #"{"text":"x",\#(at)"\#(member)":\#(value)}"#
    }

    @Test(
        arguments: [
            ("2024-05-17T10:30:12+02:00", 1_715_934_612), ("2024-05-17T08:30:12-00:00", 1_715_934_612),
            ("2024-05-17 08:30:12Z", 1_715_934_612), ("2024-05-17t08:30:12.5z", 1_715_934_612.5),
            ("2016-12-31T23:59:60Z", 1_483_228_800), ("2024-05-17T08:30:12.123456789012Z", 1_715_934_612.123456789),
            ("2024-05-17T08:30:12+0000", 1_715_934_612), ("2024-05-17T08:30:12", 1_715_934_612),
            ("2024-05-17T08:30Z", 1_715_934_600), ("2024-05-17 08:30:12.25+00", 1_715_934_612.25),
        ] as [(String, Double)])
    func instants(_ text: String, _ seconds: Double) throws {
        let value = try read(Entry.self, entry("at", "\"\(text)\""))
        #expect(value.text == "x" && abs(value.at.timeIntervalSince1970 - seconds) < 0.000_001)
        #expect(try read(Entry.self, entry("marks", "[\"\(text)\"]")).marks == [value.at])
        #expect(try read(Entry.self, try GoldenBehaviourTests.text(value)) == value)
    }

    @Test(arguments: [
        ("at", #""2024-02-30T00:00:00Z""#), ("at", #""soon""#), ("at", #""2024-05-17""#), ("at", #""""#),
        ("ended", #""2024-05-17T24:00:00Z""#), ("day", #""2023-02-29""#), ("day", #""2024-05-17T00:00:00Z""#),
        ("page", #""""#), ("seal", #""a""#), ("stamp", #""Zm 9v""#), ("key", #""%%""#), ("nonce", #""Zh""#),
    ])
    func whatIsNone(member: String, value: String) {
        refuses(Entry.self, entry(member, value), .invalidFormat, at: member)
    }

    @Test(arguments: [
        ("at", "2024-05-17T08:30:12.5Z"), ("at", "2024-05-17T08:30:12.123456Z"), ("ended", "2024-05-17T08:30:12Z"),
        ("day", "2024-02-29"), ("hour", "09:30:00+02:00"), ("when", "2024-05-17"), ("when", "2024-05-17T08:30:12Z"),
        ("page", "HTTP://Example.COM:80/%7e/%c3%bc?q=a+b%20c#d"), ("page", "/relative"), ("next", "../ü {a}"),
        ("template", "https://a.test/{id}{?q}"), ("seal", "AAEC/w=="), ("stamp", ""), ("key", "-_8"), ("nonce", "Zg"),
        ("digest", "Zm9v"),
    ])
    func eachComesBackAsItWasSent(member: String, text: String) throws {
        let value = try read(Entry.self, entry(member, "\"\(text)\""))
        #expect(try GoldenBehaviourTests.text(value).contains("\"\(member)\":\"\(text)\""))
    }

    @Test(arguments: [
        ("at", "2024-05-17T10:30:12.500+02:00", "2024-05-17T08:30:12.5Z"), ("seal", "AAEC_w", "AAEC/w=="),
        ("seal", "AAEC/w", "AAEC/w=="), ("stamp", "Zm9v\\nYmFy", "Zm9vYmFy"), ("key", "+/8=", "-_8"),
        ("nonce", "Zg==", "Zg"),
        ("when", "2024-05-17 08:30", "2024-05-17T08:30:00Z"), ("page", "https://a.test/a b", "https://a.test/a%20b"),
    ])
    func otherFormsAreWrittenAsDocumented(member: String, text: String, written: String) throws {
        let value = try read(Entry.self, entry(member, "\"\(text)\""))
        #expect(try GoldenBehaviourTests.text(value).contains("\"\(member)\":\"\(written)\""))
    }

    @Test func defaultsAndParameters() async throws {
        let value = Entry(text: "x", at: Date(timeIntervalSince1970: 0.5))
        #expect(value.key?.data == Data([0xFB, 0xFF]))
        #expect(try text(value) == #"{"text":"x","at":"1970-01-01T00:00:00.5Z","key":"-_8"}"#)
        let transport = InMemoryTransport { _ in .json(#"{"text":"x","at":"2024-05-17 08:30"}"#) }
        let client = try TextsAsSentClient(transport: transport)
        let key = Base64URLData(Data([0xFB, 0xFF]))
        let found = try await client.getEntry(
            key: key, since: Date(timeIntervalSince1970: 0.25), page: URL(string: "https://a.test/?q=%20"))
        #expect(found.at == Date(timeIntervalSince1970: 1_715_934_600))
        #expect(
            transport.requests.last?.head.path
                == "/entries/-_8?since=1970-01-01T00%3A00%3A00.25Z&page=https%3A%2F%2Fa.test%2F%3Fq%3D%2520")
    }
}
