public import JSONCoding

extension Call {
    /// Sets a JSON body; nil for none.
    ///
    /// A value without JSON form makes the call throw ``APIError/Code/invalidRequest``.
    public consuming func body(
        _ value: (some JSONEncodable)?,
        contentType: String = "application/json"
    ) -> Call {
        if let value {
            do throws(JSONError) {
                setBody(try JSON.encode(value), contentType)
            } catch {
                fail(error)
            }
        }
        return self
    }

    /// Sets a body of JSON, which may be `null`; none if the value is absent.
    public consuming func body(
        _ value: Nullable<some JSONEncodable>,
        contentType: String = "application/json"
    ) -> Call {
        if case .absent = value { return self }
        do throws(JSONError) {
            setBody(try JSON.encode(value), contentType)
        } catch {
            fail(error)
        }
        return self
    }

    /// Sets a body of `application/x-www-form-urlencoded` from the members of the value's JSON object; nil for none.
    ///
    /// An array gives a pair for each element, null gives none, and what is nested deeper stands as JSON text. A value
    /// that is not an object makes the call throw ``APIError/Code/invalidRequest``.
    public consuming func form(_ value: (some JSONEncodable)?) -> Call {
        if let value { setForm(.members(of: value)) }
        return self
    }

    /// Sets a body of text as UTF-8; nil for none.
    public consuming func text(_ value: String?, contentType: String) -> Call {
        if let value { setBody(Array(value.utf8), contentType) }
        return self
    }

    /// Sets a body of bytes; nil for none.
    public consuming func bytes(_ value: [UInt8]?, contentType: String) -> Call {
        if let value { setBody(value, contentType) }
        return self
    }

    /// Sets a body of any kind: bytes, a file, or chunks that come one by one; nil for none.
    public consuming func content(_ value: RequestBody?, contentType: String) -> Call {
        if let value { content = CallBody(content: value, contentType: contentType) }
        return self
    }

    private mutating func setBody(_ bytes: [UInt8], _ contentType: String) {
        content = CallBody(content: .bytes(bytes), contentType: contentType)
    }

    private mutating func setForm(_ content: ParameterContent) {
        switch content {
        case .object:
            var form = ParameterWriter()
            form.form("", content, explode: true)
            setBody(form.bytes, "application/x-www-form-urlencoded")
        case .invalid(let reason): failure = failure ?? CallFailure(message: "the form \(reason)")
        default: failure = failure ?? CallFailure(message: "the form is not an object")
        }
    }

    private mutating func fail(_ error: JSONError) {
        failure = failure ?? CallFailure(message: "the body has no JSON form: \(error.message)", underlying: error)
    }
}
