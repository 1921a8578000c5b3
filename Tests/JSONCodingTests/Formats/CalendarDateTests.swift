import Testing

@testable import JSONCoding

@Suite struct CalendarDateTests {
    @Test func readsAndWrites() throws {
        let date = try JSON.decode(CalendarDate.self, from: "\"2024-02-29\"")
        #expect((date.year, date.month, date.day) == (2024, 2, 29))
        #expect(try JSON.encode(date) == Array("\"2024-02-29\"".utf8))
        #expect(CalendarDate("0007-01-02")?.description == "0007-01-02")
        #expect(try JSONValue(date) == "2024-02-29")
    }

    @Test(arguments: ["", "2023-02-29", "2024-2-29", "2024-02-29T", "2024-02-2", "10000-01-01", "2024-02-30", "x"])
    func refuses(_ text: String) {
        #expect(CalendarDate(text) == nil)
        #expect(throws: JSONError.self) { try JSON.decode(CalendarDate.self, from: "\"\(text)\"") }
    }

    @Test func compares() throws {
        let days = ["2024-03-01", "2023-12-31", "2024-02-29"].compactMap { CalendarDate($0) }
        #expect(days.sorted().map(\.description) == ["2023-12-31", "2024-02-29", "2024-03-01"])
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: -1, month: 2, day: 2) == nil)
        #expect(CalendarDate(year: .max, month: .min, day: .max) == nil)
    }
}
