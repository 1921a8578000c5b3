internal import ClientModel
internal import OpenAPI

/// A path with all of its operations.
struct PathPlan {
    var item: PathItem
    /// What is generated, in document order.
    var operations: [OperationPlan]
    /// The operations that are not, with the reason.
    var leftOut: [(operation: OpenAPI.Operation, reason: OmissionReason)]
}
