import ClientModel

/// Emits the header fields that the document's responses have.
///
/// ```swift
/// extension PetstoreClient {
///     /// The header fields of responses: `response[PetstoreClient.ResponseHeaders.xRateLimit]`.
///     public nonisolated enum ResponseHeaders {
///         /// Calls that are left.
///         public static let xRateLimit = HeaderKey<Int>("X-Rate-Limit")
///     }
/// }
/// ```
struct HeaderEmitter {
    let context: EmissionContext

    /// The enumeration's name, within the client.
    static let typeName = "ResponseHeaders"

    func declarations() -> [Declaration] {
        let headers = context.module.headers
        guard let first = headers.first else { return [] }
        let client = Identifier.declaration(context.module.clientName)
        let use = "response[\(client).\(Self.typeName).\(Identifier.member(first.name))]"
        let type = TypeSyntax(
            documentation: Documentation("The header fields of responses: \(CommentText.code(use))."),
            keywords: "\(context.access)nonisolated enum", name: Self.typeName,
            members: headers.map(key))
        return [.type(TypeSyntax(keywords: "extension", name: client, members: [.type(type)]))]
    }

    private func key(_ header: ResponseHeader) -> Declaration {
        let type =
            "\(context.externalSymbol("HeaderKey"))<\(context.spelling(of: header.type, in: context.clientScope))>"
        let arguments =
            [StringLiteral.quoted(header.key)] + (header.explode ? ["explode: true"] : [])
            + (header.isJSON ? ["json: true"] : [])
        var documentation = Documentation(markdown: header.documentation, of: header.key, header.name)
        if header.isDeprecated { documentation.addLine("Deprecated.") }
        return .variable(
            VariableSyntax(
                documentation: documentation,
                keywords: "\(context.access)static let", name: Identifier.declaration(header.name),
                value: .assigned("\(type)(\(arguments.joined(separator: ", ")))")))
    }
}
