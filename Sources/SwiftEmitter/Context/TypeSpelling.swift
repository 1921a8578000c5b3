import ClientModel

/// How types are spelled.
///
/// ```swift
/// [String: Credential.Status?]
/// ClientRuntime.Call          // the module declares a `Call` of its own
/// Hyperstack.Status           // within a type that has a nested `Status`
/// ```
enum TypeSpelling {
    /// Names of the standard library that generated code uses.
    static let standardNames: Set<String> = [
        "Bool", "Double", "ExpressibleByBooleanLiteral", "ExpressibleByFloatLiteral",
        "ExpressibleByIntegerLiteral", "ExpressibleByStringInterpolation", "Hashable", "Int", "Int32", "Int64", "Never",
        "Sendable", "String", "UInt64", "UInt8",
    ]

    /// Names of the runtime and the modules it re-exports that generated code uses.
    static let runtimeNames: Set<String> = [
        "APIClient", "APIError", "APIModel", "APIResponse", "Base64Data", "Base64URLData", "CalendarDate", "Call",
        "ClientConfiguration", "ClientCore", "ClientTransport", "ConfigurationError", "Date", "HTTPRequest",
        "HeaderKey", "Indirect",
        "ItemStream", "JSONCodable", "JSONError", "JSONFields", "JSONInteger", "JSONNumber", "JSONProbe", "JSONReader",
        "JSONValue",
        "JSONWriter",
        "FileUpload", "LiteralArray", "MultipartBody", "MultipartForm", "Nullable", "OpenEnum", "PagedSequence",
        "ParameterContent", "ParameterValue", "RequestBody", "ResponseMetadata", "ResponseStream",
        "SecurityCredential", "ServerSentEvent", "ServerTemplate", "URL", "UUID", "HTTPFields", "WebhookError",
        "WebhookConfiguration", "WebhookReceiver", "WebhookVerifier",
    ]

    /// Names of the module for OAuth 2 that generated code uses.
    static let oauthNames: Set<String> = ["OAuthFlows", "OAuthGrant"]

    /// The types of the default transports, each named as its module.
    static let transportNames = Set(DefaultTransport.allCases.compactMap(\.module))

    /// Names that a type of the module may hide.
    static let foreignNames = standardNames.union(runtimeNames).union(transportNames).union(oauthNames)
}

extension DefaultTransport {
    /// The module, and the type in it; nil if there is none.
    var module: String? {
        switch self {
        case .asyncHTTPClient: "AsyncHTTPClientTransport"
        case .urlSession: "URLSessionTransport"
        case .none: nil
        }
    }
}

extension EmissionContext {
    /// A name of the runtime or the standard library, with its module where a type of this module hides it.
    func externalSymbol(_ name: String) -> String {
        guard shadowed.contains(name) else { return name }
        if TypeSpelling.standardNames.contains(name) { return "Swift.\(name)" }
        if TypeSpelling.oauthNames.contains(name) { return "ClientOAuth.\(name)" }
        return TypeSpelling.transportNames.contains(name) ? "\(name).\(name)" : "ClientRuntime.\(name)"
    }

    /// The type as Swift spells it there.
    func spelling(of reference: TypeReference, in scope: Scope) -> String {
        switch reference {
        case .string: externalSymbol("String")
        case .boolean: externalSymbol("Bool")
        case .integer: externalSymbol("Int")
        case .int32: externalSymbol("Int32")
        case .int64: externalSymbol("Int64")
        case .uint64: externalSymbol("UInt64")
        case .double: externalSymbol("Double")
        case .exactNumber: externalSymbol("JSONNumber")
        case .exactInteger: externalSymbol("JSONInteger")
        case .dateTime: externalSymbol("Date")
        case .date: externalSymbol("CalendarDate")
        case .uuid: externalSymbol("UUID")
        case .url: externalSymbol("URL")
        case .base64: externalSymbol("Base64Data")
        case .base64URL: externalSymbol("Base64URLData")
        case .any: externalSymbol("JSONValue")
        case .file: externalSymbol("FileUpload")
        case .parts: externalSymbol("MultipartBody")
        case .external(let type): spelling(of: type)
        case .named(let name): spelling(of: name, in: scope)
        case .array(let element): "[\(spelling(of: element, in: scope))]"
        case .dictionary(let value): "[\(externalSymbol("String")): \(spelling(of: value, in: scope))]"
        case .optional(let wrapped): optionalSpelling(of: wrapped, in: scope)
        }
    }

    /// The stream of items as Swift spells it there.
    func spelling(of items: StreamedItems, in scope: Scope) -> String {
        let item =
            switch items.item {
            case .json(let type), .object(let type): spelling(of: type, in: scope)
            case .text: externalSymbol("String")
            case .event: externalSymbol("ServerSentEvent")
            }
        return "\(externalSymbol("ItemStream"))<\(item)>"
    }

    /// `T?`, also where the type is optional already.
    func optionalSpelling(of reference: TypeReference, in scope: Scope) -> String {
        if case .optional = symbols.resolved(reference) { return spelling(of: reference, in: scope) }
        return "\(spelling(of: reference, in: scope))?"
    }

    /// `T`, `T?` or `Nullable<T>`.
    func spelling(of property: Property, in scope: Scope) -> String {
        switch property.presence {
        case .required: spelling(of: property.type, in: scope)
        case .requiredNullable, .optional: optionalSpelling(of: property.type, in: scope)
        case .optionalNullable: "\(externalSymbol("Nullable"))<\(spelling(of: property.type.unwrapped, in: scope))>"
        }
    }

    /// The name of a generated type as Swift spells it there.
    func spelling(of name: TypeName, in scope: Scope) -> String {
        let components = name.components
        guard let first = components.first else { return externalSymbol("JSONValue") }
        if scope.isTop { return qualified(components) }
        if components.count == scope.path.count + 1, components.count > 1, components.starts(with: scope.path) {
            return Identifier.declaration(components[components.count - 1])
        }
        guard scope.hides(first), symbols[TypeName([module.name])] == nil else {
            return qualified(components)
        }
        return "\(Identifier.declaration(module.name)).\(qualified(components))"
    }

    /// The scope of what methods do: a member hides the type of its name, which a script without capitals spells alike.
    func methodScope(_ scope: Scope, members: Set<String>) -> Scope {
        guard members.contains(where: typeNames.contains) else { return scope }
        return scope.hiding(members)
    }

    /// The name outside every type.
    func qualified(_ components: [String]) -> String {
        guard components.count > 1 else { return Identifier.declaration(components.first ?? "") }
        return components.map { Identifier.declaration($0) }.joined(separator: ".")
    }
}
