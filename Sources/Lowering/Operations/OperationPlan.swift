internal import ClientModel
internal import OpenAPI

/// An operation with its references resolved, before types and names are known.
struct OperationPlan {
    struct ParameterPlan {
        var parameter: OpenAPI.Parameter
        var schema: Schema?
        /// Whether the value is passed as a text in the media type that the document asks for.
        var isText: Bool
        /// Where the operation has it: the parameter, or a reference to it.
        var use: Origin
    }

    struct BodyPlan {
        var body: OpenAPI.RequestBody
        var media: MediaType
        var format: ContentFormat
        /// What the same content can be called besides.
        var others: [MediaType] = []
        /// An enumeration of the media types, where the caller chooses among several.
        var contentTypes: Schema?

        /// The media types and ranges that the content can be called.
        var names: [String] { ([media] + others).map(\.name) }
    }

    struct ResponsePlan {
        var status: String
        var response: OpenAPI.Response
        var media: MediaType?
        /// Where the operation has it: the response, or a reference to it.
        var use: Origin
    }

    /// A parameter that no call can give.
    struct LeftOutParameter {
        var parameter: OpenAPI.Parameter
        var use: Origin
        var reason: OmissionReason
    }

    var operation: OpenAPI.Operation
    var item: PathItem
    /// The `operationId`, or what stands in for it.
    var id: String
    var parameters: [ParameterPlan]
    /// The bodies that are generated, the preferred one first.
    var bodies: [BodyPlan] = []
    var responses: [ResponsePlan]
    var leftOutParameters: [LeftOutParameter] = []
    /// The media types that are not generated beside the one that is, wherever in the operation.
    var leftOutMedia: [(origin: Origin, reason: OmissionReason)] = []

    /// The preferred body.
    var body: BodyPlan? { bodies.first }

    var tag: String? { operation.tags.first }

    var alternativeIDs: [String] { OperationID.alternatives(operation.method, item.path) }

    /// What no other operation of the document has.
    var identity: String { "\(operation.method) \(item.path) \(operation.origin.citation)" }

    /// Whether the response is one that a call hopes for. A document that only says `default` means what a call usually
    /// gives.
    func isSuccess(_ response: ResponsePlan) -> Bool {
        response.status.hasPrefix("2") || responses.count == 1 && response.status == "default"
    }

    var hasOneSuccess: Bool { responses.count { isSuccess($0) } == 1 }
}
