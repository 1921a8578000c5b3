internal import DocumentTree

/// A `$ref`: a URI reference to another object.
public struct Reference: Sendable {
    /// As the document spells it.
    public let text: String
    /// The place of the object that is the reference, and where its text stands.
    public let origin: Origin
    /// Texts that may stand beside the reference and replace those of its target (OpenAPI 3.1, Reference Object).
    public let summary: String?
    /// Replaces the target's `description`; as CommonMark.
    public let description: String?

    /// A reference as it stands in a document; nothing is followed yet.
    public init(text: String, origin: Origin, summary: String? = nil, description: String? = nil) {
        self.text = text
        self.origin = origin
        self.summary = summary
        self.description = description
    }

    /// What stands before `#`; empty for a reference into the same document.
    public var documentPart: String {
        text.firstIndex(of: "#").map { String(text[..<$0]) } ?? text
    }

    /// What stands from `#` on; `#` for a whole document.
    public var fragment: String {
        text.firstIndex(of: "#").map { String(text[$0...]) } ?? "#"
    }

    /// The last token of the reference, unescaped (RFC 6901, sections 4 and 6), which names its target.
    public var lastToken: String {
        JSONPointer(fragment)?.tokens.last ?? fragment
    }
}

/// An object, or a reference to one.
public enum Referenced<Value: Sendable>: Sendable {
    case value(Value)
    case reference(Reference)
}
