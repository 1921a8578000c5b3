import ClientModel

/// Emits what the document says of the tokens that a client gets by itself.
///
/// ```swift
/// /// Where tokens for `petsAuth` come from.
/// public static let oauthFlows = OAuthFlows(
///     clientCredentials: .init(tokenURL: "https://auth.example.com/token"))
///
/// extension PetsClient {
///     /// What tokens can be asked for.
///     public struct OAuthScope: OpenEnum {
///         …
///         /// See pets.
///         public static let readPets = Self(rawValue: "read:pets")
///     }
/// }
/// ```
struct OAuthEmitter {
    let context: EmissionContext

    /// The enumeration of scopes, nested in the client.
    static let scopeTypeName = "OAuthScope"

    private var module: ClientModule { context.module }

    /// The constant with the flows.
    static func flowsName(_ oauth: OAuth) -> String { oauth.parameterName + "Flows" }

    /// What stands in the client.
    func constants() -> [Declaration] {
        module.securitySchemes.compactMap { scheme in
            scheme.oauth.map { oauth in
                .variable(
                    VariableSyntax(
                        documentation: Documentation("Where tokens for \(CommentText.code(scheme.key)) come from."),
                        keywords: "\(context.access)static let",
                        name: Identifier.declaration(Self.flowsName(oauth)),
                        value: .expression(flows(oauth))))
            }
        }
    }

    /// What stands beside it.
    func declarations() -> [Declaration] {
        guard module.usesOAuth else { return [] }
        let members = module.oauthScopes.map {
            Enumeration.Member(name: $0.name, value: .string($0.value), documentation: $0.documentation)
        }
        let enumeration = Enumeration(rawType: .string, members: members)
        let type = TypeDeclaration(
            name: TypeName([module.clientName, Self.scopeTypeName]), pointer: "#/\(Self.scopeTypeName)",
            documentation: "What tokens can be asked for.", kind: .enumeration(enumeration))
        let emitter = EnumerationEmitter(context: context, type: type, enumeration: enumeration)
        return [
            .type(
                TypeSyntax(
                    keywords: "extension", name: Identifier.declaration(module.clientName),
                    members: [emitter.declaration(nested: [])]))
        ]
    }

    private func flows(_ oauth: OAuth) -> Expression {
        let flows = oauth.flows.map { flow in
            let urls = [
                ("authorizationURL", flow.authorizationURL), ("tokenURL", flow.tokenURL),
                ("refreshURL", flow.refreshURL),
            ]
            return Expression.Argument(
                flow.grant.rawValue,
                .call(".init", urls.compactMap { name, url in url.map { .init(name, StringLiteral.quoted($0)) } }))
        }
        let discovery = oauth.discoveryURL.map { Expression.Argument("discoveryURL", StringLiteral.quoted($0)) }
        return .call(context.externalSymbol("OAuthFlows"), flows + [discovery].compactMap(\.self))
    }
}
