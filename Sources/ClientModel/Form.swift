/// A `multipart` body as a structure that makes its parts.
public struct Form: Sendable {
    /// The values of the parts and of their header fields; keys are the names of parts.
    public var structure: Structure
    /// The parts, in order.
    public var parts: [Part]
    /// How the structure's additional properties are written.
    public var additional: Additional?

    /// Parts that are named by the keys of a map.
    public struct Additional: Equatable, Sendable {
        /// How each value is written.
        public var content: Content
        /// Whether each element of a value is a part of its own, so that the values are arrays.
        public var repeats: Bool
        /// The field `Content-Transfer-Encoding` of each part, if any.
        public var transferEncoding: String?

        /// Parts for the values of a map.
        public init(_ content: Content, repeats: Bool = false, transferEncoding: String? = nil) {
            self.content = content
            self.repeats = repeats
            self.transferEncoding = transferEncoding
        }
    }

    /// A part, or one for each element of an array.
    public struct Part: Sendable {
        /// The name; nil where parts go by their position.
        public var key: String?
        /// The Swift property with the value.
        public var property: String
        /// How the value is written.
        public var content: Content
        /// Whether each element of the value is a part of its own.
        public var repeats: Bool
        /// Header fields of the part.
        public var headers: [Header]

        /// A part of the value of a property.
        public init(key: String?, property: String, content: Content, repeats: Bool, headers: [Header] = []) {
            self.key = key
            self.property = property
            self.content = content
            self.repeats = repeats
            self.headers = headers
        }
    }

    /// How a value is written.
    public enum Content: Equatable, Sendable {
        /// As text; nil is `text/plain`, which need not be said.
        case text(contentType: String?)
        /// As JSON (RFC 8259).
        case json(contentType: String)
        /// A file of one of the media types and ranges, or of any if there are none.
        case file(contentTypes: [String])
        /// A body of parts within the part.
        case parts(contentType: String)
        /// In a style for parameters.
        case style(FieldStyle)
    }

    /// A header field of a part.
    public struct Header: Sendable {
        /// What is in it.
        public enum Value: Sendable {
            case constant(String)
            /// The value of the Swift property.
            case property(String)
        }

        /// The field's name.
        public var name: String
        /// What is in it.
        public var value: Value
        /// Whether the members of an object stand as `name=value`.
        public var explode: Bool

        /// A field of a part's header.
        public init(name: String, value: Value, explode: Bool = false) {
            self.name = name
            self.value = value
            self.explode = explode
        }
    }

    /// A form of the given parts.
    public init(structure: Structure, parts: [Part], additional: Additional? = nil) {
        self.structure = structure
        self.parts = parts
        self.additional = additional
    }
}

/// How a member of a form is written where the document says so (OpenAPI, Encoding Object).
public struct FieldStyle: Equatable, Sendable {
    /// The style; `json` is none, but a media type.
    public enum Name: String, Hashable, Sendable { case form, spaceDelimited, pipeDelimited, deepObject, json }

    /// The style.
    public var name: Name
    /// Whether each element of an array or member of an object stands by itself.
    public var explode: Bool
    /// Whether reserved characters go out as they are.
    public var allowReserved: Bool

    /// A style; `explode` is the style's usual one unless given.
    public init(_ name: Name, explode: Bool? = nil, allowReserved: Bool = false) {
        self.name = name
        self.explode = explode ?? (name == .form)
        self.allowReserved = allowReserved
    }
}
