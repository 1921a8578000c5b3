/// OpenAPI's parameter styles (OpenAPI 3.1 "Style Values", RFC 6570).
enum ParameterStyle {
    /// Style `simple`, for paths and header fields: `a,b`, `R,100,G,200`, exploded `R=100,G=200`.
    static func simple(_ content: ParameterContent, explode: Bool, encode: (String) -> [UInt8]) -> [UInt8] {
        switch content {
        case .scalar(let text): encode(text)
        case .array(let parts): join(parts.map(encode), ",")
        case .object(let members): join(members.map { pair($0, explode ? "=" : ",", encode) }, ",")
        }
    }

    /// Style `form`, for queries and cookies: `n=a&n=b`, not exploded `n=a,b`; `R=100&G=200`, not exploded
    /// `n=R,100,G,200`.
    ///
    /// - Returns: Nothing for an empty array or object, which is left out.
    static func form(_ name: String, _ content: ParameterContent, explode: Bool, separator: String = "&") -> [UInt8] {
        let encode = PercentEncoding.encode
        let name = encode(name)
        switch content {
        case .scalar(let text): return name + [UInt8(ascii: "=")] + encode(text)
        case .array(let parts):
            if parts.isEmpty { return [] }
            if explode { return join(parts.map { name + [UInt8(ascii: "=")] + encode($0) }, separator) }
            return name + [UInt8(ascii: "=")] + join(parts.map(encode), ",")
        case .object(let members):
            if members.isEmpty { return [] }
            if explode { return join(members.map { pair($0, "=", encode) }, separator) }
            return name + [UInt8(ascii: "=")] + join(members.map { pair($0, ",", encode) }, ",")
        }
    }

    /// Style `deepObject`: `n[R]=100&n[G]=200`, with the brackets encoded.
    static func deepObject(_ name: String, _ content: ParameterContent) -> [UInt8] {
        guard case .object(let members) = content else { return form(name, content, explode: true) }
        return join(members.map { pair(("\(name)[\($0.0)]", $0.1), "=", PercentEncoding.encode) }, "&")
    }

    private static func pair(
        _ member: (String, String),
        _ separator: String,
        _ encode: (String) -> [UInt8]
    ) -> [UInt8] {
        encode(member.0) + separator.utf8 + encode(member.1)
    }

    private static func join(_ parts: [[UInt8]], _ separator: String) -> [UInt8] {
        Array(parts.joined(separator: separator.utf8))
    }
}
