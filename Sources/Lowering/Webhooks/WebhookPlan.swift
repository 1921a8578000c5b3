internal import ClientModel
internal import Naming
internal import OpenAPI

/// A call that the service makes, with its references resolved, before types and names are known.
struct WebhookPlan {
    /// The key that the document, or an operation's callbacks, have it under.
    var name: String
    /// Where it is named first.
    var use: Origin
    /// Where other operations name the same callback.
    var otherUses: [Origin] = []
    /// These operations.
    var otherOwners: [String] = []
    var operation: OpenAPI.Operation
    var item: PathItem
    /// The operation whose callback it is; nil for a webhook.
    var owner: String?
    var body: OpenAPI.RequestBody?
    /// What is read of the body: JSON where there is any.
    var media: MediaType?
    /// Whether the body is a value of a type, and no mere bytes.
    var isJSON = false
    /// What the configuration or the document chose to call it.
    var chosenName: String?

    /// The schema of a body that becomes a type.
    var schema: Schema? { isJSON ? media?.schema : nil }

    /// The way it is usually sent.
    var isPost: Bool { operation.method == "POST" }

    /// What a configuration calls it.
    var id: String { operation.operationID ?? name }

    /// Told apart from all others.
    var identity: String { "\(name) \(operation.method) \(owner ?? "") \(use.citation) \(operation.origin.citation)" }

    /// How strong its claim to its name is: webhooks before callbacks, what is posted before all else.
    var rank: Int { (owner == nil ? 0 : 2) + (isPost ? 0 : 1) }

    /// What tells it from others of its name.
    var otherNames: [String] {
        let owned = owner.map { [$0 + " " + name] } ?? []
        return (isPost ? [] : ["\(name) \(operation.method.lowercased())"]) + owned
            + owned.map { "\($0) \(operation.method.lowercased())" }
    }
}
