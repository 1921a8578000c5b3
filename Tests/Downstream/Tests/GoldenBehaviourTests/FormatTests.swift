import Formats
import JsonDocument
import Testing
import UnsignedIntegers

@Suite struct FormatTests {
    private let least =
        #""id":"123e4567-e89b-12d3-a456-426614174000","departure":"2024-02-29T12:00:00Z","day":"2024-02-29","seats":1,"distance":1"#

    @Test func everyFormat() throws {
        let flight = try keeps(
            Formats.Flight.self,
            """
            {\(least),"page":"https://example.com/a%20b?c=%C3%BC#d","passengersEver":-9223372036854775808,"gate":-1,
             "load":0.1,"price":0.30000000000000004,"boardingPass":"AAEC/w==","stamp":"","recording":"\\u0000é😀",
             "contact":"a@b","secret":"s","host":"h","address":"::1","duration":"P1D","unknown":"ZRH","small":255,
             "large":18446744073709551615,"arrivals":["1969-12-31T23:59:59.5Z"],"holidays":{"x":"0001-01-01"}}
            """)
        #expect(flight.load == 0.1 && flight.price == 0.1 + 0.2 && flight.large == .max && flight.stamp?.data == Data())
        #expect(flight.boardingPass?.data == Data([0, 1, 2, 255]))
        #expect(flight.arrivals?.first == Date(timeIntervalSince1970: -0.5))
    }

    @Test func otherSpellingsOfTheSameValue() throws {
        try keeps(
            Formats.Flight.self,
            """
            {"id":"123E4567-E89B-12D3-A456-426614174000","departure":"2024-02-29t13:00:00.000+01:00","day":"2024-02-29",
             "seats":1.0,"distance":1e0,"gate":2e1}
            """,
            as: "{\(least),\"gate\":20}")
    }

    @Test(arguments: [
        ("id", #""123""#), ("departure", #""2024-02-30T12:00:00Z""#), ("departure", #""yesterday""#),
        ("day", #""2023-02-29""#), ("boardingPass", #""a""#), ("page", #""""#),
    ])
    func wrongForms(member: String, value: String) {
        refuses(Formats.Flight.self, "{\(least),\"\(member)\":\(value)}", .invalidFormat, at: member)
    }

    @Test(arguments: [
        ("seats", "2147483648"), ("gate", "9223372036854775808"), ("gate", "1e400"), ("large", "-1"),
        ("large", "18446744073709551616"), ("distance", "1e400"),
    ])
    func numbersThatDoNotFit(member: String, value: String) {
        refuses(Formats.Flight.self, "{\(least),\"\(member)\":\(value)}", .numberOutOfRange, at: member)
    }

    @Test func fractionsAreNoIntegers() {
        refuses(Formats.Flight.self, "{\(least),\"gate\":0.5}", .typeMismatch, at: "gate")
    }

    @Test func wrongValuesWithinArraysAndMaps() {
        refuses(
            Formats.Flight.self, "{\(least),\"arrivals\":[\"2024-02-29T12:00:00Z\",5]}", .typeMismatch,
            at: "arrivals[1]")
        refuses(Formats.Flight.self, "{\(least),\"holidays\":{\"x\":\"\"}}", .invalidFormat, at: "holidays.x")
    }

    @Test func unsignedIntegers() throws {
        let block = try keeps(
            UnsignedIntegers.Block.self,
            """
            {"height":18446744073709551615,"size":4294967295,"offset":-9223372036854775808,"small":-128,
             "plain":9223372036854775807,"counts":[0,18446744073709551615]}
            """)
        #expect(block.height == .max && block.counts == [0, .max])
        refuses(UnsignedIntegers.Block.self, #"{"height":-1,"size":0}"#, .numberOutOfRange, at: "height")
    }

    @Test func numbersThatCannotBeWritten() {
        do {
            _ = try JSON.encode(JsonDocument.Cake(id: 1, name: "n", price: .nan))
            Issue.record("written")
        } catch {
            #expect(error.code == .notFinite && error.path == "price", "\(error)")
        }
    }
}
