/// A JSON number in a normal form: two numbers are the same exactly if these are.
///
/// The digits neither begin nor end with a zero; the value is `digits * 10^exponent`. Zero has no digits.
struct DecimalDigits: Hashable {
    private(set) var isNegative = false
    private(set) var digits: [UInt8] = []
    private(set) var exponent = 0
    /// The whole text, for an exponent too large to count with.
    private var beyond: String?

    private init() {}

    init(_ number: JSONNumber) {
        switch number.storage {
        case .short(let value, let places):
            self.init()
            isNegative = value < 0
            exponent = -Int(places)
            var rest = value.magnitude
            while rest > 0 {
                digits.append(UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            }
            digits.reverse()
            normalise()
        case .text(let text): self.init(text)
        }
    }

    /// - Parameter text: A number of JSON.
    init(_ text: String) {
        var hasPoint = false
        var written: Int?
        var isWrittenNegative = false
        var isCountable = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"):
                if written == nil { isNegative = true } else { isWrittenNegative = true }
            case UInt8(ascii: "."): hasPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): written = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let value = written {
                    isCountable = isCountable && value < 1_000_000_000_000
                    if isCountable { written = value * 10 + Int(byte - 0x30) }
                } else {
                    if hasPoint { exponent -= 1 }
                    if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte - 0x30) }
                }
            default: break
            }
        }
        exponent += isWrittenNegative ? -(written ?? 0) : written ?? 0
        normalise()
        if !isCountable, !digits.isEmpty { beyond = text.lowercased() }
    }

    private mutating func normalise() {
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
        var magnitude = self
        magnitude.isNegative = false
        return magnitude.whole()
    }

    /// The value as an integer; nil if it is not whole or does not fit.
    func whole<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) -> Integer? {
        guard isWhole, beyond == nil else { return nil }
        var value: Integer = 0
        // A zero after the first digit multiplies, so that this ends soon where the value does not fit.
        for index in 0..<(digits.isEmpty ? 0 : digits.count + exponent) {
            let digit = Integer(truncatingIfNeeded: index < digits.count ? digits[index] : 0)
            let product = value.multipliedReportingOverflow(by: 10)
            let sum =
                isNegative
                ? product.partialValue.subtractingReportingOverflow(digit)
                : product.partialValue.addingReportingOverflow(digit)
            if product.overflow || sum.overflow { return nil }
            value = sum.partialValue
        }
        return value
    }

    /// The exponent, where it is one of a `Decimal`.
    var decimalExponent: Int? { beyond == nil && -128...127 ~= exponent ? exponent : nil }

    /// A power of ten, up to the eighteenth.
    static func power(_ exponent: UInt8) -> Int64 {
        var power: Int64 = 1
        for _ in 0..<Swift.min(exponent, 18) { power &*= 10 }
        return power
    }
}

extension DecimalDigits: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        // In an order that is always the same, though it says nothing of their values.
        if let first = left.beyond, let second = right.beyond { return first < second }
        return left.isNegative ? right.isNearerToZero(than: left) : left.isNearerToZero(than: right)
    }

    private func isNearerToZero(than other: Self) -> Bool {
        let (places, otherPlaces) = (digits.count + exponent, other.digits.count + other.exponent)
        return places == otherPlaces ? digits.lexicographicallyPrecedes(other.digits) : places < otherPlaces
    }

    /// From what is far below zero to what is far above: numbers of different ranks differ so.
    private var rank: Int {
        if digits.isEmpty { return 0 }
        let size = beyond == nil ? 2 : exponent < 0 ? 1 : 3
        return isNegative ? -size : size
    }
}
