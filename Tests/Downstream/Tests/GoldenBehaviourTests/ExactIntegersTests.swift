import ClientRuntime
import ExactIntegers
import Testing

/// Numbers without a format, of any size because the configuration asks for it.
@Suite struct ExactIntegersTests {
    private static let large = "1000000000000000000001"

    @Test func everyDigitComesBack() throws {
        let json =
            #"{"owner":"a","wei":\#(Self.large),"spent":5.0,"rate":12345678901234567.89,"parts":[\#(Self.large)]}"#
        let account = try read(Account.self, json)
        #expect(account.wei > 0 && Int(exactly: account.wei) == nil && account.spent == 5)
        #expect(try text(account) == json)
        refuses(Account.self, #"{"owner":"a","wei":0.5}"#, .typeMismatch, at: "wei")
    }

    @Test func formatsLimit() throws {
        let json = #"{"owner":"a","wei":1,"count":9223372036854775807}"#
        #expect(try read(Account.self, json).count == .max)
        refuses(
            Account.self, #"{"owner":"a","wei":1,"count":9223372036854775808}"#, .numberOutOfRange, at: "count")
    }

    @Test func parametersAndHeaders() async throws {
        let name = try #require(HTTPField.Name("X-Height"))
        let transport = InMemoryTransport { _ in
            var response = TransportResponse.json(#"{"owner":"a","wei":1}"#)
            response.head.headerFields[name] = Self.large
            return response
        }
        let client = try ExactIntegersClient(transport: transport)
        let number = try #require(JSONInteger(text: Self.large))
        let (_, response) = try await client.withResponse { try await $0.getAccount(number: number, page: 2) }
        #expect(response[ExactIntegersClient.ResponseHeaders.xHeight] == number)
        #expect(transport.requests.last?.head.path == "/accounts/\(Self.large)?page=2")
    }
}
