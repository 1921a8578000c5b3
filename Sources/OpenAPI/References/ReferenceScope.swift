package import Diagnostics
package import DocumentTree

/// What a reference is relative to: a document, or a schema in it that has an `$id` (JSON Schema 2020-12, Core,
/// section 8.2.1).
package final class ReferenceScope: Sendable {
    package let file: SourceFile
    /// What generated text calls the document; empty for the root document.
    package let documentName: String
    /// The root of the document, or the schema.
    package let node: Node
    /// The way from the document's root to the node.
    package let tokens: [String]
    /// The base URI: the `$id`, the `$self`, or where the document was found.
    package let uri: URIReference
    /// Whether the base URI is where the document was found.
    package let isFoundThere: Bool

    init(
        file: SourceFile, documentName: String, node: Node, tokens: [String], uri: URIReference, isFoundThere: Bool
    ) {
        self.file = file
        self.documentName = documentName
        self.node = node
        self.tokens = tokens
        self.uri = uri
        self.isFoundThere = isFoundThere
    }
}
