#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension FixedWidthInteger {
    /// The number, if it is a whole one (`5`, `5.0` and `5e0` are) that fits; else nil.
    public init?(exactly number: JSONNumber) {
        switch number.storage {
        case .short:
            guard let whole = number.int64 else { return nil }
            self.init(exactly: whole)
        case .text:
            guard let whole = DecimalDigits(number).whole(Self.self) else { return nil }
            self = whole
        }
    }
}

extension Double {
    /// The double that is nearest to the number: an infinity, where only that is near.
    public init(_ number: JSONNumber) {
        if case .short(let digits, let places) = number.storage, digits.magnitude <= 1 << 53 {
            // Both operands are exact, so the one operation rounds once (Clinger 1990).
            self = Double(digits) / Double(DecimalDigits.power(places))
        } else {
            self = Double(number.description) ?? 0
        }
    }
}

extension Decimal {
    /// The number, if a decimal has all of its digits; nil for more than 38 of them, or an exponent beyond a decimal's.
    public init?(exactly number: JSONNumber) {
        let value = DecimalDigits(number)
        guard value.digits.count <= 38, let exponent = value.decimalExponent else { return nil }
        var significand = Decimal(0)
        for digit in value.digits { significand = significand * 10 + Decimal(Int(digit)) }
        self.init(sign: value.isNegative ? .minus : .plus, exponent: exponent, significand: significand)
    }
}

extension JSONNumber {
    /// A decimal; nil for NaN, which is no JSON number.
    public init?(_ value: Decimal) { self.init(text: value.description) }
}
