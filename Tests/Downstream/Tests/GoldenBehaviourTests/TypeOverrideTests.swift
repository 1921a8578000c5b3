import ClientRuntime
import Foundation
import FrameworkNames
import OverlayActions
import Testing
import Types

/// Types of a user's own in place of generated ones, beside clients that have none.
@Suite struct TypeOverrideTests {
    private static let order =
        #"{"total":"12.50","price":{"amount":"3","currency":"EUR"},"weight":250,"either":{"amount":"1","currency":"SEK"}}"#

    @Test func valuesAreReadAndWritten() throws {
        let order = try JSON.decode(Order.self, from: Self.order)
        #expect(order.total == Foundation.Decimal(string: "12.5"))
        #expect(order.price == Amount(value: 3, currency: "EUR"))
        #expect(order.weight == Grams(250))
        #expect(order.either == .money(Amount(value: 1, currency: "SEK")))
        let written = String(decoding: try JSON.encode(order), as: UTF8.self)
        #expect(written.contains(#""total":"12.5""#) && written.contains(#""price":{"amount":"3","currency":"EUR"}"#))
        #expect(throws: JSONError.self) {
            try JSON.decode(Order.self, from: Self.order.replacingOccurrences(of: "12.50", with: "twelve"))
        }
    }

    @Test func theyAreParameters() async throws {
        let transport = InMemoryTransport { _ in .json("[]") }
        let client = try TypesClient(transport: transport)
        _ = try await client.orders.list(above: 12.5)
        #expect(transport.requests.last?.head.path == "/orders?above=12.5")
        let empty = InMemoryTransport { _ in .status(.noContent) }
        try await TypesClient(transport: empty).prices.findPrice(amount: 3)
        #expect(empty.requests.last?.head.path == "/prices/3")
    }

    @Test func otherClientsStandBeside() async throws {
        let flows = InMemoryTransport { _ in .json(#"{"id":"1"}"#) }
        #expect(try await FrameworkNamesClient(transport: flows).flows.readByName(name: "a").id == "1")
        #expect(flows.requests.last?.head.path == "/flows/name/a")
        let loans = InMemoryTransport { _ in .json(#"[{"title":"A","issue":2,"state":"sold"}]"#) }
        #expect(try await OverlayActionsClient(transport: loans).loans.list().first?.state == .sold)
        #expect(loans.requests.last?.head.path == "/loans?page=1" || loans.requests.last?.head.path == "/loans")
    }
}
