public import Diagnostics
public import DocumentTree

/// A Path Item Object with its path template.
public struct PathItem: Sendable {
    /// The path template, with parameters in braces, such as `/pets/{petId}`.
    public internal(set) var path: String
    /// Where the path item stands.
    public internal(set) var origin: Origin
    /// The `summary` for all of its operations.
    public internal(set) var summary: String?
    /// The `description` for all of its operations, as CommonMark.
    public internal(set) var description: String?
    /// Servers for its operations, in place of the document's; empty when it names none.
    public internal(set) var servers: [Server]
    /// Parameters of all of its operations, which an operation can replace by name and location.
    public internal(set) var parameters: [Referenced<Parameter>]
    /// The operations in document order.
    public internal(set) var operations: [Operation]
    /// The path item that this one refers to with `$ref`.
    public internal(set) var reference: Reference?
}

/// An Operation Object with its HTTP method.
public struct Operation: Sendable {
    /// In upper case.
    public internal(set) var method: String
    /// Where the operation stands.
    public internal(set) var origin: Origin
    /// `operationId`; nil when the document has none.
    public internal(set) var operationID: String?
    /// Where the value of `operationId` stands.
    public internal(set) var operationIDLocation: SourceLocation?
    /// The names of its tags, in document order.
    public internal(set) var tags: [String]
    /// The `summary`: a short plain text.
    public internal(set) var summary: String?
    /// The `description`, as CommonMark.
    public internal(set) var description: String?
    /// The operation's own parameters, without those of its path item.
    public internal(set) var parameters: [Referenced<Parameter>]
    /// The body of the request; nil when it takes none.
    public internal(set) var requestBody: Referenced<RequestBody>?
    /// By status code, range or `default`, in document order.
    public internal(set) var responses: [(status: String, location: SourceLocation, value: Referenced<Response>)]
    /// Whether the operation says `deprecated: true`.
    public internal(set) var isDeprecated: Bool
    /// Nil when the operation says nothing; empty when it needs none.
    public internal(set) var security: [SecurityRequirement]?
    /// Servers for this operation, in place of the document's; empty when it names none.
    public internal(set) var servers: [Server]
    /// The calls that the server makes in return; what each holds is found by ``LinkedReferences/pathItems(of:)``.
    public internal(set) var callbacks: [Callback]
    /// The operation's extensions: the keys that begin with `x-`.
    public internal(set) var extensions: [String: Node]

    /// Whether the operation describes calls that the server makes in return.
    public var hasCallbacks: Bool { !callbacks.isEmpty }
}

/// A Callback Object, or a reference to one, before it is read: callbacks may be within callbacks.
public struct Callback: Sendable {
    /// Its number, among those of references.
    let id: Int
    /// The key that the operation has it under.
    public let name: String
    /// Where the operation has it.
    public let origin: Origin
    let node: Node
}

/// A Parameter Object.
public struct Parameter: Sendable {
    /// The name on the wire; together with ``location`` it identifies the parameter.
    public internal(set) var name: String
    /// `path`, `query`, `header`, `cookie` or `querystring`.
    public internal(set) var location: String
    /// Where the parameter stands.
    public internal(set) var origin: Origin
    /// The parameter's `description`, as CommonMark.
    public internal(set) var description: String?
    /// Whether every call must give it; always true for path parameters.
    public internal(set) var isRequired: Bool
    /// Whether the parameter says `deprecated: true`.
    public internal(set) var isDeprecated: Bool
    /// `style` as the document has it (OpenAPI, Parameter Object, Style Values); nil for the location's usual one.
    public var style: String?
    /// `explode` as the document has it; nil for the style's usual one.
    public var explode: Bool?
    /// Whether reserved characters (RFC 3986, section 2.2) go out as they are.
    public var allowReserved: Bool
    /// Whether an empty value has a meaning of its own; for queries only.
    public internal(set) var allowEmptyValue: Bool
    /// The schema of the value; nil when ``content`` describes it.
    public internal(set) var schema: Schema?
    /// The media type of the value, at most one, when the value is a serialised text.
    public internal(set) var content: [MediaType]
    /// The one example, as the document has it.
    public internal(set) var example: Node?
    /// The named examples, in document order.
    public internal(set) var examples: [(name: String, value: Node)]
    /// The parameter's extensions: the keys that begin with `x-`.
    public internal(set) var extensions: [String: Node]

    /// A parameter of which no more is known than where it stands.
    public init(name: String, location: String, origin: Origin) {
        self.name = name
        self.location = location
        self.origin = origin
        isRequired = location == "path"
        isDeprecated = false
        allowReserved = false
        allowEmptyValue = false
        content = []
        examples = []
        extensions = [:]
    }
}

/// A Request Body Object.
public struct RequestBody: Sendable {
    /// Where the request body stands.
    public internal(set) var origin: Origin
    /// The body's `description`, as CommonMark.
    public internal(set) var description: String?
    /// Whether every call must give a body; the standard's default is false.
    public internal(set) var isRequired: Bool
    /// The media types that the body can have, in document order.
    public internal(set) var content: [MediaType]
    /// The body's extensions: the keys that begin with `x-`.
    public internal(set) var extensions: [String: Node]
}

/// A Response Object.
public struct Response: Sendable {
    /// Where the response stands.
    public internal(set) var origin: Origin
    /// The response's `summary` (OpenAPI 3.2): a short plain text.
    public internal(set) var summary: String?
    /// The response's `description`, as CommonMark.
    public internal(set) var description: String?
    /// The media types that the body can have, in document order; empty when there is no body.
    public internal(set) var content: [MediaType]
    /// The headers of the response, in document order.
    public internal(set) var headers: [(name: String, value: Referenced<Header>)]
    /// The links to other operations: where each stands.
    public internal(set) var links: [(name: String, origin: Origin)]
    /// The response's extensions: the keys that begin with `x-`.
    public internal(set) var extensions: [String: Node]
}

/// A Header Object.
public struct Header: Sendable {
    /// Where the header stands.
    public internal(set) var origin: Origin
    /// The header's `description`, as CommonMark.
    public internal(set) var description: String?
    /// Whether every response carries it.
    public internal(set) var isRequired = false
    /// Whether the header says `deprecated: true`.
    public internal(set) var isDeprecated = false
    /// `style` as the document has it, which can only be `simple`; nil when it says nothing.
    public var style: String?
    /// `explode` as the document has it; nil for the style's usual one.
    public var explode: Bool?
    /// The schema of the value; nil when the document has none, or ``content`` describes it.
    public internal(set) var schema: Schema?
    /// The media type of the value, at most one, when the value is a serialised text.
    public internal(set) var content: [MediaType] = []
    /// The one example, as the document has it.
    public internal(set) var example: Node?
    /// The named examples, in document order.
    public internal(set) var examples: [(name: String, value: Node)] = []

    /// A header of which no more is known than where it stands.
    public init(origin: Origin) { self.origin = origin }
}

/// A Media Type Object with the media type it is for.
public struct MediaType: Sendable {
    /// As the document spells it, such as `application/json; charset=utf-8`.
    public let name: String
    /// The type and subtype in lower case, without parameters.
    public let essence: String
    /// Its parameters in lower case, each as its name and its value.
    public let parameters: [[String]]
    /// Where the media type stands.
    public internal(set) var origin: Origin
    /// The media type's `description` (OpenAPI 3.2), as CommonMark.
    public internal(set) var description: String?
    /// The schema of the content; nil when the document says nothing about it.
    public internal(set) var schema: Schema?
    /// The schema of each item of a stream (OpenAPI 3.2).
    public internal(set) var itemSchema: Schema?
    /// How the parts of the content are written.
    public internal(set) var encodings = Encodings()
    /// The one example, as the document has it.
    public internal(set) var example: Node?
    /// The named examples, in document order.
    public internal(set) var examples: [(name: String, value: Node)]

    /// A media type of which no more is known than its name.
    public init(name: String, origin: Origin) {
        self.name = name
        // Split once, since every operation that has the media type asks for both.
        let parts = name.split(separator: ";")
        essence = (parts.first.map(String.init) ?? name).trimmed().lowercased()
        parameters = parts.dropFirst().map { parameter in
            parameter.split(separator: "=", maxSplits: 1).map {
                $0.filter { !$0.isWhitespace && $0 != "\"" }.lowercased()
            }
        }
        self.origin = origin
        examples = []
    }

    /// The same content under another name.
    func named(_ name: String) -> MediaType {
        var media = MediaType(name: name, origin: origin)
        (media.description, media.schema, media.itemSchema) = (description, schema, itemSchema)
        (media.encodings, media.example, media.examples) = (encodings, example, examples)
        return media
    }

    /// The names in a list of them, which commas divide but within quotes (RFC 9110, section 5.6.1).
    static func names(listedIn text: String) -> [String] {
        var isQuoted = false
        return text.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == "," && !isQuoted
        }.map { String($0).trimmed() }.filter { !$0.isEmpty }
    }

    /// Whether the name has a type and a subtype, so that it can be sent.
    public var isNamed: Bool { essence.contains("/") }
}

extension String {
    func trimmed() -> String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
