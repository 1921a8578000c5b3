internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Tells where something stands in plain values.
struct SourcePlaces {
    private let document: OpenAPIDocument
    /// The document's file name.
    private let fileName: String

    init(_ document: OpenAPIDocument) {
        self.document = document
        let path = document.origin.location.file.path
        fileName = path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The place of an object.
    func place(_ origin: Origin) -> SourcePlace {
        let name = origin.place.documentName
        return SourcePlace(
            file: name.isEmpty ? fileName : name, pointer: JSONPointer(tokens: origin.place.tokens).description,
            line: origin.location.line, column: origin.location.column)
    }

    /// The place of something that a reference may lead to; nil where the two are one.
    func declaration(_ origin: Origin, usedAt use: Origin) -> SourcePlace? {
        let declared = place(origin)
        return declared.pointer == place(use).pointer && declared.file == place(use).file ? nil : declared
    }

    /// The place of a component, which an alias of YAML may share with another.
    func component(_ kind: String, _ name: String, _ origin: Origin) -> SourcePlace {
        var place = place(document.origin)
        place.pointer = JSONPointer(tokens: ["components", kind, name]).description
        place.line = origin.location.line
        place.column = origin.location.column
        return place
    }
}
