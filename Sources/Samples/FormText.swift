public import OpenAPI

/// Writes objects as `application/x-www-form-urlencoded` (OpenAPI, Encoding Object).
public struct FormText {
    let encodings: Encodings

    /// The form of a media type with these Encoding Objects.
    public init(_ encodings: Encodings = Encodings()) { self.encodings = encodings }

    /// The pairs, percent-encoded: arrays are repeated, what is nested otherwise is JSON, unless an encoding has a style.
    /// Nil for what is no object, or has no such form.
    public func pairs(_ value: SampleValue) -> [String]? {
        guard let members = value.members else { return nil }
        var pairs: [String] = []
        for member in members {
            guard let encoding = encodings[member.key] else {
                pairs += Self.pairs(member)
                continue
            }
            if encoding.hasStyle {
                var parameter = OpenAPI.Parameter(name: member.key, location: "query", origin: encoding.origin)
                parameter.style = encoding.style
                parameter.explode = encoding.explode
                parameter.allowReserved = encoding.allowReserved ?? false
                guard let styled = ParameterText(parameter).query(member.value) else { return nil }
                pairs += styled
            } else if encoding.contentTypes.first?.hasSuffix("json") == true {
                // Of an array, each element by itself (OpenAPI 3.2, Encoding By Name).
                for element in member.value.elements ?? [member.value] where !element.isNull {
                    pairs.append("\(ParameterText.encoded(member.key))=\(ParameterText.encoded(element.compact))")
                }
            } else {
                pairs += Self.pairs(member)
            }
        }
        return pairs
    }

    private static func pairs(_ member: SampleValue.Member) -> [String] {
        let key = ParameterText.encoded(member.key)
        return texts(member.value).map { "\(key)=\(ParameterText.encoded($0))" }
    }

    private static func texts(_ value: SampleValue) -> [String] {
        switch value {
        case .null: []
        case .array(let elements): elements.flatMap { $0.scalarText.map { [$0] } ?? [$0.compact] }
        case .object: [value.compact]
        default: value.scalarText.map { [$0] } ?? []
        }
    }
}
