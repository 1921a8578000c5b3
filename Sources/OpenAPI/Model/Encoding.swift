internal import DocumentTree

/// The Encoding Objects of a media type, or of a part that is made of parts itself.
public struct Encodings: Sendable {
    /// `encoding`: by the name of the property, in document order.
    public internal(set) var byName: [(name: String, value: Encoding)] = [] {
        didSet { indices = Dictionary(zip(byName.map(\.name), byName.indices)) { first, _ in first } }
    }
    private var indices: [String: Int] = [:]
    /// `prefixEncoding` (OpenAPI 3.2): by the position of the part.
    public internal(set) var byPosition: [Encoding] = []
    /// `itemEncoding` (OpenAPI 3.2), at most one: for the parts after these.
    public internal(set) var items: [Encoding] = []

    /// None.
    public init() {}

    /// Whether there are none.
    public var isEmpty: Bool { byName.isEmpty && byPosition.isEmpty && items.isEmpty }

    /// The one for a property.
    public subscript(_ name: String) -> Encoding? { indices[name].map { byName[$0].value } }

    /// The one for a position.
    public subscript(_ position: Int) -> Encoding? {
        byPosition.indices.contains(position) ? byPosition[position] : items.first
    }
}

/// An Encoding Object: how one part of a form is written.
public struct Encoding: Sendable {
    /// Where the encoding stands.
    public internal(set) var origin: Origin
    /// The media types and ranges that the part can have, separated by commas; nil for the type's usual one.
    public internal(set) var contentType: String?
    /// Header fields of the part, in document order.
    public internal(set) var headers: [(name: String, value: Referenced<Header>)] = []
    /// `style` as the document has it; nil where it says nothing of it.
    public internal(set) var style: String?
    /// `explode` as the document has it; nil where it says nothing of it.
    public internal(set) var explode: Bool?
    /// `allowReserved` as the document has it; nil where it says nothing of it.
    public internal(set) var allowReserved: Bool?
    /// How the parts of the part are written (OpenAPI 3.2).
    public var nested = Encodings()

    init(origin: Origin) { self.origin = origin }

    /// The media types and ranges that the part can have.
    public var contentTypes: [String] {
        listed.filter { $0.contains("/") }
    }

    /// What is none among them: a type has a subtype (RFC 9110, section 8.3.1).
    var unusableContentType: String? { listed.first { !$0.contains("/") } }

    private var listed: [String] { contentType.map(MediaType.names(listedIn:)) ?? [] }

    /// Whether the part is written in a style for parameters, and not as its media type has it: "the presence of at least
    /// one of `style`, `explode`, or `allowReserved`" (OpenAPI 3.2, Encoding Object).
    public var hasStyle: Bool { style != nil || explode != nil || allowReserved != nil }
}
