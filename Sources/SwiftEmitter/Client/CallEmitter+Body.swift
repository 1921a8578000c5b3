import ClientModel

/// What is sent.
///
/// ```swift
/// .body(request)
/// ```
extension CallEmitter {
    func link(for body: RequestBody, _ value: String) -> String {
        let contentType = StringLiteral.quoted(body.contentType)
        // Where a body must be sent, nil is one: `null`.
        let value = body.isNullable && body.isRequired ? "\(context.foreign("Nullable"))(\(value))" : value
        switch body.format {
        case .json where body.contentType == "application/json": return "body(\(value))"
        case .json: return "body(\(value), contentType: \(contentType))"
        case .formURLEncoded: return "form(\(value))"
        case .text: return "text(\(value), contentType: \(contentType))"
        case .bytes: return "bytes(\(value), contentType: \(contentType))"
        }
    }
}
