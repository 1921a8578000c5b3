/// How a list is walked page by page.
public struct Pagination: Sendable {
    /// The method that walks, such as `all`.
    public var name: String
    /// Where the page number goes: a body property or a parameter of this Swift name.
    public var pageParameter: String
    /// Where the page size goes, by its Swift name; nil when the server alone decides it.
    public var pageSizeParameter: String?
    /// Properties of the result.
    public var itemsProperty: String
    /// The result's property for the number of items on all pages.
    public var totalProperty: String?
    /// The result's property for the page size that the server applied.
    public var pageSizeProperty: String?
    /// The type of one item.
    public var itemType: TypeReference
    /// The item's property that identifies it.
    public var identityProperty: String
    /// The type of the page, always a generated one.
    public var pageType: TypeReference
    /// The parameters that the walking method hands on to each call, with the page size and without the page.
    public var parameters: [FlattenedProperty]

    /// A walk over the pages of an operation; every name is a Swift name.
    public init(
        name: String, pageParameter: String, pageSizeParameter: String?, itemsProperty: String, totalProperty: String?,
        pageSizeProperty: String?, itemType: TypeReference, identityProperty: String, pageType: TypeReference,
        parameters: [FlattenedProperty]
    ) {
        self.name = name
        self.pageParameter = pageParameter
        self.pageSizeParameter = pageSizeParameter
        self.itemsProperty = itemsProperty
        self.totalProperty = totalProperty
        self.pageSizeProperty = pageSizeProperty
        self.itemType = itemType
        self.identityProperty = identityProperty
        self.pageType = pageType
        self.parameters = parameters
    }
}
