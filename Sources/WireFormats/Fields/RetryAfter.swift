package import HTTPTypes
import JSONCoding

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// How long a server asks to wait.
///
/// It is said by `retry-after-ms`, in milliseconds; `Retry-After` (RFC 9110 section 10.2.3); or, with status 429, by
/// `X-RateLimit-Reset` or `RateLimit-Reset`, in seconds or as a time since 1970, if nothing is said to remain.
package enum RetryAfter {
    private static let milliseconds = HTTPField.Name("retry-after-ms")
    private static let name = HTTPField.Name("Retry-After")
    private static let resets = ["X-RateLimit-Reset", "RateLimit-Reset"].compactMap { HTTPField.Name($0) }
    private static let remaining = ["X-RateLimit-Remaining", "RateLimit-Remaining"].compactMap { HTTPField.Name($0) }
    /// A number of seconds beyond it is a time since 1970, which had passed it in 2001.
    private static let firstTimestamp = 1_000_000_000

    /// How long to wait; nil if no field says so in a way that makes sense.
    package static func parse(_ headers: HTTPFields, status: HTTPResponse.Status, now: Date) -> Duration? {
        if headers.isEmpty { return nil }
        if let milliseconds, let count = number(headers[milliseconds]) { return .milliseconds(count) }
        if let name, let value = headers[name] {
            if let count = number(value) { return .seconds(count) }
            return HTTPDate.parse(value, now: now).map { duration(until: $0, now: now) }
        }
        // Many services tell with every answer when the count begins anew.
        guard status == .tooManyRequests, remaining.allSatisfy({ headers[$0] == nil || headers[$0] == "0" }) else {
            return nil
        }
        for reset in resets {
            guard let count = number(headers[reset]) else { continue }
            guard count >= firstTimestamp else { return .seconds(count) }
            return duration(until: Date(timeIntervalSince1970: Double(count)), now: now)
        }
        return nil
    }

    private static func duration(until date: Date, now: Date) -> Duration {
        .seconds(max(0, min(date.timeIntervalSince(now), Double(Int32.max))))
    }

    private static func number(_ text: String?) -> Int? {
        guard let text, !text.isEmpty,
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        // More seconds than fit are more than anybody waits.
        return Int(Int32(text) ?? .max)
    }
}

/// The three forms of dates in header fields (RFC 9110 section 5.6.7).
package enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// - Parameter now: Tells the century of years with two digits.
    package static func parse(_ text: String, now: Date) -> Date? {
        guard text.utf8.count <= 64 else { return nil }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
        switch words.count {
        case 6: return date(day: words[1], month: words[2], year: words[3], time: words[4], zone: words[5])
        case 5: return asctime(words)
        case 4: return rfc850(words, now: now)
        default: return nil
        }
    }

    /// `Sun Nov  6 08:49:37 1994`.
    private static func asctime(_ words: [Substring]) -> Date? {
        date(day: words[2], month: words[1], year: words[4], time: words[3], zone: "GMT")
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`; a year more than 50 years ahead is that of the century before.
    private static func rfc850(_ words: [Substring], now: Date) -> Date? {
        let parts = words[1].split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 2, let short = Int(parts[2]), short >= 0 else { return nil }
        let days = Int(now.timeIntervalSince1970 / 86_400)
        let year = CivilDay.date(daysSince1970: days).year
        var full = year - year % 100 + short
        if full > year + 50 { full -= 100 }
        return date(day: parts[0], month: parts[1], year: "\(full)"[...], time: words[2], zone: words[3])
    }

    private static func date(day: Substring, month: Substring, year: Substring, time: Substring, zone: Substring)
        -> Date?
    {
        guard zone == "GMT", let month = months.firstIndex(of: String(month)), let day = Int(day), let year = Int(year),
            (0...9999).contains(year), day >= 1, day <= CivilDay.daysInMonth(year: year, month: month + 1)
        else { return nil }
        let clock = time.split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = UInt8(clock[0]), let minute = UInt8(clock[1]), let second = UInt8(clock[2]),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        let days = CivilDay.daysSince1970(year: year, month: month + 1, day: day)
        let seconds = days * 86_400 + Int(hour) * 3600 + Int(minute) * 60 + Int(second)
        return Date(timeIntervalSince1970: Double(seconds))
    }
}
