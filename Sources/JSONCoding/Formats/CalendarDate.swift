/// A day of the calendar without time and zone (format `date`, RFC 3339 section 5.6 `full-date`).
public struct CalendarDate: Hashable, Sendable {
    /// The year, from 0 to 9999.
    public let year: Int
    /// The month, from 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day; nil if the calendar does not have it.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDay.daysInMonth(year: year, month: month)
        else { return nil }
        self.init(valid: (year, month, day))
    }

    private init(valid date: (year: Int, month: Int, day: Int)) {
        (year, month, day) = date
    }

    static let epoch = CalendarDate(valid: (1970, 1, 1))

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var cursor = DigitCursor(bytes)
        guard let date = cursor.fullDate(), cursor.isAtEnd else { return nil }
        self.init(valid: date)
    }
}

extension CalendarDate: Comparable {
    /// Whether the left day is before the right one.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// A day from text such as `2024-03-15`; nil if it is none.
    public init?(_ description: String) {
        var text = description
        guard let date = text.withUTF8({ Self($0) }) else { return nil }
        self = date
    }

    /// The day as text, such as `2024-03-15`.
    public var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CalendarDate: JSONCodable {
    /// Reads a string of format `date`.
    public init(json reader: inout JSONReader) throws(JSONError) {
        self = try reader.readString(expecting: "a date such as 2024-03-15") { CalendarDate($0) }
    }

    /// Writes a string of format `date`.
    public func write(json writer: inout JSONWriter) { writer.write(string: description) }
}

extension CalendarDate: Codable {
    /// Reads the day from a string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "expected a date such as 2024-03-15")
        }
        self = date
    }

    /// Writes the day as a string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
