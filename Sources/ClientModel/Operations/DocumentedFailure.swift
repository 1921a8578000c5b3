/// A documented response that is not a success.
public struct DocumentedFailure: Sendable {
    /// The statuses it is documented for.
    public var status: StatusPattern
    /// The type to ask `APIError.body(as:)` for.
    public var type: TypeReference?
    /// The response's `description`, as Markdown.
    public var documentation: String?

    /// A documented failure.
    public init(status: StatusPattern, type: TypeReference?, documentation: String? = nil) {
        self.status = status
        self.type = type
        self.documentation = documentation
    }
}
