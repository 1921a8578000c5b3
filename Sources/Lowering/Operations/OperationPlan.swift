internal import ClientModel
internal import OpenAPI

/// An operation with its references resolved, before types and names are known.
struct OperationPlan {
    struct ParameterPlan {
        var parameter: OpenAPI.Parameter
        var content: ParameterContent
        /// Where the operation has it: the parameter, or a reference to it.
        var use: Origin

        var schema: Schema? { content.schema }
    }

    struct BodyPlan {
        var body: OpenAPI.RequestBody
        var media: MediaType
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
    var template = PathTemplate("", pathNames: [], queryNames: [])
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
