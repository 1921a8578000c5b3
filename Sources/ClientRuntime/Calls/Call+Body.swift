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
        if let value {
            do throws(JSONError) {
                setForm(try OrderedMembers.read(try JSON.encode(value)))
            } catch {
                fail(error)
            }
        }
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

    private mutating func setForm(_ members: [(String, JSONValue)]?) {
        guard let members else {
            failure = failure ?? CallFailure(message: "the form is not an object")
            return
        }
        let pairs = members.compactMap { name, value -> [UInt8]? in
            if value.isNull { return nil }
            let content =
                value.array.map { ParameterContent.array($0.map(\.parameterText)) } ?? .scalar(value.parameterText)
            let pair = ParameterStyle.form(name, content, explode: true)
            return pair.isEmpty ? nil : pair
        }
        setBody(Array(pairs.joined(separator: [UInt8(ascii: "&")])), "application/x-www-form-urlencoded")
    }

    private mutating func fail(_ error: JSONError) {
        failure = failure ?? CallFailure(message: "the body has no JSON form: \(error.message)", underlying: error)
    }
}
