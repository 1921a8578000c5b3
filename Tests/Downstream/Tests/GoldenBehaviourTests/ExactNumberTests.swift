import ExactNumbers
import Foundation
import Testing

/// Numbers that come back digit for digit.
@Suite struct ExactNumberTests {
    private func entry(_ members: String) -> String { #"{"owner":"a",\#(members)}"# }

    /// Reads an entry and expects that each member is written as it was read.
    @discardableResult
    private func keepsText(_ members: String) throws -> Entry {
        let entry = try read(Entry.self, self.entry(#""wei":1,"price":1,\#(members)"#))
        let written = try text(entry)
        #expect(written.contains(members), "\(written)")
        return entry
    }

    @Test func numbersBeyondSixtyFourBitsAndBeyondADouble() throws {
        let json = entry(#""wei":1000000000000000000001,"price":12345678901234567.89"#)
        let value = try read(Entry.self, json)
        #expect(value.owner == "a" && value.wei > 1_000_000_000_000_000_000 && Int(exactly: value.wei) == nil)
        #expect(Decimal(exactly: value.price)?.description == "12345678901234567.89")
        #expect(try text(value).hasPrefix(json.dropLast()))
    }

    @Test(arguments: [
        #""discount":0.10"#, #""discount":null"#, #""discount":1e-30"#, #""parts":[1.0,2.50,1e2,-0.0]"#,
        #""rates":{"a":3.14159265358979323846264338327950288}"#, #""either":100000000000000000000.5"#,
        #""either":"1.0""#,
        #""any":{"a":[1.0,1e2,2.50]}"#, #""label":"0.10""#, #""load":37.77597542841264"#, #""fee":0.250"#,
        #""count":9223372036854775807"#,
    ])
    func eachComesBackAsItWasSent(_ members: String) throws {
        try keepsText(members)
    }

    @Test func valuesAreEqualHoweverTheyAreWritten() throws {
        let value = try read(Entry.self, entry(#""wei":5.0,"price":0.10"#))
        #expect(value.price == 0.1 && Double(value.price) == 0.1 && Int(exactly: value.wei) == 5)
        #expect(try value == read(Entry.self, entry(#""wei":5,"price":0.1"#)))
        #expect(value.price < 0.11 && value.price.hashValue == (0.1 as JSONNumber).hashValue)
    }

    @Test func floatsAreDoubles() throws {
        let value = try keepsText(#""load":37.77597542841264"#)
        #expect(value.load == 37.77597542841264)
    }

    @Test func literalsAndDefaults() throws {
        let value = Entry(owner: "a", wei: 7, price: 3.133, parts: [1, 2.5], either: 12.75)
        #expect(value.fee == 0.25 && value.least == 1 && value.tax == nil && value.either == .number(12.75))
        #expect(
            try text(value)
                == #"{"owner":"a","wei":7,"issued":3,"price":3.133,"fee":0.25,"least":1,"parts":[1,2.5],"load":0.1,"either":12.75}"#
        )
    }

    @Test(arguments: [("price", #""1""#), ("price", "null"), ("wei", #""7""#)])
    func whatIsNoNumber(member: String, value: String) {
        refuses(
            Entry.self, #"{"owner":"a","wei":1,"price":1,"\#(member)":\#(value)}"#, .typeMismatch, at: member)
    }

    /// Bounds, examples and formats say that an integer may be beyond 64 bits; the bounds of 64 bits as doubles have them
    /// do not.
    @Test func integersThatTheDocumentSaysAreLarge() throws {
        let large = "1000000000000000000001"
        let value = try keepsText(
            #""supply":\#(large),"minted":\#(large),"issued":-\#(large),"hash":5.0,"hashes":[\#(large),1]"#
                + #","size":\#(large)"#)
        #expect(value.supply == JSONInteger(text: large) && value.hash == 5)
        #expect(value.issued == JSONInteger(text: "-\(large)"))
        #expect(Entry(owner: "a", wei: 1, seed: Int.max, price: 1).seed == .max)
        refuses(Entry.self, entry(#""wei":1,"price":1,"supply":0.5"#), .typeMismatch, at: "supply")
    }

    @Test func aFormatLimits() {
        refuses(Entry.self, entry(#""wei":1,"price":1,"count":9223372036854775808"#), .numberOutOfRange, at: "count")
    }

    @Test func parametersAndHeaders() async throws {
        let name = try #require(HTTPField.Name("X-Total"))
        let transport = InMemoryTransport { _ in
            TransportResponse(
                head: HTTPResponse(status: .ok, headerFields: [name: "12345678901234567.890"]),
                body: Array("[]".utf8))
        }
        let client = try ExactNumbersClient(transport: transport)
        let above = try #require(JSONNumber(text: "12345678901234567.890"))
        let (_, response) = try await client.withResponse {
            try await $0.entries.list(above: above, share: 37.77597542841264, sums: [0.5, 2])
        }
        #expect(
            transport.requests.last?.head.path
                == "/entries?above=12345678901234567.890&share=37.77597542841264&sums=0.5&sums=2")
        #expect(response[ExactNumbersClient.ResponseHeaders.xTotal]?.description == "12345678901234567.890")
    }

    @Test func otherCodersKeepDecimals() throws {
        let value = try read(Entry.self, entry(#""wei":1000000000000000000001,"price":12345678901234567.89"#))
        #expect(try JSONDecoder().decode(Entry.self, from: try JSONEncoder().encode(value)) == value)
    }
}
