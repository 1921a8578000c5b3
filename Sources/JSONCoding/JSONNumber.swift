/// A JSON number, kept exactly (RFC 8259 section 6).
///
/// Whole numbers of up to 64 bits are integers, however they are written: `1`, `1.0` and `1e0` are one number, equal
/// and with one hash. Other numbers are doubles where the shortest text of the double is the same number. All others,
/// such as `3.14159265358979323846` or `1e400`, keep their text, so that what is read is what is written.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    private enum Storage: Hashable, Sendable {
        case signed(Int64)
        /// Above `Int64.max` only.
        case unsigned(UInt64)
        /// Finite, and not a whole number of up to 64 bits; or negative zero.
        case double(Double)
        case text(String)
    }

    private let storage: Storage

    /// A whole number; nil if it needs more than 64 bits.
    public init?(exactly value: some BinaryInteger) {
        if let value = Int64(exactly: value) {
            storage = .signed(value)
        } else if let value = UInt64(exactly: value) {
            storage = .unsigned(value)
        } else {
            return nil
        }
    }

    /// A whole number.
    public init(_ value: Int) { storage = .signed(Int64(value)) }
    /// A whole number.
    public init(_ value: Int64) { storage = .signed(value) }
    /// A whole number.
    public init(_ value: UInt64) {
        storage = Int64(exactly: value).map(Storage.signed) ?? .unsigned(value)
    }

    /// A double; nil for NaN and the infinities, which are no JSON numbers.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        if value == 0, value.sign == .minus {
            storage = .double(value)
        } else if let whole = Int64(exactly: value) {
            storage = .signed(whole)
        } else if let whole = UInt64(exactly: value) {
            storage = .unsigned(whole)
        } else {
            storage = .double(value)
        }
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

    init(_ token: JSONNumberToken) { storage = Self.storage(token) }

    private static func storage(_ token: JSONNumberToken) -> Storage {
        if let magnitude = token.wholeMagnitude {
            if token.isNegative {
                if magnitude == 0 { return .double(-0.0) }
                if magnitude <= Int64.min.magnitude { return .signed(Int64(truncatingIfNeeded: 0 &- magnitude)) }
            } else {
                return Int64(exactly: magnitude).map(Storage.signed) ?? .unsigned(magnitude)
            }
        }
        if let value = JSONReader.double(token) {
            // A double keeps fifteen digits, so its shortest text has them again.
            if !token.isTruncated, token.significand < 1_000_000_000_000_000, -22...22 ~= token.exponent {
                return .double(value)
            }
            if let digits = DecimalDigits(token.text), digits == DecimalDigits("\(value)") { return .double(value) }
        }
        return .text(token.text)
    }

    /// The number as an `Int64`; nil if it is not whole or does not fit.
    public var int64: Int64? {
        switch storage {
        case .signed(let value): value
        case .double(let value) where value == 0: 0
        default: nil
        }
    }

    /// The number as a `UInt64`; nil if it is negative, not whole, or does not fit.
    public var uint64: UInt64? {
        switch storage {
        case .signed(let value): UInt64(exactly: value)
        case .unsigned(let value): value
        case .double(let value) where value == 0: 0
        default: nil
        }
    }

    /// The number as an `Int`; nil if it is not whole or does not fit.
    public var integer: Int? { int64.flatMap { Int(exactly: $0) } }

    /// The nearest double; nil if that is infinite.
    public var double: Double? {
        switch storage {
        case .signed(let value): return Double(value)
        case .unsigned(let value): return Double(value)
        case .double(let value): return value
        case .text(let text):
            guard let value = Double(text), value.isFinite else { return nil }
            return value
        }
    }

    /// Whether it is a whole number, of whatever size.
    public var isInteger: Bool {
        switch storage {
        case .signed, .unsigned: true
        case .double(let value): value.rounded() == value
        case .text(let text): DecimalDigits(text)?.isWhole ?? false
        }
    }

    /// The JSON text.
    public var description: String {
        switch storage {
        case .signed(let value): "\(value)"
        case .unsigned(let value): "\(value)"
        case .double(let value): value == 0 ? "-0" : "\(value)"
        case .text(let text): text
        }
    }

    /// Whether two numbers have the same value.
    public static func == (left: Self, right: Self) -> Bool {
        switch (left.storage, right.storage) {
        case (.signed(let left), .signed(let right)): left == right
        case (.unsigned(let left), .unsigned(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.double(0), .signed(0)), (.signed(0), .double(0)): true
        case (.text(let left), .text(let right)):
            if let left = DecimalDigits(left), let right = DecimalDigits(right) { left == right } else { left == right }
        default: false
        }
    }

    /// Feeds the value, in its normal form, to `hasher`.
    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .signed(let value): hasher.combine(value)
        case .unsigned(let value): hasher.combine(value)
        case .double(let value) where value == 0: hasher.combine(0 as Int64)
        case .double(let value): hasher.combine(value)
        case .text(let text):
            if let digits = DecimalDigits(text) { hasher.combine(digits) } else { hasher.combine(text) }
        }
    }
}

extension JSONNumber: JSONCodable {
    /// Reads a number.
    public init(json reader: inout JSONReader) throws(JSONError) { self = try reader.readNumber() }

    /// Writes the number, exactly.
    public func write(json writer: inout JSONWriter) {
        switch storage {
        case .signed(let value): writer.write(int64: value)
        case .unsigned(let value): writer.write(uint64: value)
        case .double(let value): writer.write(double: value)
        case .text(let text): writer.write(number: text)
        }
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}
