/// A JSON number in a normal form: two numbers are the same exactly if these are.
///
/// The digits neither begin nor end with a zero; the value is `digits * 10^exponent`. Zero has no digits.
struct DecimalDigits: Hashable {
    private(set) var isNegative = false
    private(set) var digits: [UInt8] = []
    private(set) var exponent = 0

    /// Nil for an exponent too large to count with, or text that is not a number.
    init?(_ text: String) {
        var hasPoint = false
        var written: Int?
        var isWrittenNegative = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"):
                if written == nil { isNegative = true } else { isWrittenNegative = true }
            case UInt8(ascii: "+"): break
            case UInt8(ascii: "."): hasPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): written = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let value = written {
                    guard value < 1_000_000_000_000 else { return nil }
                    written = value * 10 + Int(byte - 0x30)
                } else {
                    if hasPoint { exponent -= 1 }
                    if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte - 0x30) }
                }
            default: return nil
            }
        }
        if let written { exponent += isWrittenNegative ? -written : written }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty {
            exponent = 0
            isNegative = false
        }
    }

    var isWhole: Bool { exponent >= 0 }

    /// The magnitude if it is a whole number below 2^64.
    var wholeMagnitude: UInt64? {
        guard exponent >= 0, digits.count + exponent <= 20 else { return digits.isEmpty ? 0 : nil }
        var value: UInt64 = 0
        for index in 0..<(digits.count + exponent) {
            let digit = index < digits.count ? digits[index] : 0
            let product = value.multipliedReportingOverflow(by: 10)
            let sum = product.partialValue.addingReportingOverflow(UInt64(digit))
            if product.overflow || sum.overflow { return nil }
            value = sum.partialValue
        }
        return value
    }
}
