import JSONCoding
import Foundation
import Testing

@Suite struct ConstantsTests {
    @Test func eachFormat() {
        #expect(Date(constant: "2020-01-31T12:00:00.5+01:00") == Date(timeIntervalSince1970: 1_580_468_400.5))
        #expect(CalendarDate(constant: "2024-02-29") == CalendarDate(year: 2024, month: 2, day: 29))
        #expect(
            UUID(constant: "123e4567-e89b-12d3-a456-426614174000").uuidString == "123E4567-E89B-12D3-A456-426614174000")
        #expect(URL(constant: "https://example.com/a?b=c").absoluteString == "https://example.com/a?b=c")
        #expect(Base64Data(constant: "aGVsbG8=").data == Data("hello".utf8))
        #expect(Base64URLData(constant: "aGVsbG8").data == Data("hello".utf8))
    }

    @Test func whatTheGeneratorWouldNotWriteStopsNoProgram() {
        #expect(Date(constant: "soon") == Date(timeIntervalSince1970: 0))
        #expect(CalendarDate(constant: "2023-02-29") == CalendarDate(year: 1970, month: 1, day: 1))
        #expect(UUID(constant: "x").uuidString == "00000000-0000-0000-0000-000000000000")
        #expect(URL(constant: "").isFileURL)
        #expect(Base64Data(constant: "%").data.isEmpty && Base64URLData(constant: "%").data.isEmpty)
    }
}
