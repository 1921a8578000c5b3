internal import Diagnostics
internal import DocumentTree

/// A document that was read, with its URI and the names of its schemas.
struct OpenedDocument {
    let scope: ReferenceScope
    /// The URI that it was found by, whatever it calls itself.
    let foundAt: URIReference
    /// Nil where no schema has a name.
    let scan: IdentifierScan?

    /// - Parameter isRoot: Whether it is the root document, whose tree may be made of several files.
    init(_ node: Node, store: DocumentStore, version: OpenAPIDocument.Version, isRoot: Bool) {
        let file = node.location.file
        foundAt = store.uri(of: file)
        var uri = foundAt
        if version >= .v3_2, node["openapi"] != nil, let own = node["$self"]?.string {
            uri = URIReference(own).withoutFragment.resolved(against: foundAt)
        }
        let files = isRoot ? store.rootFiles : [file]
        scan = version >= .v3_1 && files.contains(where: Identifiers.mayOccur) ? IdentifierScan(node) : nil
        if let own = scan?.ids.first, own.tokens.isEmpty {
            uri = URIReference(own.name).withoutFragment.resolved(against: uri)
        }
        scope = ReferenceScope(
            file: file, documentName: store.name(of: file), node: node, tokens: [], uri: uri,
            isFoundThere: uri == foundAt)
    }
}

/// The keywords by which schemas and documents name themselves.
enum Identifiers {
    private static let keywords = ["$id", "$anchor", "$dynamicAnchor"].map { Array($0.utf8) }

    /// Whether one of them is written anywhere in a file; most documents have none, and need not be searched.
    static func mayOccur(in file: SourceFile) -> Bool {
        file.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while let dollar = bytes[start...].firstIndex(of: UInt8(ascii: "$")) {
                if keywords.contains(where: { bytes[dollar...].starts(with: $0) }) { return true }
                start = dollar + 1
            }
            return false
        }
    }
}
