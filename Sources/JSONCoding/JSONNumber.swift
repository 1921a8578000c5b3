/// A JSON number, kept exactly as it is written (RFC 8259 section 6): of any size, with every digit.
///
/// Numbers are equal, ordered and hashed by their value: `1`, `1.0` and `1e0` are equal, and `0.10` is equal to `0.1`. What
/// is written is the text that was read: `1.0`, `1e2` and `2.50` come back so.
///
/// ```swift
/// let price: JSONNumber = 12.5
/// if price > 10 { print(Double(price), Decimal(exactly: price) ?? 0) }
/// ```
public struct JSONNumber: Sendable {
    enum Storage: Sendable {
        /// Digits, with a point before the last `places` of them, at most 18: what most numbers are.
        case short(Int64, places: UInt8)
        /// Any other text of a number.
        case text(String)
    }

    let storage: Storage

    private init(storage: Storage) { self.storage = storage }

    /// A whole number.
    public init(_ value: Int) { storage = .short(Int64(value), places: 0) }

    /// A whole number of any size.
    public init(_ value: some BinaryInteger) {
        storage = Int64(exactly: value).map { .short($0, places: 0) } ?? .text(String(value))
    }

    /// A double, by the shortest text that reads as it, a whole number without a fraction; nil for NaN and the infinities,
    /// which are no JSON numbers.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        if value != 0 || value.sign == .plus {
            if let whole = Int64(exactly: value) {
                self.init(storage: .short(whole, places: 0))
                return
            }
            if let whole = UInt64(exactly: value) {
                self.init(storage: .text(String(whole)))
                return
            }
        }
        self.init(text: value == 0 ? "-0" : value.description)
    }

    /// A number from its JSON text; nil if the text is not a JSON number.
    public init?(text: String) {
        let number = try? JSON.decode(JSONNumber.self, from: text)
        // Only the number itself: no white space around it.
        guard let number, let first = text.utf8.first, let last = text.utf8.last,
            first == UInt8(ascii: "-") || first &- 0x30 < 10, last &- 0x30 < 10
        else { return nil }
        self = number
    }

    @inline(__always)
    init(_ token: JSONNumberToken) {
        if !token.isTruncated, !token.hasExponent, token.exponent >= -18, token.significand <= UInt64(Int64.max),
            token.significand != 0 || !token.isNegative
        {
            let digits = Int64(truncatingIfNeeded: token.significand)
            storage = .short(token.isNegative ? -digits : digits, places: UInt8(truncatingIfNeeded: -token.exponent))
        } else {
            storage = .text(token.text)
        }
    }

    /// The number as an `Int64`; nil if it is not whole or does not fit.
    public var int64: Int64? {
        switch storage {
        case .short(let digits, let places): Self.whole(digits, places)
        case .text: DecimalDigits(self).whole()
        }
    }

    /// The number as a `UInt64`; nil if it is negative, not whole, or does not fit.
    public var uint64: UInt64? {
        switch storage {
        case .short(let digits, let places): Self.whole(digits, places).flatMap { UInt64(exactly: $0) }
        case .text: DecimalDigits(self).whole()
        }
    }

    private static func whole(_ digits: Int64, _ places: UInt8) -> Int64? {
        if places == 0 { return digits }
        let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: DecimalDigits.power(places))
        return remainder == 0 ? quotient : nil
    }

    /// The number as an `Int`; nil if it is not whole or does not fit.
    public var integer: Int? { int64.flatMap { Int(exactly: $0) } }

    /// The nearest double; nil if that is infinite.
    public var double: Double? {
        let value = Double(self)
        return value.isFinite ? value : nil
    }

    /// Whether it is a whole number, of whatever size.
    public var isInteger: Bool {
        switch storage {
        case .short(let digits, let places): Self.whole(digits, places) != nil
        case .text: DecimalDigits(self).isWhole
        }
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The JSON text, as it was read.
    public var description: String {
        switch storage {
        case .short(let digits, places: 0): return String(digits)
        case .short:
            var writer = JSONWriter()
            write(json: &writer)
            return writer.text
        case .text(let text): return text
        }
    }
}

extension JSONNumber: Hashable, Comparable {
    /// Whether two numbers have the same value, however they are written.
    public static func == (left: Self, right: Self) -> Bool {
        if case .short(let first, let places) = left.storage, case .short(let second, places) = right.storage {
            return first == second
        }
        return DecimalDigits(left) == DecimalDigits(right)
    }

    /// Whether the left number is less.
    public static func < (left: Self, right: Self) -> Bool {
        if case .short(let first, let places) = left.storage, case .short(let second, places) = right.storage {
            return first < second
        }
        return DecimalDigits(left) < DecimalDigits(right)
    }

    /// Feeds the value, in its normal form, to `hasher`.
    public func hash(into hasher: inout Hasher) { hasher.combine(DecimalDigits(self)) }
}

extension JSONNumber: JSONCodable {
    /// Reads a number.
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.readNumber() }

    /// Writes the number as it was read.
    public func write(json writer: inout JSONWriter) {
        switch storage {
        case .short(let digits, places: 0): writer.write(int64: digits)
        case .short(let digits, let places): writer.write(digits: digits, places: places)
        case .text(let text): writer.write(number: text)
        }
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }

    /// A number of at most seventeen digits, as doubles have them; make others of their text.
    public init(floatLiteral value: Double) {
        // No literal is NaN or infinite.
        self = JSONNumber(value) ?? 0
    }
}
