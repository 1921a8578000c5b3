public import OpenAPI

/// Writes values of parameters as the standard's tables have it (OpenAPI 3.1 and 3.2, Parameter Object, "Style
/// Examples"; RFC 6570).
///
/// Written from the tables by itself, so that what a client sends can be held against it.
public struct ParameterText {
    let parameter: OpenAPI.Parameter
    private let style: String
    private let isExploded: Bool
    private let name: String

    /// The texts of a parameter's values.
    public init(_ parameter: OpenAPI.Parameter) {
        self.parameter = parameter
        let usual = ["path", "header"].contains(parameter.location) ? "simple" : "form"
        style = parameter.style ?? usual
        isExploded = parameter.explode ?? ["form", "cookie", "deepObject"].contains(style)
        name = parameter.location == "header" || style == "cookie" ? parameter.name : Self.encoded(parameter.name)
    }

    /// What stands in the path in place of `{name}`; nil for a value that has no such text.
    public func path(_ value: SampleValue) -> String? {
        if let content = serialised(value) { return encoded(content) }
        switch style {
        case "label": return label(value)
        case "matrix": return matrix(value)
        default: return simple(value)
        }
    }

    /// The pairs in the query; nil for a value that has none.
    public func query(_ value: SampleValue) -> [String]? {
        if parameter.location == "querystring" { return querystring(value) }
        if let content = serialised(value) { return ["\(name)=\(encoded(content))"] }
        switch style {
        case "deepObject": return nested(value, name).map(\.self)
        case "spaceDelimited" where !isExploded: return delimited(value, by: "%20")
        case "pipeDelimited" where !isExploded: return delimited(value, by: "%7C")
        default: return pairs(value)
        }
    }

    /// The value of the header field; nil for a value that has none.
    public func header(_ value: SampleValue) -> String? {
        if let content = serialised(value) { return content }
        return simple(value) { $0 }
    }

    /// The pairs in the `Cookie` field; nil for a value that has none.
    public func cookie(_ value: SampleValue) -> [String]? {
        if let content = serialised(value) { return ["\(name)=\(encoded(content))"] }
        return style == "cookie" ? pairs(value) { $0 } : pairs(value)
    }

    // MARK: - Styles

    private func simple(_ value: SampleValue, _ encode: ((String) -> String)? = nil) -> String? {
        let encode = encode ?? encoded
        if let text = value.scalarText { return encode(text) }
        if let elements = scalars(value) { return elements.map(encode).joined(separator: ",") }
        guard let members = members(value) else { return nil }
        let pairs = members.map { "\(encode($0.key))\(isExploded ? "=" : ",")\(encode($0.value))" }
        return pairs.joined(separator: ",")
    }

    private func label(_ value: SampleValue) -> String? {
        let separator = isExploded ? "." : ","
        if let text = value.scalarText { return "." + encoded(text) }
        if let elements = scalars(value) { return "." + elements.map(encoded).joined(separator: separator) }
        guard let members = members(value) else { return nil }
        return "."
            + members.map { "\(encoded($0.key))\(isExploded ? "=" : ",")\(encoded($0.value))" }
            .joined(separator: separator)
    }

    private func matrix(_ value: SampleValue) -> String? {
        if let text = value.scalarText { return text.isEmpty ? ";\(name)" : ";\(name)=\(encoded(text))" }
        if let elements = scalars(value) {
            return isExploded
                ? elements.map { ";\(name)=\(encoded($0))" }.joined()
                : ";\(name)=" + elements.map(encoded).joined(separator: ",")
        }
        guard let members = members(value) else { return nil }
        return isExploded
            ? members.map { ";\(encoded($0.key))=\(encoded($0.value))" }.joined()
            : ";\(name)=" + members.map { "\(encoded($0.key)),\(encoded($0.value))" }.joined(separator: ",")
    }

    private func pairs(_ value: SampleValue, _ encode: ((String) -> String)? = nil) -> [String]? {
        let encode = encode ?? encoded
        if let text = value.scalarText { return ["\(name)=\(encode(text))"] }
        if let elements = scalars(value) {
            return isExploded
                ? elements.map { "\(name)=\(encode($0))" }
                : ["\(name)=" + elements.map(encode).joined(separator: ",")]
        }
        if isExploded, let members = value.members { return repeated(members, encode) }
        guard let members = members(value) else { return nil }
        return ["\(name)=" + members.map { "\(encode($0.key)),\(encode($0.value))" }.joined(separator: ",")]
    }

    /// Members that are arrays are repeated.
    private func repeated(_ members: [SampleValue.Member], _ encode: (String) -> String) -> [String]? {
        var pairs: [String] = []
        for member in members {
            let texts = member.value.scalarText.map { [$0] } ?? scalars(member.value)
            guard let texts else { return nil }
            pairs += texts.map { "\(encode(member.key))=\(encode($0))" }
        }
        return pairs
    }

    private func delimited(_ value: SampleValue, by delimiter: String) -> [String]? {
        if let text = value.scalarText { return ["\(name)=\(encoded(text))"] }
        if let elements = scalars(value) {
            return ["\(name)=" + elements.map(encoded).joined(separator: delimiter)]
        }
        guard let members = members(value) else { return nil }
        return ["\(name)=" + members.flatMap { [encoded($0.key), encoded($0.value)] }.joined(separator: delimiter)]
    }

    /// `color%5BR%5D=100`; inside, which the standard leaves open, objects have further brackets, arrays repeat their name.
    private func nested(_ value: SampleValue, _ key: String) -> [String]? {
        switch value {
        case .object(let members):
            var pairs: [String] = []
            for member in members {
                guard let inner = nested(member.value, "\(key)%5B\(encoded(member.key))%5D") else { return nil }
                pairs += inner
            }
            return pairs
        case .array(let elements):
            var pairs: [String] = []
            for element in elements {
                guard let text = element.scalarText else { return nil }
                pairs.append("\(key)=\(encoded(text))")
            }
            return pairs
        default: return value.scalarText.map { ["\(key)=\(encoded($0))"] }
        }
    }

    private func querystring(_ value: SampleValue) -> [String]? {
        guard let media = parameter.content.first else { return nil }
        if media.essence == "application/x-www-form-urlencoded" {
            return value.members.flatMap { repeated($0, Self.encoded) }
        }
        return media.essence.hasSuffix("json") ? [Self.encoded(value.compact)] : value.text.map { [Self.encoded($0)] }
    }

    // MARK: - Parts

    /// The text in the media type that the parameter has; nil for a parameter with a style.
    private func serialised(_ value: SampleValue) -> String? {
        guard parameter.schema == nil, let media = parameter.content.first else { return nil }
        return media.essence.hasSuffix("json") ? value.compact : value.scalarText ?? value.compact
    }

    /// The elements of an array of scalars.
    private func scalars(_ value: SampleValue) -> [String]? {
        guard let elements = value.elements, !elements.isEmpty else { return nil }
        let texts = elements.compactMap(\.scalarText)
        return texts.count == elements.count ? texts : nil
    }

    /// The members of an object of scalars.
    private func members(_ value: SampleValue) -> [(key: String, value: String)]? {
        guard let members = value.members, !members.isEmpty else { return nil }
        let texts = members.compactMap { member in member.value.scalarText.map { (member.key, $0) } }
        return texts.count == members.count ? texts : nil
    }

    private func encoded(_ text: String) -> String {
        parameter.allowReserved ? Self.encoded(text, keeping: ":/?@!$'()*,;") : Self.encoded(text)
    }

    /// Percent-encoded but for the unreserved characters (RFC 3986, section 2.3).
    public static func encoded(_ text: String) -> String { encoded(text, keeping: "") }

    private static func encoded(_ text: String, keeping reserved: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let isUnreserved =
                (byte | 0x20) &- 97 < 26 && byte < 0x80 || byte &- 48 < 10 || "-._~".utf8.contains(byte)
                || reserved.utf8.contains(byte)
            if isUnreserved {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }
}

extension SampleValue {
    /// The value as JSON without white space.
    public var compact: String {
        switch self {
        case .array(let elements): "[\(elements.map(\.compact).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\(Self.quoted($0.key)):\($0.value.compact)" }.joined(separator: ","))}"
        default: line
        }
    }
}
