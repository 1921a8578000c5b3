public import Diagnostics
public import DocumentTree

/// A Path Item Object with its path template.
public struct PathItem: Sendable {
    public var path: String
    public var origin: Origin
    public var summary: String?
    public var description: String?
    public var servers: [Server]
    public var parameters: [Referenced<Parameter>]
    public var operations: [Operation]
    public var reference: Reference?
}

/// An Operation Object with its HTTP method.
public struct Operation: Sendable {
    /// In upper case.
    public var method: String
    public var origin: Origin
    public var operationID: String?
    public var operationIDLocation: SourceLocation?
    public var tags: [String]
    public var summary: String?
    public var description: String?
    public var parameters: [Referenced<Parameter>]
    public var requestBody: Referenced<RequestBody>?
    /// By status code, range or `default`, in document order.
    public var responses: [(status: String, location: SourceLocation, value: Referenced<Response>)]
    public var isDeprecated: Bool
    /// Nil when the operation says nothing; empty when it needs none.
    public var security: [SecurityRequirement]?
    public var servers: [Server]
    public var hasCallbacks: Bool
    public var extensions: [String: Node]
}

/// A Parameter Object.
public struct Parameter: Sendable {
    public var name: String
    /// `path`, `query`, `header`, `cookie` or `querystring`.
    public var location: String
    public var origin: Origin
    public var description: String?
    public var isRequired: Bool
    public var isDeprecated: Bool
    public var style: String?
    public var explode: Bool?
    public var allowReserved: Bool
    public var schema: Schema?
    public var content: [MediaType]
    public var extensions: [String: Node]

    /// A parameter of which no more is known than where it stands.
    public init(name: String, location: String, origin: Origin) {
        self.name = name
        self.location = location
        self.origin = origin
        isRequired = location == "path"
        isDeprecated = false
        allowReserved = false
        content = []
        extensions = [:]
    }
}

/// A Request Body Object.
public struct RequestBody: Sendable {
    public var origin: Origin
    public var description: String?
    public var isRequired: Bool
    public var content: [MediaType]
    public var extensions: [String: Node]
}

/// A Response Object.
public struct Response: Sendable {
    public var origin: Origin
    public var description: String?
    public var content: [MediaType]
    public var headers: [(name: String, value: Referenced<Header>)]
    public var extensions: [String: Node]
}

/// A Header Object.
public struct Header: Sendable {
    public var origin: Origin
    public var description: String?
    public var isRequired: Bool
    public var schema: Schema?
}

/// A Media Type Object with the media type it is for.
public struct MediaType: Sendable {
    /// As the document spells it, such as `application/json; charset=utf-8`.
    public var name: String
    public var origin: Origin
    public var schema: Schema?
    /// The schema of each item of a stream (OpenAPI 3.2).
    public var itemSchema: Schema?
    public var example: Node?
    public var examples: [(name: String, value: Node)]

    /// The type and subtype in lower case, without parameters.
    public var essence: String {
        (name.split(separator: ";", maxSplits: 1).first.map(String.init) ?? name).trimmed().lowercased()
    }
}

extension String {
    func trimmed() -> String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
