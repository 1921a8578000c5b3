public import JSONCoding

extension JSONValue: ParameterValue {
    /// The same value; the members of objects are sorted by name.
    public var parameterContent: ParameterContent {
        switch self {
        case .null: .absent
        case .boolean(let value): value.parameterContent
        case .number(let value): value.parameterContent
        case .string(let value): .scalar(value)
        case .array(let elements): .array(elements.map(\.parameterContent))
        case .object(let members):
            .object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.parameterContent) })
        }
    }
}

extension JSONNumber: ParameterValue {
    /// The number as it is written.
    public var parameterContent: ParameterContent { .literal(description) }
}

extension JSONInteger: ParameterValue {
    /// The number as it is written.
    public var parameterContent: ParameterContent { number.parameterContent }
}

extension ParameterContent {
    /// The content that the value's JSON has; members stay in the order in which they are written.
    ///
    /// A value without JSON form is ``invalid(_:)``.
    public static func members(of value: (some JSONEncodable)?) -> ParameterContent {
        encoded(value) { (bytes) throws(JSONError) in try JSON.decode(Parsed.self, from: bytes).content }
    }

    /// The value's JSON as a text; nothing for nil.
    ///
    /// A value without JSON form is ``invalid(_:)``.
    public static func json(_ value: (some JSONEncodable)?) -> ParameterContent {
        encoded(value) { .scalar(String(decoding: $0, as: UTF8.self)) }
    }

    private static func encoded(
        _ value: (some JSONEncodable)?,
        _ read: ([UInt8]) throws(JSONError) -> ParameterContent
    ) -> ParameterContent {
        guard let value else { return .absent }
        do throws(JSONError) {
            return try read(try JSON.encode(value))
        } catch {
            return .invalid("has no JSON form: \(error.message)")
        }
    }

    /// The value's form as a text (`application/x-www-form-urlencoded`); nothing for nil.
    ///
    /// Arrays give a pair for each element, and what is nested deeper stands as JSON text.
    public static func form(
        _ value: (some JSONEncodable)?,
        styles: [String: FieldStyle] = [:]
    ) -> ParameterContent {
        let content = Self.members(of: value)
        guard case .object(let members) = content else { return content }
        var writer = ParameterWriter()
        writer.form(members, styles: styles)
        return writer.problem.map(ParameterContent.invalid) ?? .scalar(String(decoding: writer.bytes, as: UTF8.self))
    }

    /// The JSON text of the content; `null` for what is absent.
    package var json: String {
        switch self {
        case .absent, .invalid: "null"
        case .scalar(let text): JSONValue.string(text).description
        case .literal(let text): text
        case .array(let elements): "[\(elements.map(\.json).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\(JSONValue.string($0.0).description):\($0.1.json)" }.joined(separator: ","))}"
        }
    }
}

/// A JSON value, with the members of objects in the order of the text.
private struct Parsed: JSONDecodable {
    let content: ParameterContent

    init(json reader: inout JSONReader) throws(JSONError) {
        switch try reader.peek() {
        case .null:
            _ = try reader.readNull()
            content = .absent
        case .boolean: content = try reader.readBool().parameterContent
        case .number: content = .literal(try reader.readNumber().description)
        case .string: content = .scalar(try reader.readString())
        case .array: content = .array(try [Parsed](json: &reader).map(\.content))
        case .object:
            var members: [(String, ParameterContent)] = []
            var object = try reader.beginObject()
            while let name = try reader.nextKey(&object) {
                members.append((name, try Parsed(json: &reader).content))
            }
            content = .object(members)
        }
    }
}
