import ClientModel

/// A client with everything the emitter knows, and with names and texts chosen to get in its way.
enum FeatureModule {
    static func module(
        name: String = "Features", options: EmissionOptions = EmissionOptions(), extraTypes: [TypeDeclaration] = []
    ) -> ClientModule {
        ClientModule(
            name: name, clientName: "FeaturesClient", protocolName: "FeaturesAPI",
            sourceName: "a\nb\"\\(c).yaml", title: "Features \u{202E}API", documentation: hostileText,
            options: options,
            servers: [
                Server(name: "default", url: "https://example.com"),
                Server(
                    name: "regional", url: "https://{region}.example.com/{in}",
                    variables: [
                        Server.Variable(
                            name: "region", key: "region", defaultValue: "eu",
                            values: Server.Values(
                                typeName: "Region",
                                cases: [.init(name: "eu", value: "eu"), .init(name: "in", value: "\"\\(x)")]),
                            documentation: "Where the data is."),
                        Server.Variable(name: "in", key: "in", defaultValue: "\"\\(x)"),
                    ]),
            ],
            securitySchemes: [
                SecurityScheme(key: "bearer", parameterNames: ["token"], kind: .bearer, environmentVariable: "TOKEN"),
                SecurityScheme(key: "basic", parameterNames: ["user", "password"], kind: .basic),
                SecurityScheme(key: "header", parameterNames: ["headerKey"], kind: .apiKeyHeader(name: "X-Key")),
                SecurityScheme(
                    key: "query", parameterNames: ["queryKey"], kind: .apiKeyQuery(name: "key"),
                    environmentVariable: "QUERY_KEY"),
                SecurityScheme(key: "cookie", parameterNames: ["cookieKey"], kind: .apiKeyCookie(name: "sid")),
            ],
            security: SecurityRequirement(alternatives: [["bearer"], ["basic", "header"], []]),
            groups: [pets, jobs], operations: [untagged],
            types: (types + extraTypes).sorted { $0.name < $1.name })
    }

    static let hostileText =
        "One */ /* \"\"\" \\(x)\nTwo\r\nThree\rFour\u{2028}Five\u{2029}Six\u{85}Seven\u{0B}Eight\u{0C}Nine\u{0}\u{202E}\t```\n\n"

    static func named(_ name: String...) -> TypeReference { .named(TypeName(name)) }

    static func property(
        _ name: String, _ type: TypeReference, _ presence: Property.Presence = .required, key: String? = nil,
        default value: Literal? = nil, isIndirect: Bool = false, isDeprecated: Bool = false,
        documentation: String? = nil
    ) -> Property {
        Property(
            name: name, key: key ?? name, type: type, presence: presence, defaultValue: value, isIndirect: isIndirect,
            isDeprecated: isDeprecated, documentation: documentation)
    }

    static func structure(
        _ properties: [Property], additional: Structure.AdditionalProperties? = nil
    ) -> TypeDeclaration.Kind {
        .structure(Structure(properties: properties, additionalProperties: additional))
    }

    static func type(
        _ name: String, _ kind: TypeDeclaration.Kind, documentation: String? = nil, isDeprecated: Bool = false,
        nested: [TypeDeclaration] = []
    ) -> TypeDeclaration {
        let components = name.split(separator: ".").map(String.init)
        return TypeDeclaration(
            name: TypeName(components), pointer: "#/components/schemas/\(name)`\n", documentation: documentation,
            isDeprecated: isDeprecated, kind: kind, nested: nested)
    }
}
