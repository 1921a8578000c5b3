public import ClientModel

/// How an operation is called, as the generated client declares it.
public struct OperationSignatures: Sendable {
    /// A method of the client or of one of its groups.
    public struct Method: Sendable {
        /// A parameter as it is declared.
        public struct Parameter: Sendable {
            /// The parameter, such as `page: Int? = nil`.
            public let text: String
            /// Whether a call may leave it out.
            public let hasDefault: Bool
        }

        /// The name alone, such as `list`.
        public let base: String
        /// The method with its argument labels, such as `list(page:pageSize:)`.
        public let name: String
        /// The parameters in their order.
        public let parameters: [Parameter]
        /// What it returns, such as `Page`; nil for nothing.
        public let result: String?
        /// The declaration from its name on, such as `list(page: Int? = nil) async throws -> Page`.
        public let declaration: String
    }

    /// The method that takes the body as a value.
    public let method: Method
    /// The other ways to call it: with the body's properties one by one, page by page, with another body or for another
    /// answer.
    public let overloads: [Method]
}

extension SwiftEmitter {
    /// The methods that the client has for an operation.
    ///
    /// - Parameter group: Whether the operation is one of a group; otherwise it is one of the client itself.
    public func signatures(of operation: Operation, inGroup isGrouped: Bool) -> OperationSignatures {
        let scope = isGrouped ? Scope.top : context.clientScope
        let emitter = OperationEmitter(operation, in: scope, context)
        let alternatives = operation.alternatives.flatMap { alternative in
            let emitter = OperationEmitter(alternative, in: scope, context)
            return [emitter.clientMethod().function, Self.flattened(emitter)]
        }
        let pager = PagerEmitter(operation, in: scope, context)?.method()?.declaration.function
        return OperationSignatures(
            method: OperationSignatures.Method(emitter.clientMethod().function),
            overloads: ([Self.flattened(emitter), pager] + alternatives).compactMap { $0 }.map { .init($0) })
    }

    private static func flattened(_ emitter: OperationEmitter) -> FunctionSyntax? {
        emitter.flattenedCall().map { call in
            FunctionSyntax(
                head: Identifier.declaration(call.name),
                parameters: call.parameters.map { $0.syntax(withDefault: true) },
                effects: "async throws", result: call.result)
        }
    }

    /// The constant that reads a header field, such as `PetsClient.ResponseHeaders.xTotal`.
    public func symbol(of header: ResponseHeader) -> String {
        "\(context.module.clientName).\(HeaderEmitter.typeName).\(Identifier.member(header.name))"
    }

    /// The type of a stream of items as the client's callers spell it.
    public func spelling(of items: StreamedItems) -> String {
        context.spelling(of: items, in: .top)
    }

    /// A type as the client's callers spell it.
    public func spelling(of type: TypeReference) -> String {
        context.spelling(of: type, in: .top)
    }
}

extension OperationSignatures.Method {
    fileprivate init(_ function: FunctionSyntax?) {
        let head = function?.head ?? ""
        base = head.split(separator: " ").last.map(String.init) ?? head
        let declared = function?.parameters ?? []
        parameters = declared.map { Parameter(text: $0.text, hasDefault: $0.defaultValue != nil) }
        result = function?.result
        let labels = declared.map { ($0.names.split(separator: " ").first.map(String.init) ?? "_") + ":" }
        name = "\(base)(\(labels.joined()))"
        declaration =
            "\(base)(\(parameters.map(\.text).joined(separator: ", ")))"
            + (function.map { $0.effects.isEmpty ? "" : " \($0.effects)" } ?? "")
            + (function?.result.map { " -> \($0)" } ?? "")
    }
}

extension Declaration {
    fileprivate var function: FunctionSyntax? {
        if case .function(let function) = self { function } else { nil }
    }
}
