public import JSONCoding

extension Node {
    /// The same value without places; numbers keep every digit.
    ///
    /// What aliases share is copied; ``DocumentReader`` limits how much that can be.
    public func value() -> JSONValue {
        switch content {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .integer(let value): .number(ownNumber ?? JSONNumber(value))
        // Never infinite when read from a document.
        case .number(let value): (ownNumber ?? JSONNumber(value)).map(JSONValue.number) ?? .null
        case .string(let value): .string(value)
        case .sequence(let elements): .array(elements.map { $0.value() })
        case .mapping(let mapping):
            .object(Dictionary(mapping.entries.map { ($0.key, $0.value.value()) }) { first, _ in first })
        }
    }

    /// The number, if a double whose shortest text has the same digits; else nil.
    public var exactNumber: Double? {
        guard let number, case .number(let exact) = value() else { return nil }
        return JSONNumber(number) == exact ? number : nil
    }

    /// The number by its source text, if that is a number in JSON too.
    private var ownNumber: JSONNumber? {
        guard hasOwnText, let text else { return nil }
        return JSONNumber(text: text)
    }
}
