/// A whole JSON number of any size, with every digit.
///
/// JSON Schema puts no limit on `integer`. Integers are `Int` all the same unless the document or the configuration says
/// that they may be larger.
///
/// ```swift
/// let wei: JSONInteger = 5
/// if wei > 10 { print(Int(exactly: wei) ?? 0, wei) }
/// ```
public struct JSONInteger: Hashable, Sendable {
    /// The number.
    public let number: JSONNumber

    /// A whole number of any size.
    public init(_ value: some BinaryInteger) { number = JSONNumber(value) }

    /// A number, if it is whole; nil if not.
    public init?(exactly number: JSONNumber) {
        guard number.isInteger else { return nil }
        self.number = number
    }

    /// A whole number from its JSON text, such as `1000000000000000000001`; nil if the text is no whole JSON number.
    public init?(text: String) {
        guard let number = JSONNumber(text: text) else { return nil }
        self.init(exactly: number)
    }
}

extension JSONInteger: Comparable {
    /// Whether the left number is less.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension JSONInteger: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension JSONInteger: CustomStringConvertible {
    /// The JSON text, as it was read.
    public var description: String { number.description }
}

extension JSONInteger: JSONCodable {
    /// Reads a whole number. `1.0` and `1e3` are whole numbers too.
    ///
    /// - Throws: ``JSONError/Code/typeMismatch`` for another kind of value or a fraction.
    public init(json reader: inout JSONReader) throws(JSONError) { number = try reader.readWholeNumber() }

    /// Writes the number as it was read.
    public func write(json writer: inout JSONWriter) { number.write(json: &writer) }
}

extension JSONInteger: Codable {
    /// Reads a whole number from another coder, as exact as ``JSONNumber/init(from:)``.
    public init(from decoder: any Decoder) throws {
        let number = try JSONNumber(from: decoder)
        guard number.isInteger else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected a whole number"))
        }
        self.number = number
    }

    /// Writes the number to another coder, as ``JSONNumber/encode(to:)``.
    public func encode(to encoder: any Encoder) throws { try number.encode(to: encoder) }
}

extension FixedWidthInteger {
    /// A whole number of any size, if it fits; nil if not.
    public init?(exactly integer: JSONInteger) { self.init(exactly: integer.number) }
}
