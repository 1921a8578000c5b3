import ClientModel

/// Emits the operations of one tag.
///
/// ```swift
/// extension HyperstackClient {
///     public nonisolated struct Credentials: HyperstackCredentialsAPI {
///         let core: ClientCore
///         static let operationIDs = ["issueCredential", "viewCredential"]
///     }
/// }
///
/// extension HyperstackClient.Credentials {
///     public func view(documentID: String) async throws -> Credential { … }
/// }
/// ```
///
/// The methods stand in an extension of their own because there, unlike within the client, a group named like a type
/// does not hide it.
struct GroupEmitter {
    let context: EmissionContext
    let group: OperationGroup

    func declarations() -> [Declaration] {
        let client = Identifier.declaration(context.module.clientName)
        let name = Identifier.declaration(group.typeName)
        let type = TypeSyntax(
            keywords: "\(context.access)nonisolated struct", name: name,
            inherited: [Identifier.declaration(group.protocolName)],
            members: [
                .variable(
                    VariableSyntax(keywords: "let", name: "core", type: context.externalSymbol("ClientCore")))
            ] + (group.operations.contains(where: \.isCallable) ? [operationIDs] : []))
        let methods = group.operations.enumerated().flatMap { index, operation in
            operation.callable.map {
                OperationEmitter($0, in: .top, context).clientMethod().belonging(toOperationAt: index)
            }
        }
        var result: [Declaration] = [
            .type(TypeSyntax(keywords: "extension", name: client, members: [.type(type)]))
        ]
        if !methods.isEmpty {
            result.append(.type(TypeSyntax(keywords: "extension", name: "\(client).\(name)", members: methods)))
        }
        return result
            + group.operations.enumerated().flatMap { index, operation in
                ResultEmitter(context: context).declarations(for: operation).map {
                    $0.belonging(toOperationAt: index)
                }
            }
    }

    private var operationIDs: Declaration {
        .variable(
            VariableSyntax(
                keywords: "static let", name: "operationIDs", value: .expression(Self.ids(of: group.operations))))
    }

    /// The list of what the operations that can be called are called in the document.
    static func ids(of operations: [Operation]) -> Expression {
        .array(operations.filter(\.isCallable).map { .text(StringLiteral.quoted($0.id)) })
    }

    /// What the client's protocol says of the group's property.
    var documentation: Documentation {
        let documentation = Documentation(markdown: group.documentation, of: group.propertyName)
        guard documentation.lines.isEmpty else { return documentation }
        return Documentation("The operations of \(CommentText.code(group.propertyName)).")
    }
}
