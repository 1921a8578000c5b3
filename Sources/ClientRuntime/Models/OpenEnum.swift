public import JSONCoding

/// An enumeration that may grow: a raw value with names for those known when the code was generated.
///
/// Unknown values are kept, compared and written like known ones.
public protocol OpenEnum: RawRepresentable, Hashable, Sendable, CustomStringConvertible, JSONCodable, Codable,
    ParameterValue
where RawValue: JSONCodable & ParameterValue {
    /// A case with any raw value.
    init(rawValue: RawValue)

    /// The cases that the document names, in its order.
    static var knownCases: [Self] { get }
}

extension OpenEnum where RawValue == String {
    /// Whether both are the same text, byte by byte: comparing strings takes too long for some that a server can send.
    public static func == (left: Self, right: Self) -> Bool { left.rawValue.hasBytes(of: right.rawValue) }

    /// Feeds the bytes of the raw value to `hasher`.
    public func hash(into hasher: inout Hasher) {
        var text = rawValue
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension OpenEnum {
    /// Whether the document names the case.
    @inlinable
    public var isKnown: Bool { Self.knownCases.contains(self) }

    /// The raw value.
    public var description: String { "\(rawValue)" }

    /// Reads the raw value.
    @inlinable
    public init(json reader: inout JSONReader) throws(JSONError) {
        let place = reader.offset
        self.init(rawValue: try RawValue(json: &reader))
        if reader.countsUnlisted, !isKnown { reader.countUnlisted(of: Self.knownCases.count, from: place) }
    }

    /// Writes the raw value.
    public func write(json writer: inout JSONWriter) { rawValue.write(json: &writer) }

    /// The raw value.
    public var parameterContent: ParameterContent { rawValue.parameterContent }
}
