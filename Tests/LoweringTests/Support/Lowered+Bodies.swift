extension Lowered {
    /// What `schema` may refer to.
    static let schemasOfBodies = """
        Pet: {type: object, properties: {a: {type: string}}}
        Problem: {type: object, properties: {b: {type: string}}}
        Base64: {type: string, contentEncoding: base64}
        Byte: {type: string, format: byte}
        """

    /// An operation `a` that sends that content.
    static func ofBody(_ content: String, isRequired: Bool = true, version: String = "3.1.0") -> Lowered {
        Lowered(
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody: {required: \(isRequired), content: \(content)}
                    responses: {'204': {description: Done}}
                """, schemas: schemasOfBodies, version: version)
    }
}
