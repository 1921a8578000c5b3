import ClientModel

/// What is sent.
///
/// ```swift
/// .body(request)
/// .form(request, styles: ["labels": .form(explode: false)])
/// .multipart(request)
/// .content(request, contentType: contentType.rawValue, in: ["image/png", "image/jpeg"])
/// ```
extension CallEmitter {
    func link(for body: RequestBody, _ value: String) -> String {
        // Where a body must be sent, nil is one: `null`.
        let value = body.isNullable && body.isRequired ? "\(context.externalSymbol("Nullable"))(\(value))" : value
        switch body.format {
        case .json: return "body(\(value)\(contentType(of: body, usual: "application/json")))"
        case .formURLEncoded:
            let type = contentType(of: body, usual: "application/x-www-form-urlencoded")
            return "form(\(value)\(type)\(styles(body.styles)))"
        case .multipart:
            let type = contentType(of: body, usual: "multipart/form-data")
            return "multipart(\(value)\(type)\(body.isRequired ? "" : ", isRequired: false"))"
        case .text: return "text(\(value)\(contentType(of: body)))"
        case .bytes: return "content(\(value)\(contentType(of: body)))"
        }
    }

    private func contentType(of body: RequestBody, usual: String? = nil) -> String {
        guard let choice = body.choice, let parameter = methodSignature.contentType else {
            return body.contentType == usual ? "" : ", contentType: \(StringLiteral.quoted(body.contentType))"
        }
        let value = choice.type == .string ? parameter.local : "\(parameter.local).rawValue"
        let ranges = choice.ranges.map { StringLiteral.quoted($0) }.joined(separator: ", ")
        return ", contentType: \(value), in: [\(ranges)]"
    }

    /// `, styles: ["labels": .form(explode: false)]`.
    func styles(_ styles: [RequestBody.Style]) -> String {
        guard !styles.isEmpty else { return "" }
        let styles = styles.map { "\(StringLiteral.quoted($0.key)): \($0.style.syntax)" }
        return ", styles: [\(styles.joined(separator: ", "))]"
    }
}
