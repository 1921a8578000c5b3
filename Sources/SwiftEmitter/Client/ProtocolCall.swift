import ClientModel

/// Emits what protocols have of one call: the requirement, what a double gets that does not implement it, and the call
/// with default arguments, which a requirement cannot have.
///
/// ```swift
/// /// Lists gists.
/// func list(since: Date?, page: Int?) async throws -> [Gist]
///
/// public func list(since: Date?, page: Int?) async throws -> [Gist] {
///     try APIError.throwUnimplemented("gists/list")
/// }
///
/// public func list(since: Date? = nil, page: Int? = nil, _: Never...) async throws -> [Gist] {
///     try await list(since: since, page: page)
/// }
/// ```
///
/// The last of these must not be a witness of the requirement: it would be called instead of the double's method, or
/// call itself for ever. `_: Never...` makes it another method, and takes no argument since there is no value of `Never`.
/// Where both could be meant, Swift prefers the requirement, which has no variadic parameter.
struct ProtocolCall {
    let context: EmissionContext
    /// The `operationId`.
    let id: String
    let name: String
    let parameters: [MethodParameter]
    let result: String?
    let attributes: [String]
    let documentation: Documentation
    /// What the call does where a double does not implement it.
    let fallback: Statement

    /// What tells the call from others of the protocol.
    var signature: String { Self.signature(name, parameters) }

    /// What tells one method from another.
    static func signature(_ name: String, _ parameters: [MethodParameter]) -> String {
        "\(name)(\(parameters.map(\.signature).joined(separator: ", ")))"
    }

    /// The requirement, which has the documentation for whoever implements it: Xcode and DocC show it there.
    func requirement() -> Declaration {
        var function = function(access: "", parameters.map { $0.syntax(withDefault: false) })
        function.documentation = documentation
        return .function(function)
    }

    /// The requirement's default implementation.
    func defaultImplementation() -> Declaration {
        var function = function(access: context.access, parameters.map { $0.syntax(withDefault: false) })
        function.statement = fallback
        return .function(function)
    }

    /// The call where none can be sent: it is no requirement, and says why it cannot be called.
    ///
    /// ```swift
    /// @available(*, unavailable, message: "TRACE can't have the body that it requires")
    /// public func trace(_ request: Probe) async throws { try APIError.throwUnimplemented("trace") }
    /// ```
    func unavailable(because reason: String) -> Declaration {
        var function = function(access: context.access, parameters.map { $0.syntax(withDefault: true) })
        function.documentation = documentation
        function.attributes = ["@available(*, unavailable, message: \(StringLiteral.quoted(reason)))"]
        function.statement = Self.unimplemented(id, context)
        return .function(function)
    }

    /// What a call does that a double does not implement.
    static func unimplemented(_ id: String, _ context: EmissionContext) -> Statement {
        Statement(
            prefix: "try ",
            expression: .text("\(context.externalSymbol("APIError")).throwUnimplemented(\(StringLiteral.quoted(id)))"))
    }

    /// The call with default arguments; nil if it has none.
    func convenience() -> Declaration? {
        guard parameters.contains(where: { $0.defaultValue != nil }) else { return nil }
        let never = ParameterSyntax(names: "_", type: "\(context.externalSymbol("Never"))...")
        var function = function(
            access: context.access, parameters.map { $0.syntax(withDefault: true) } + [never])
        function.statement = Self.call(name, parameters.map(\.argument), hiddenBy: parameters)
        return .function(function)
    }

    /// The statement that calls another method of the protocol, which a parameter may hide.
    static func call(
        _ name: String, _ arguments: [Expression.Argument], hiddenBy parameters: [MethodParameter]
    ) -> Statement {
        let declared = Identifier.declaration(name)
        let isHidden = parameters.contains { $0.local == declared }
        let callee = isHidden ? "self.\(Identifier.member(name))" : declared
        return Statement(prefix: "try await ", expression: .call(callee, arguments))
    }

    private func function(access: String, _ parameters: [ParameterSyntax]) -> FunctionSyntax {
        FunctionSyntax(
            attributes: attributes,
            head: "\(access)func \(Identifier.declaration(name))",
            parameters: parameters,
            effects: "async throws",
            result: result)
    }
}
