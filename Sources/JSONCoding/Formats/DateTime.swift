#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Date and time on the internet (RFC 3339 section 5.6), read from and written as bytes.
package enum DateTime {
    private static let secondsFrom1970To2001 = 978_307_200

    /// Reads a date and time: all of RFC 3339 section 5.6, and what services write in its place.
    ///
    /// - `T` and `Z` may be lower case, and a space may stand in place of `T` or before the offset.
    /// - The offset may be without colon or minutes (`+0000`, `+00`); without one it is UTC.
    /// - The seconds may be missing, and a fraction may follow a comma. Of a fraction the first 9 digits count.
    /// - Second 60 is read where a leap second can be, at the end of a day in UTC, as the first second of the next day: as
    ///   the POSIX clock has it.
    ///
    /// - Returns: Nil if it is none: a day that the calendar does not have, a day without time, an hour after 23.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Date? {
        var cursor = DigitCursor(bytes)
        guard let (year, month, day) = cursor.fullDate(), cursor.pass(UInt8(ascii: "T")) || separator(&cursor),
            let hour = cursor.digits(2), hour < 24, cursor.pass(UInt8(ascii: ":")),
            let minute = cursor.digits(2), minute < 60
        else { return nil }
        var second = 0
        var nanoseconds = 0
        if cursor.pass(UInt8(ascii: ":")) {
            guard let written = cursor.digits(2), written <= 60 else { return nil }
            second = written
            if cursor.pass(UInt8(ascii: ".")) || cursor.pass(UInt8(ascii: ",")) {
                guard let fraction = cursor.billionths() else { return nil }
                nanoseconds = fraction
            }
        }
        guard let offset = offset(&cursor), cursor.isAtEnd else { return nil }
        let days = CivilDay.daysSince1970(year: year, month: month, day: day)
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
        if second == 60, !seconds.isMultiple(of: 86_400) { return nil }
        return date(seconds - secondsFrom1970To2001, nanoseconds)
    }

    @inline(never)
    private static func separator(_ cursor: inout DigitCursor) -> Bool {
        cursor.pass(UInt8(ascii: "t")) || cursor.pass(UInt8(ascii: " "))
    }

    /// The seconds east of UTC.
    @inline(__always)
    private static func offset(_ cursor: inout DigitCursor) -> Int? {
        cursor.pass(UInt8(ascii: "Z")) ? 0 : numericOffset(&cursor)
    }

    @inline(never)
    private static func numericOffset(_ cursor: inout DigitCursor) -> Int? {
        if cursor.isAtEnd { return 0 }
        _ = cursor.pass(UInt8(ascii: " "))
        if cursor.pass(UInt8(ascii: "Z")) || cursor.pass(UInt8(ascii: "z")) { return 0 }
        let isWest = cursor.pass(UInt8(ascii: "-"))
        guard isWest || cursor.pass(UInt8(ascii: "+")), let hours = cursor.digits(2), hours < 24 else { return nil }
        var minutes = 0
        if !cursor.isAtEnd {
            _ = cursor.pass(UInt8(ascii: ":"))
            guard let written = cursor.digits(2), written < 60 else { return nil }
            minutes = written
        }
        return (hours * 60 + minutes) * (isWest ? -60 : 60)
    }

    @inline(__always)
    private static func date(_ seconds: Int, _ nanoseconds: Int) -> Date {
        let whole = Double(seconds)
        return Date(timeIntervalSinceReferenceDate: nanoseconds == 0 ? whole : whole + Double(nanoseconds) / 1e9)
    }

    /// The text of a date and time in UTC; nil if the year is not one from 0 to 9999.
    package static func text(of date: Date) -> String? {
        withText(of: date) { String(decoding: $0, as: UTF8.self) }
    }

    /// Lends the text of a date and time in UTC to `body`.
    ///
    /// A whole second has no fraction. Otherwise the fraction has the fewest digits, at most 9, that read as the same
    /// `Date`.
    ///
    /// - Returns: Nil if the year is not one from 0 to 9999.
    static func withText<T>(of date: Date, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T? {
        let interval = date.timeIntervalSinceReferenceDate
        // From before year 0 to after year 9999; this also refuses NaN.
        guard interval.magnitude < 1e12 else { return nil }
        var seconds = Int(interval.rounded(.down))
        var (nanoseconds, digits) = fraction(of: interval, seconds)
        if nanoseconds == 1_000_000_000 { (seconds, nanoseconds, digits) = (seconds + 1, 0, 0) }
        seconds += secondsFrom1970To2001
        let days = (Double(seconds) / 86_400).rounded(.down)
        let time = seconds - Int(days) * 86_400
        // 0000-01-01 and 9999-12-31.
        guard (-719_528...2_932_896).contains(days) else { return nil }
        let day = CivilDay.date(daysSince1970: Int(days))
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
            var index = 0
            buffer.write(day.year, digits: 4, at: &index)
            buffer.write(UInt8(ascii: "-"), at: &index)
            buffer.write(day.month, digits: 2, at: &index)
            buffer.write(UInt8(ascii: "-"), at: &index)
            buffer.write(day.day, digits: 2, at: &index)
            buffer.write(UInt8(ascii: "T"), at: &index)
            buffer.write(time / 3600, digits: 2, at: &index)
            buffer.write(UInt8(ascii: ":"), at: &index)
            buffer.write(time / 60 % 60, digits: 2, at: &index)
            buffer.write(UInt8(ascii: ":"), at: &index)
            buffer.write(time % 60, digits: 2, at: &index)
            if digits > 0 {
                buffer.write(UInt8(ascii: "."), at: &index)
                buffer.write(nanoseconds, digits: 9, at: &index)
                index -= 9 - digits
            }
            buffer.write(UInt8(ascii: "Z"), at: &index)
            return body(UnsafeBufferPointer(rebasing: buffer[..<index]))
        }
    }

    /// The fraction of a second, and how many of its nine digits it needs.
    private static func fraction(of interval: Double, _ seconds: Int) -> (nanoseconds: Int, digits: Int) {
        let fraction = interval - Double(seconds)
        if fraction == 0 { return (0, 0) }
        var nanoseconds = 0
        // Milliseconds and microseconds are what most clocks give; a double of our time has seven digits.
        for grain in [1_000_000, 1_000, 100, 10, 1] {
            nanoseconds = Int((fraction * (1e9 / Double(grain))).rounded()) * grain
            if date(seconds, nanoseconds).timeIntervalSinceReferenceDate == interval { break }
        }
        var (rest, digits) = (nanoseconds, 9)
        while digits > 0, rest.isMultiple(of: 10) { (rest, digits) = (rest / 10, digits - 1) }
        return (nanoseconds, digits)
    }
}
