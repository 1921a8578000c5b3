import ClientModel

/// What every emitter needs to know of the module.
///
/// It is an object, since all of them keep it.
final class EmissionContext: Sendable {
    let module: ClientModule
    /// `public `, `package `, or nothing for internal declarations.
    let access: String
    let symbols: SymbolTable
    /// The last components of the names of all types.
    let typeNames: Set<String>
    /// Names of the runtime or the standard library that a type of the module hides.
    let shadowed: Set<String>
    /// Names that types nested in the client hide within it.
    let clientScope: Scope
    private let parameterTypes: Set<TypeName>

    init(_ module: ClientModule) {
        self.module = module
        access = module.options.access == .internal ? "" : "\(module.options.access.rawValue) "
        symbols = SymbolTable(module.types)
        var names = Set(symbols.names.compactMap(\.components.last))
        typeNames = names
        let nestedInClient =
            module.groups.map(\.typeName) + [Self.serverTypeName]
            + (module.headers.isEmpty ? [] : [HeaderEmitter.typeName])
            + (module.usesOAuth ? [OAuthEmitter.scopeTypeName] : [])
        names.formUnion(nestedInClient)
        shadowed = names.intersection(TypeSpelling.foreignNames)
        clientScope = Scope(hiding: Set(nestedInClient))
        parameterTypes = module.options.codable ? [] : Self.parameterTypes(of: module, symbols)
    }

    /// The enumeration with the servers, nested in the client.
    static let serverTypeName = "ServerURL"

    /// What a deprecated declaration has above it.
    static let deprecation = "@available(*, deprecated, message: \"The API document marks this as deprecated.\")"

    /// The attributes of a declaration.
    func attributes(isDeprecated: Bool) -> [String] {
        isDeprecated ? [Self.deprecation] : []
    }

    /// What a structure or union conforms to.
    ///
    /// `APIModel` brings `Codable`; without that, only types that are parameters need it.
    func protocols(of type: [String]) -> [String] {
        let base =
            isModel(type) ? [externalSymbol("APIModel")] : [externalSymbol("JSONCodable"), externalSymbol("Sendable")]
        return module.options.hashable ? base + [externalSymbol("Hashable")] : base
    }

    /// What stands before the `struct` or `enum` of a structure or union.
    func modifiers(of type: [String]) -> String { "\(access)\(isolation(of: type))" }

    /// What stands before its `extension`: only `APIModel` by itself keeps a type off the module's default isolation.
    func isolation(of type: [String]) -> String { isModel(type) ? "" : "nonisolated " }

    private func isModel(_ type: [String]) -> Bool {
        module.options.codable || parameterTypes.contains(TypeName(type))
    }

    /// The structures and unions that stand in paths, queries, header fields and cookies.
    private static func parameterTypes(of module: ClientModule, _ symbols: SymbolTable) -> Set<TypeName> {
        var result: Set<TypeName> = []
        func add(_ reference: TypeReference) {
            var reference = reference
            while true {
                switch reference {
                case .array(let inner), .dictionary(let inner), .optional(let inner): reference = inner
                case .named(let name):
                    guard result.insert(name).inserted, case .alias(let target)? = symbols[name]?.kind else { return }
                    reference = target
                default: return
                }
            }
        }
        for operation in module.operations + module.groups.flatMap(\.operations) {
            for parameter in operation.parameters { add(parameter.type) }
        }
        for case .form(let form) in symbols.types.map(\.kind) {
            for property in form.structure.properties { add(property.type) }
            if let values = form.structure.additionalProperties?.valueType { add(values) }
        }
        return result
    }
}
