extension String: ParameterValue {
    /// The string itself.
    public var parameterContent: ParameterContent { .scalar(self) }
}

extension Bool: ParameterValue {
    /// `true` or `false`.
    public var parameterContent: ParameterContent { .scalar(self ? "true" : "false") }
}

extension FixedWidthInteger where Self: ParameterValue {
    /// The decimal digits.
    public var parameterContent: ParameterContent { .scalar(String(self)) }
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
    public var parameterContent: ParameterContent { .scalar(numberText(self, exactBelow: 0x1p53)) }
}

extension Float: ParameterValue {
    /// The shortest text that reads as the same float; whole numbers below 2^24 without a fraction.
    public var parameterContent: ParameterContent { .scalar(numberText(self, exactBelow: 0x1p24)) }
}

private func numberText<Number: BinaryFloatingPoint & CustomStringConvertible>(
    _ value: Number,
    exactBelow bound: Number
) -> String {
    if value.magnitude < bound, let whole = Int64(exactly: value) { String(whole) } else { value.description }
}

extension Array: ParameterValue where Element: ParameterValue {
    /// The elements; absent ones are left out.
    public var parameterContent: ParameterContent {
        .array(
            flatMap { element in
                switch element.parameterContent {
                case .scalar(let text): [text]
                case .array(let parts): parts
                case .object: [element.parameterContent.text]
                }
            })
    }
}

extension Dictionary: ParameterValue where Key == String, Value: ParameterValue {
    /// The members, sorted by name.
    public var parameterContent: ParameterContent {
        .object(sorted { $0.key < $1.key }.map { ($0.key, $0.value.parameterContent.text) })
    }
}

extension Optional: ParameterValue where Wrapped: ParameterValue {
    /// The value; nothing for nil.
    public var parameterContent: ParameterContent { self?.parameterContent ?? .array([]) }
}
