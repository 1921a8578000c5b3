package import ClientModel
internal import SwiftEmitter

/// A client, and what each place of its document is in it.
package struct ClientDescription {
    package let module: ClientModule
    package let map: DocumentMap

    private let emitter: SwiftEmitter
    private let symbols: SymbolTable

    package init(module: ClientModule, map: DocumentMap) {
        self.module = module
        self.map = map
        emitter = SwiftEmitter(module)
        symbols = SymbolTable(module.types)
    }

    /// A call as a program writes it.
    struct Call {
        /// The declaration's qualified name, such as `PetsClient.Pets.list(limit:)`.
        var symbol: String
        /// The call with its types, such as `client.pets.list(limit: Int? = nil) async throws -> [Pet]`.
        var text: String
        /// The other ways to call it.
        var overloads: [String]
        var signatures: OperationSignatures
        var operation: Operation
        /// What it comes from.
        var source: MappedOperation
    }

    /// The call of an operation; nil if it is left out.
    func call(_ operation: MappedOperation) -> Call? {
        guard let address = operation.fate.symbol, let lowered = module.operation(address) else { return nil }
        let group = address.group.map { module.groups[$0] }
        let signatures = emitter.signatures(of: lowered, inGroup: group != nil)
        let type = module.clientName + (group.map { ".\($0.typeName)" } ?? "")
        let receiver = "client" + (group.map { ".\($0.propertyName)" } ?? "")
        return Call(
            symbol: "\(type).\(signatures.method.name)", text: "\(receiver).\(signatures.method.declaration)",
            overloads: signatures.overloads.map { "\(receiver).\($0.declaration)" }, signatures: signatures,
            operation: lowered, source: operation)
    }

    /// The properties of a schema that became a structure.
    func properties(of schema: MappedSchema) -> [Property] {
        guard schema.kind == .structure, case .named(let name)? = schema.fate.symbol else { return [] }
        return symbols.structure(of: .named(name))?.properties ?? []
    }

    /// The case that reads a webhook.
    func webhook(_ webhook: MappedWebhook) -> Webhook? {
        guard let all = module.webhooks?.webhooks, all.indices.contains(webhook.index) else { return nil }
        return all[webhook.index]
    }

    /// What a webhook's body is read as; nil where it has none.
    func spelling(_ payload: Webhook.Payload) -> String? {
        switch payload {
        case .none: nil
        case .json(let type): spelling(type)
        case .bytes: "[UInt8]"
        }
    }

    /// A type as the client's callers spell it.
    func spelling(_ type: TypeReference) -> String { emitter.spelling(of: type) }

    /// The constant that reads a header field.
    func symbol(_ header: ResponseHeader) -> String { emitter.symbol(of: header) }

    /// What a response's content is read as; nil for none.
    func spelling(_ content: OperationContent) -> String? {
        switch content {
        case .none: nil
        case .json(let type): spelling(type)
        case .text: "String"
        case .bytes: "ResponseStream"
        case .items(let items): emitter.spelling(of: items)
        case .head: "ResponseMetadata"
        }
    }

    /// What a body is given as.
    func spelling(_ body: RequestBody) -> String {
        switch body.format {
        case .json, .formURLEncoded, .multipart: spelling(body.type)
        case .text: "String"
        case .bytes: "RequestBody"
        }
    }
}
