internal import Diagnostics
internal import DocumentTree

/// A `$ref`: a URI reference to another object.
///
/// It is an object, since most schemas and discriminators hold one, and much holds these.
public final class Reference: Sendable {
    /// Its number among all that was read, by which ``LinkedReferences`` knows what it names; nil for one that no
    /// document has.
    public let id: Int?
    /// As the document spells it.
    public let text: String
    /// The place of the object that is the reference, and where its text stands.
    public let origin: Origin
    /// Texts that may stand beside the reference and replace those of its target (OpenAPI 3.1, Reference Object).
    public let summary: String?
    /// Replaces the target's `description`; as CommonMark.
    public let description: String?

    /// What it names, where that was known when it was made.
    let target: Schema?

    /// A reference that no document has.
    public convenience init(text: String, origin: Origin, summary: String? = nil, description: String? = nil) {
        self.init(id: nil, text: text, origin: origin, summary: summary, description: description, target: nil)
    }

    /// A reference to a schema that no document has.
    public convenience init(to schema: Schema) {
        self.init(
            id: nil, text: schema.origin.pointer, origin: schema.origin, summary: nil, description: nil, target: schema)
    }

    /// A reference as it stands in a document; nothing is followed yet.
    init(id: Int?, text: String, origin: Origin, summary: String?, description: String?, target: Schema? = nil) {
        self.id = id
        self.text = text
        self.origin = origin
        self.summary = summary
        self.description = description
        self.target = target
    }

    /// What stands before `#`; empty for a reference into the same document.
    public var documentPart: String {
        text.firstIndex(of: "#").map { String(text[..<$0]) } ?? text
    }

    /// What stands from `#` on; `#` for a whole document.
    public var fragment: String {
        text.firstIndex(of: "#").map { String(text[$0...]) } ?? "#"
    }

    /// The name of what it refers to: the last token of its pointer, unescaped (RFC 6901, sections 4 and 6), its anchor,
    /// or the name of the file.
    public var lastToken: String {
        guard fragment.hasPrefix("#/") else {
            if fragment.count > 1 { return String(fragment.dropFirst()) }
            return DocumentName.stem(of: documentPart.isEmpty ? origin.place.file.path : documentPart)
        }
        let tokens = JSONPointer(fragment)?.tokens ?? []
        return tokens.last { !$0.isEmpty } ?? tokens.last ?? fragment
    }
}

/// What a document is called after its path or URL.
enum DocumentName {
    /// `pet` for `schemas/pet.yaml` and `pet.schema.json`, and for `pet/index.yaml`, where the folder says more.
    static func stem(of path: String) -> String {
        let parts = URIReference(path).path.split(separator: "/").map { URIReference.decoded(String($0)) ?? String($0) }
        guard let file = parts.last else { return "Schema" }
        let stem = withoutExtensions(file)
        let isIndex = ["index", "_index", "schema"].contains(stem.lowercased())
        guard isIndex, let folder = parts.dropLast().last, folder != ".", folder != ".." else { return stem }
        return folder
    }

    private static func withoutExtensions(_ file: String) -> String {
        var name = file[...]
        for ending in [".yaml", ".yml", ".json", ".schema"]
        where name.lowercased().hasSuffix(ending) && name.count > ending.count {
            name = name.dropLast(ending.count)
        }
        return String(name)
    }
}

/// An object, or a reference to one.
public indirect enum Referenced<Value: Sendable>: Sendable {
    case value(Value)
    case reference(Reference)
}
