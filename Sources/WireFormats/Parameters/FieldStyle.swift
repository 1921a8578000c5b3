/// How a member of a form is written where the document says so (OpenAPI, Encoding Object).
public struct FieldStyle: Sendable {
    private enum Kind: Sendable {
        case json, deepObject
        case form(delimiter: String, explode: Bool)
    }

    private let kind: Kind
    private let allowsReserved: Bool

    /// As JSON, strings in quotes; arrays element by element.
    public static let json = Self(kind: .json, allowsReserved: false)

    /// Style `form`: `n=a&n=b` and `R=100&G=200`, not exploded `n=a,b` and `n=R,100,G,200`.
    public static func form(explode: Bool = true, allowsReserved: Bool = false) -> Self {
        Self(kind: .form(delimiter: ",", explode: explode), allowsReserved: allowsReserved)
    }

    /// Style `spaceDelimited`: `n=a%20b`.
    public static func spaceDelimited(explode: Bool = false, allowsReserved: Bool = false) -> Self {
        Self(kind: .form(delimiter: " ", explode: explode), allowsReserved: allowsReserved)
    }

    /// Style `pipeDelimited`: `n=a%7Cb`.
    public static func pipeDelimited(explode: Bool = false, allowsReserved: Bool = false) -> Self {
        Self(kind: .form(delimiter: "|", explode: explode), allowsReserved: allowsReserved)
    }

    /// Style `deepObject`: `n[R]=100&n[G]=200`.
    public static func deepObject(allowsReserved: Bool = false) -> Self {
        Self(kind: .deepObject, allowsReserved: allowsReserved)
    }

    /// Writes a value as pairs; nothing for what is absent.
    package func write(_ name: String, _ value: ParameterContent, to writer: inout ParameterWriter) {
        let usual = writer.escaping
        if allowsReserved, usual == .pair { writer.escaping = .reservedPair }
        defer { writer.escaping = usual }
        switch kind {
        case .json:
            let elements = if case .array(let elements) = value { elements } else { [value] }
            let texts = elements.filter { !$0.isEmpty || $0.isContainer }.map { ParameterContent.scalar($0.json) }
            writer.form(name, .array(texts), explode: true)
        case .deepObject: writer.deepObject(name, value)
        case .form(let delimiter, let explode):
            // Between the elements of one value stands what cannot be in them.
            let isEncoded = usual == .pair && delimiter != ","
            let text = isEncoded ? String(decoding: PercentEncoding.encode(delimiter), as: UTF8.self) : delimiter
            writer.form(name, value, explode: explode, delimiter: text)
        }
    }
}

extension ParameterWriter {
    /// A form: pairs for each member, in its style if it has one.
    package mutating func form(_ members: [(String, ParameterContent)], styles: [String: FieldStyle]) {
        for (name, value) in members {
            if let style = styles[name] {
                style.write(name, value, to: &self)
            } else {
                form("", .object([(name, value.asField)]), explode: true)
            }
        }
    }
}

extension ParameterContent {
    /// The member of a form of which the document says nothing: an object is JSON, also without members.
    package var asField: ParameterContent {
        switch self {
        case .object: .scalar(json)
        case .array(let elements): .array(elements.map { $0.isContainer ? .scalar($0.json) : $0 })
        case .absent, .scalar, .literal, .invalid: self
        }
    }
}
