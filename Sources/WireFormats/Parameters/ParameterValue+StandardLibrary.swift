extension String: ParameterValue {
    /// The string itself.
    public var parameterContent: ParameterContent { .scalar(self) }
}

extension Bool: ParameterValue {
    /// `true` or `false`.
    public var parameterContent: ParameterContent { .literal(self ? "true" : "false") }
}

extension FixedWidthInteger where Self: ParameterValue {
    /// The decimal digits.
    public var parameterContent: ParameterContent { .literal(String(self)) }
}

extension Int: ParameterValue {}
extension Int8: ParameterValue {}
extension Int16: ParameterValue {}
extension Int32: ParameterValue {}
extension Int64: ParameterValue {}
extension UInt: ParameterValue {}
extension UInt8: ParameterValue {}
extension UInt16: ParameterValue {}
extension UInt32: ParameterValue {}
extension UInt64: ParameterValue {}

extension Double: ParameterValue {
    /// The shortest text that reads as the same double; whole numbers below 2^53 without a fraction.
    ///
    /// NaN and the infinities cannot be sent.
    public var parameterContent: ParameterContent { number(self, exactBelow: 0x1p53) }
}

extension Float: ParameterValue {
    /// The shortest text that reads as the same float; whole numbers below 2^24 without a fraction.
    ///
    /// NaN and the infinities cannot be sent.
    public var parameterContent: ParameterContent { number(self, exactBelow: 0x1p24) }
}

private func number<Number: BinaryFloatingPoint & CustomStringConvertible>(
    _ value: Number,
    exactBelow bound: Number
) -> ParameterContent {
    guard value.isFinite else { return .invalid("is \(value), which is no number of JSON") }
    if value.magnitude < bound, let whole = Int64(exactly: value) { return .literal(String(whole)) }
    return .literal(value.description)
}

extension Array: ParameterValue where Element: ParameterValue {
    /// The elements; absent ones are left out.
    public var parameterContent: ParameterContent { .array(map(\.parameterContent)) }
}

extension Dictionary: ParameterValue where Key == String, Value: ParameterValue {
    /// The members, sorted by name.
    public var parameterContent: ParameterContent {
        .object(sorted { $0.key < $1.key }.map { ($0.key, $0.value.parameterContent) })
    }
}

extension Optional: ParameterValue where Wrapped: ParameterValue {
    /// The value; nothing for nil.
    public var parameterContent: ParameterContent { self?.parameterContent ?? .absent }
}
