#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension JSONNumber: Codable {
    /// Reads a number from another coder.
    ///
    /// It is as exact as that coder's `Int64`, `UInt64`, `Double` and `Decimal`: of Foundation's, 38 digits. How it is
    /// written is not kept.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let int64 = try? container.decode(Int64.self)
        // Foundation reads a larger number as an integer also where it has a fraction.
        if let int64, int64.magnitude < 1 << 53 {
            self.init(int64)
            return
        }
        // A decimal may have the digits that a double has not; some coders have no double of it.
        let double = try? container.decode(Double.self)
        let decimal = (try? container.decode(Decimal.self)).flatMap { JSONNumber($0) }
        if let decimal, double == nil || Double(decimal) == double {
            self = decimal
        } else if let int64 {
            self.init(int64)
        } else if let value = try? container.decode(UInt64.self) {
            self.init(value)
        } else if let value = double.flatMap({ JSONNumber($0) }) {
            self = value
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a number")
        }
    }

    /// Writes the number to another coder.
    ///
    /// - Throws: `EncodingError.invalidValue` for a number that only infinity is near to.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let whole = int64 {
            try container.encode(whole)
        } else if let whole = uint64 {
            try container.encode(whole)
        } else if let double, JSONNumber(double) == self {
            try container.encode(double)
        } else if let decimal = Decimal(exactly: self) {
            try container.encode(decimal)
        } else if let double {
            try container.encode(double)
        } else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "the number does not fit a double"))
        }
    }
}
