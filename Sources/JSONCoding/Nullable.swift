/// A value that is optional and nullable at once: it can be left out, be `null`, or be there.
public enum Nullable<Wrapped> {
    /// Left out.
    case absent
    /// The literal `null`.
    case null
    /// A value.
    case value(Wrapped)

    /// The value; nil if it is absent or null.
    public var wrapped: Wrapped? {
        if case .value(let value) = self { value } else { nil }
    }

    /// A value; left out for nil.
    public static func orAbsent(_ value: Wrapped?) -> Self { value.map(Self.value) ?? .absent }

    /// A value, or `null` for nil.
    public static func orNull(_ value: Wrapped?) -> Self { Self(value) }

    /// A value, or `null` for nil.
    public init(_ value: Wrapped?) {
        self = value.map(Self.value) ?? .null
    }
}

/// What may say of itself that it is left out.
package protocol Absentable {
    /// Whether it is left out.
    var isAbsent: Bool { get }
}

extension Nullable: Absentable {
    package var isAbsent: Bool { if case .absent = self { true } else { false } }
}

extension Nullable: Sendable where Wrapped: Sendable {}
extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: JSONDecodable where Wrapped: JSONDecodable {
    /// Reads `null` or a value.
    ///
    /// Where deviations are tolerated, what can't be read is absent.
    public init(json reader: inout JSONReader) throws(JSONError) {
        let start = reader.mark()
        do throws(JSONError) {
            self = try reader.readNull() ? .null : .value(try Wrapped(json: &reader))
        } catch {
            try reader.leaveOut(error, backTo: start)
            self = .absent
        }
    }
}

extension Nullable: JSONEncodable where Wrapped: JSONEncodable {
    /// Writes `null` or the value; where a value must stand, also what is absent is `null`.
    public func write(json writer: inout JSONWriter) {
        if let wrapped { wrapped.write(json: &writer) } else { writer.writeNull() }
    }
}

extension JSONWriter {
    /// Writes a member: nothing when the value is absent, `null` when it is null.
    public mutating func optionalField(_ name: StaticString, _ value: Nullable<some JSONEncodable>) {
        if case .absent = value { return }
        field(name, value)
    }
}
