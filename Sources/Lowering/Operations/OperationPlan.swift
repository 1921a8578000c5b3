internal import OpenAPI

/// An operation with its references resolved, before types and names are known.
struct OperationPlan {
    struct ParameterPlan {
        var parameter: OpenAPI.Parameter
        var schema: Schema?
        /// Whether the value is passed as a text in the media type that the document asks for.
        var isText: Bool
    }

    struct BodyPlan {
        var body: OpenAPI.RequestBody
        var media: MediaType
    }

    struct ResponsePlan {
        var status: String
        var response: OpenAPI.Response
        var media: MediaType?
    }

    var operation: OpenAPI.Operation
    var item: PathItem
    /// The `operationId`, or what stands in for it.
    var id: String
    var parameters: [ParameterPlan]
    var body: BodyPlan?
    var responses: [ResponsePlan]

    var tag: String? { operation.tags.first }

    var alternativeIDs: [String] { OperationID.alternatives(operation.method, item.path) }

    /// Whether the response is one that a call hopes for. A document that only says `default` means what a call usually
    /// gives.
    func isSuccess(_ response: ResponsePlan) -> Bool {
        response.status.hasPrefix("2") || responses.count == 1 && response.status == "default"
    }

    var hasOneSuccess: Bool { responses.count { isSuccess($0) } == 1 }
}
