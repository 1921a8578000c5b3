import Safeguards

extension Call {
    // Beside the methods with arguments that stand for themselves, which each call of a generated client would pass.

    /// Adds a query parameter in style `form`, exploded; nil is left out.
    public consuming func query(_ name: String, _ value: (some ParameterValue)?) -> Call {
        query(name, value, style: .form)
    }

    /// Adds a query parameter; nil is left out.
    ///
    /// - Parameters:
    ///   - name: The parameter's name.
    ///   - value: The value to send; nil sends nothing.
    ///   - style: How it becomes text.
    ///   - explode: Whether each element of an array or object gets a pair of its own.
    ///   - allowsReserved: Whether reserved characters stand as they are (RFC 6570 section 3.2.3), but for `&`, `=`, `+`,
    ///     `#`, `[` and `]`, which would be read as something else.
    ///   - allowsEmpty: Whether an array or object without parts is sent as `name=`.
    public consuming func query(
        _ name: String,
        _ value: (some ParameterValue)?,
        style: QueryStyle = .form,
        explode: Bool = true,
        allowsReserved: Bool = false,
        allowsEmpty: Bool = false
    ) -> Call {
        guard let value else { return self }
        var content = value.parameterContent
        if allowsEmpty, content.isEmpty { content = .scalar("") }
        appendQuery(name, allowsReserved) {
            $0.form(name, content, explode: explode, delimiter: style.delimiter)
        }
        return self
    }

    /// Adds a query parameter in style `deepObject`, `n[a]=1&n[b][c]=2`; nil is left out.
    ///
    /// The name of an array is repeated: `n[a]=1&n[a]=2`. Elements that are objects are numbered: `n[a][0][b]=1`.
    public consuming func deepObject(
        _ name: String,
        _ value: (some ParameterValue)?,
        allowsReserved: Bool = false
    ) -> Call {
        if let value { appendQuery(name, allowsReserved) { $0.deepObject(name, value.parameterContent) } }
        return self
    }

    /// Adds a whole query; nil is left out.
    ///
    /// A value with members gives a pair for each, and one more for each further element of an array; any other is a text
    /// that is percent-encoded.
    ///
    /// - Parameters:
    ///   - name: The parameter's name, for errors.
    ///   - value: The value to send.
    ///   - styles: How members are written of which the document says so.
    public consuming func querystring(
        _ name: String,
        _ value: (some ParameterValue)?,
        styles: [String: FieldStyle] = [:]
    ) -> Call {
        if let value { appendQuery(name, false) { $0.querystring(value.parameterContent, styles) } }
        return self
    }

    /// Adds a header field in style `simple`; nil is left out.
    public consuming func header(_ name: String, _ value: (some ParameterValue)?) -> Call {
        header(name, value, explode: false)
    }

    /// Adds a header field in style `simple`; nil is left out.
    ///
    /// - Parameters:
    ///   - name: The field's name.
    ///   - value: The value to send, without escaping; nil sends nothing.
    ///   - explode: Whether the members of an object stand as `name=value`.
    public consuming func header(_ name: String, _ value: (some ParameterValue)?, explode: Bool) -> Call {
        guard let content = value?.parameterContent, !content.isEmpty else { return self }
        var writer = ParameterWriter(escaping: .field)
        writer.list(content, equals: explode ? "=" : ",")
        fail(writer.problem, "header field", name)
        headerValues.append((name, String(decoding: writer.bytes, as: UTF8.self)))
        return self
    }

    /// Adds a cookie; nil is left out.
    ///
    /// - Parameters:
    ///   - name: The cookie's name.
    ///   - value: The value to send; nil sends nothing.
    ///   - explode: Whether each element of an array or object gets a pair of its own.
    ///   - isEscaped: Whether the value is percent-encoded, which is style `form`. Style `cookie` sends it as it is; what
    ///     cannot stand in a cookie (RFC 6265 section 4.1.1) makes the call throw ``APIError/Code/invalidRequest``.
    ///   - allowsReserved: Whether reserved characters that a cookie can have stand as they are in style `form`.
    public consuming func cookie(
        _ name: String,
        _ value: (some ParameterValue)?,
        explode: Bool = true,
        isEscaped: Bool = true,
        allowsReserved: Bool = false
    ) -> Call {
        guard let value else { return self }
        var writer = ParameterWriter(escaping: !isEscaped ? .cookie : allowsReserved ? .reservedCookie : .pair)
        swap(&writer.bytes, &encodedCookies)
        writer.form(name, value.parameterContent, explode: explode, separator: "; ")
        swap(&writer.bytes, &encodedCookies)
        fail(writer.problem, "cookie", name)
        return self
    }

    private mutating func appendQuery(
        _ name: String,
        _ allowsReserved: Bool,
        _ write: (inout ParameterWriter) -> Void
    ) {
        var writer = ParameterWriter(escaping: allowsReserved ? .reservedPair : .pair)
        swap(&writer.bytes, &encodedQuery)
        write(&writer)
        swap(&writer.bytes, &encodedQuery)
        fail(writer.problem, "query parameter", name)
    }

    private mutating func fail(_ problem: String?, _ kind: String, _ name: String) {
        if let problem { failure.note("the \(kind) `\(VisibleLine.of(name, limit: 60))` \(problem)") }
    }
}
