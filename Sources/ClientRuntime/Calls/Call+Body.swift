public import JSONCoding

extension Call {
    /// The body, unless none of its members is given.
    public static func optionalBody<Body>(_ body: Body, of members: Any?...) -> Body? {
        members.contains { member in member.map { ($0 as? any Absentable)?.isAbsent != true } ?? false } ? body : nil
    }

    /// Sets a JSON body; nil for none.
    ///
    /// A value without JSON form makes the call throw ``APIError/Code/invalidRequest``.
    public consuming func body(
        _ value: (some JSONEncodable)?, contentType: String = "application/json", in ranges: [String] = []
    ) -> Call {
        guard let value else { return self }
        do throws(JSONError) {
            return content(.bytes(try JSON.encode(value)), contentType: contentType, in: ranges)
        } catch {
            failure.note("the body has no JSON form: \(error.message)", error)
            return self
        }
    }

    /// Sets a body of JSON, which may be `null`; none if the value is absent.
    public consuming func body(
        _ value: Nullable<some JSONEncodable>, contentType: String = "application/json", in ranges: [String] = []
    ) -> Call {
        if case .absent = value { return self }
        return body(Optional(value), contentType: contentType, in: ranges)
    }

    /// Sets a body of `application/x-www-form-urlencoded` from the members of the value's JSON object; nil for none.
    ///
    /// An array gives a pair for each element, null gives none, and what is nested deeper stands as JSON text. A value
    /// that is not an object makes the call throw ``APIError/Code/invalidRequest``.
    ///
    /// - Parameters:
    ///   - value: The form.
    ///   - contentType: The media type with its parameters.
    ///   - styles: How members are written of which the document says so.
    public consuming func form(
        _ value: (some JSONEncodable)?,
        contentType: String = "application/x-www-form-urlencoded",
        styles: [String: FieldStyle] = [:]
    ) -> Call {
        if let value { setForm(.members(of: value), contentType, styles) }
        return self
    }

    /// Sets a body of parts; nil for none.
    ///
    /// - Parameters:
    ///   - form: The parts.
    ///   - contentType: The media type, to which the boundary is added.
    ///   - isRequired: Whether a form without parts is a body too.
    public consuming func multipart(
        _ form: (some MultipartForm)?, contentType: String = "multipart/form-data", isRequired: Bool = true
    ) -> Call {
        guard let body = form?.multipartBody, isRequired || !body.parts.isEmpty else { return self }
        failure = failure ?? body.failure
        let (encoded, contentType) = body.encoded(as: contentType)
        return content(encoded, contentType: contentType)
    }

    /// Sets a body of text, written in the charset of the media type; nil for none.
    ///
    /// A text that the charset cannot say makes the call throw ``APIError/Code/invalidRequest``.
    public consuming func text(_ value: String?, contentType: String, in ranges: [String] = []) -> Call {
        guard let value else { return self }
        guard let bytes = ContentType(contentType).bytes(value) else {
            failure.note("the text cannot be written as `\(contentType)`")
            return self
        }
        return content(.bytes(bytes), contentType: contentType, in: ranges)
    }

    /// Sets a body of any kind: bytes, a file, or chunks that come one by one; nil for none.
    ///
    /// - Parameters:
    ///   - value: The body.
    ///   - contentType: Its media type.
    ///   - ranges: The media types and ranges that the caller could choose from; any other makes the call throw
    ///     ``APIError/Code/invalidRequest``. None is any.
    public consuming func content(_ value: RequestBody?, contentType: String, in ranges: [String] = []) -> Call {
        guard let value else { return self }
        if !ranges.isEmpty, let problem = ContentType.problem(contentType, among: ranges) {
            failure.note("the body \(problem)")
        }
        content = CallBody(content: value, contentType: contentType)
        return self
    }

    private mutating func setForm(_ content: ParameterContent, _ contentType: String, _ styles: [String: FieldStyle]) {
        switch content {
        case .object(let members):
            var writer = ParameterWriter()
            writer.form(members, styles: styles)
            if let problem = writer.problem { failure.note("the form \(problem)") }
            self.content = CallBody(content: .bytes(writer.bytes), contentType: contentType)
        case .invalid(let reason): failure.note("the form \(reason)")
        default: failure.note("the form is not an object")
        }
    }
}
