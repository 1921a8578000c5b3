import Foundation
import Testing

@testable import JSONCoding

@Suite struct DateJSONTests {
    private func date(_ text: String) throws -> Date { try JSON.decode(Date.self, from: "\"\(text)\"") }

    private func text(_ date: Date) throws -> String {
        String(decoding: try JSON.encode(date).dropFirst().dropLast(), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2001-01-01T00:00:00Z", 978_307_200), ("2024-02-29T12:00:00Z", 1_709_208_000),
            ("2000-02-29T00:00:00z", 951_782_400), ("1985-04-12t23:20:50.52Z", 482_196_050.52),
            ("1996-12-19T16:39:57-08:00", 851_042_397), ("1937-01-01T12:00:27.87+00:20", -1_041_337_172.13),
            ("0000-01-01T00:00:00Z", -62_167_219_200), ("9999-12-31T23:59:59Z", 253_402_300_799),
            ("0000-01-01T00:00:00+23:59", -62_167_305_540), ("1969-12-31T23:59:59.5Z", -0.5),
            ("2024-03-15T00:00:00-00:00", 1_710_460_800), ("1990-12-31T23:59:60Z", 662_688_000),
            ("1990-12-31T15:59:60-08:00", 662_688_000), ("2024-03-15T00:00:00.1234567890123Z", 1_710_460_800.123456789),
            ("2024-05-17T10:30:12+02:00", 1_715_934_612), ("2024-05-17T08:30:12-00:00", 1_715_934_612),
            ("2024-05-17 08:30:12Z", 1_715_934_612), ("2024-05-17t08:30:12.5z", 1_715_934_612.5),
            ("2016-12-31T23:59:60Z", 1_483_228_800), ("2016-12-31T23:59:60.5+00:00", 1_483_228_800.5),
            ("2024-05-17T08:30:12.123456789012Z", 1_715_934_612.123456789), ("2024-05-17T08:30:12+0000", 1_715_934_612),
            ("2024-05-17T08:30:12", 1_715_934_612), ("2024-05-17T08:30Z", 1_715_934_600),
            ("2024-05-17 08:30", 1_715_934_600),
            ("2024-05-17T10:30+0200", 1_715_934_600), ("2024-05-17 08:30:12.25+00", 1_715_934_612.25),
            ("2024-05-17 03:00:12 -0530", 1_715_934_612), ("2024-05-17T08:30:12,5", 1_715_934_612.5),
            ("2024-05-17T08:30:12 Z", 1_715_934_612), ("1900-03-01T00:00:00Z", -2_203_891_200),
            ("1600-02-29T00:00:00Z", -11_670_998_400),
        ] as [(String, Double)])
    func reads(_ text: String, _ seconds: Double) throws {
        #expect(abs(try date(text).timeIntervalSince1970 - seconds) < 0.000_001)
    }

    @Test(arguments: [
        "", "soon", "2024-03-15", "2024-03-15T10", "2024-03-15T10Z", "2024-03-15T", "2024-3-15T10:00:00Z",
        "2024-02-30T00:00:00Z", "2024-03-15  10:00:00Z", "2024-03-15T10:00:Z", "2024-03-15T10:00:00 ",
        "2024-03-15T10:00:00 +", "2024-03-15T10:00:00  Z", "2024-03-15T10:00.5Z", "2024-03-15T10:00:00.5.5Z",
        "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-00-01T00:00:00Z",
        "2024-01-00T00:00:00Z", "2024-04-31T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z",
        "2024-01-01T00:00:61Z", "2024-01-01T00:00:60Z", "2024-01-01T23:58:60Z", "2024-01-01T00:00:00.Z",
        "2024-01-01T00:00:00,Z", "2024-01-01T00:00:00+24:00", "2024-01-01T00:00:00+01:60", "2024-01-01T00:00:00+010",
        "2024-01-01T00:00:00+01:", "2024-01-01T00:00:00+1", "2024-01-01T00:00:00ZZ", "+2024-01-01T00:00:00Z",
        "12024-01-01T00:00:00Z",
        "2024-01-01T00:00:00Z ", " 2024-01-01T00:00:00Z", "２０２４-01-01T00:00:00Z", "2024/01/01T00:00:00Z",
    ])
    func refuses(_ text: String) throws {
        let error = try #require(#expect(throws: JSONError.self) { try date(text) })
        #expect(error.code == .invalidFormat)
    }

    @Test(arguments: [
        "2024-03-15T09:30:00Z", "2024-03-15T09:30:00.5Z", "2024-03-15T09:30:00.001Z", "2024-03-15T09:30:00.999Z",
        "2024-03-15T09:30:00.123456Z", "1969-12-31T23:59:59.9Z", "2024-03-15T09:30:00.25Z", "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00.25Z", "2001-01-01T00:00:00.000000001Z",
    ])
    func writesWhatItRead(_ text: String) throws {
        #expect(try self.text(try date(text)) == text)
    }

    @Test(arguments: [
        ("2024-03-15T09:30:00.500Z", "2024-03-15T09:30:00.5Z"),
        ("2024-03-15T09:30:00.120000Z", "2024-03-15T09:30:00.12Z"),
        ("2024-03-15T09:30:00.000Z", "2024-03-15T09:30:00Z"), ("2024-03-15 11:30+0200", "2024-03-15T09:30:00Z"),
        ("2024-03-15T09:30:00.123456789Z", "2024-03-15T09:30:00.1234568Z"),
        ("2001-01-01T00:00:00.0000000001Z", "2001-01-01T00:00:00Z"),
    ])
    func writesNoMoreDigitsThanItHas(_ text: String, _ written: String) throws {
        #expect(try self.text(try date(text)) == written)
    }

    @Test func anyDateComesBack() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let date = Date(timeIntervalSinceReferenceDate: Double.random(in: -6e10...2.5e11, using: &generator))
            let back = try self.date(try text(date))
            #expect(abs(back.timeIntervalSince(date)) < 0.000_001)
            let recent = Date(timeIntervalSinceReferenceDate: Double.random(in: -1e9...1e9, using: &generator))
            #expect(try self.date(try text(recent)).timeIntervalSince(recent).magnitude < 0.000_001)
        }
    }

    @Test func everyDayOfTheCalendarIsCounted() {
        var expected = -719_528
        for year in 0...9999 {
            for month in 1...12 {
                #expect(CivilDay.daysSince1970(year: year, month: month, day: 1) == expected)
                let back = CivilDay.date(daysSince1970: expected)
                #expect(back == (year, month, 1))
                expected += CivilDay.daysInMonth(year: year, month: month)
            }
        }
        #expect(expected - 1 == 2_932_896)
    }

    @Test(arguments: [.infinity, -.infinity, .nan, 1e11 * 4, -1e11, 1e300])
    func datesWithoutFourDigitYearCannotBeWritten(_ interval: Double) {
        #expect(throws: JSONError.self) { try JSON.encode(Date(timeIntervalSinceReferenceDate: interval)) }
    }

    @Test func fractionsThatRoundUpCarry() throws {
        let date = Date(timeIntervalSinceReferenceDate: (1.0).nextDown)
        #expect(try text(date) == "2001-01-01T00:00:01Z")
    }
}
