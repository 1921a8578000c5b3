internal import JSONCoding

/// How a member of a form is written where the document says so (OpenAPI, Encoding Object).
public struct FieldStyle: Sendable {
    private enum Kind: Sendable {
        case media, json, deepObject
        case joined(by: String)
        case exploded
    }

    private let kind: Kind
    private let allowReserved: Bool

    /// Scalars as text, objects as JSON, arrays element by element: what holds where the document says nothing.
    static let media = Self(kind: .media, allowReserved: false)

    /// As JSON, strings in quotes; arrays element by element.
    public static let json = Self(kind: .json, allowReserved: false)

    /// Style `form`: `n=a&n=b` and `R=100&G=200`, not exploded `n=a,b` and `n=R,100,G,200`.
    public static func form(explode: Bool = true, allowReserved: Bool = false) -> Self {
        Self(kind: explode ? .exploded : .joined(by: ","), allowReserved: allowReserved)
    }

    /// Style `spaceDelimited`: `n=a%20b`.
    public static func spaceDelimited(explode: Bool = false, allowReserved: Bool = false) -> Self {
        Self(kind: explode ? .exploded : .joined(by: " "), allowReserved: allowReserved)
    }

    /// Style `pipeDelimited`: `n=a%7Cb`.
    public static func pipeDelimited(explode: Bool = false, allowReserved: Bool = false) -> Self {
        Self(kind: explode ? .exploded : .joined(by: "|"), allowReserved: allowReserved)
    }

    /// Style `deepObject`: `n[R]=100&n[G]=200`.
    public static func deepObject(allowReserved: Bool = false) -> Self {
        Self(kind: .deepObject, allowReserved: allowReserved)
    }

    /// A member of a form's JSON as pairs of `application/x-www-form-urlencoded`.
    func encodedPairs(_ name: String, _ value: JSONValue) -> [[UInt8]] {
        let values: [(String, String)]
        switch kind {
        case .media: values = (value.array ?? [value]).map { (name, PercentEncoding.text($0.parameterText)) }
        case .json: values = (value.array ?? [value]).map { (name, PercentEncoding.text($0.description)) }
        default:
            values = pairs(name, value.parameterContent) { text in
                PercentEncoding.text(text, allowReserved: allowReserved)
            }
        }
        return values.map { PercentEncoding.encode($0) + [UInt8(ascii: "=")] + $1.utf8 }
    }

    /// The name of each pair, not encoded, and its value. Between the elements of one value stands what cannot be in them.
    func pairs(
        _ name: String,
        _ content: ParameterContent,
        encode: (String) -> String = { $0 }
    ) -> [(name: String, value: String)] {
        switch (content, kind) {
        case (.scalar(let text), _): return [(name, encode(text))]
        case (.array(let parts), _) where parts.isEmpty: return []
        case (.object(let members), _) where members.isEmpty: return []
        case (.array(let parts), .joined(let delimiter)): return [(name, joined(parts, delimiter, encode))]
        case (.array(let parts), _): return parts.map { (name, encode($0)) }
        case (.object(let members), .deepObject): return members.map { ("\(name)[\($0.0)]", encode($0.1)) }
        case (.object(let members), .joined(let delimiter)):
            return [(name, joined(members.flatMap { [$0.0, $0.1] }, delimiter, encode))]
        case (.object(let members), _): return members.map { ($0.0, encode($0.1)) }
        }
    }

    private func joined(_ parts: [String], _ delimiter: String, _ encode: (String) -> String) -> String {
        parts.map(encode).joined(separator: delimiter == "," ? "," : encode(delimiter))
    }
}
