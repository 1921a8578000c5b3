extension Call {
    /// Adds a query parameter in style `form`; nil is left out.
    ///
    /// - Parameters:
    ///   - name: The parameter's name.
    ///   - value: The value to send; nil sends nothing.
    ///   - explode: Whether each element of an array or object gets a pair of its own.
    public consuming func query(_ name: String, _ value: (some ParameterValue)?, explode: Bool = true) -> Call {
        if let value { appendQuery(ParameterStyle.form(name, value.parameterContent, explode: explode)) }
        return self
    }

    /// Adds a query parameter in style `deepObject`; nil is left out.
    public consuming func deepObject(_ name: String, _ value: (some ParameterValue)?) -> Call {
        if let value { appendQuery(ParameterStyle.deepObject(name, value.parameterContent)) }
        return self
    }

    /// Adds a header field in style `simple`; nil is left out.
    ///
    /// - Parameters:
    ///   - name: The field's name.
    ///   - value: The value to send; nil sends nothing.
    ///   - explode: Whether the members of an object stand as `name=value`.
    public consuming func header(_ name: String, _ value: (some ParameterValue)?, explode: Bool = false) -> Call {
        if let value { appendHeader(name, value.parameterContent, explode: explode) }
        return self
    }

    /// Adds a cookie in style `form`; nil is left out.
    ///
    /// - Parameters:
    ///   - name: The cookie's name.
    ///   - value: The value to send; nil sends nothing.
    ///   - explode: Whether each element of an array or object gets a pair of its own.
    public consuming func cookie(_ name: String, _ value: (some ParameterValue)?, explode: Bool = true) -> Call {
        if let value {
            appendCookie(ParameterStyle.form(name, value.parameterContent, explode: explode, separator: "; "))
        }
        return self
    }

    private mutating func appendQuery(_ part: [UInt8]) {
        if !encodedQuery.isEmpty, !part.isEmpty { encodedQuery.append(UInt8(ascii: "&")) }
        encodedQuery += part
    }

    private mutating func appendHeader(_ name: String, _ content: ParameterContent, explode: Bool) {
        if case .array([]) = content { return }
        let value = ParameterStyle.simple(content, explode: explode) { Array($0.utf8) }
        headerValues.append((name, String(decoding: value, as: UTF8.self)))
    }

    private mutating func appendCookie(_ part: [UInt8]) {
        if !encodedCookies.isEmpty, !part.isEmpty { encodedCookies += "; ".utf8 }
        encodedCookies += part
    }
}
