internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Tells where something stands in plain values.
struct SourcePlaces {
    private let document: OpenAPIDocument
    /// The document's file name.
    private let fileName: String
    /// What may be told: the places of a deep document are longer together than the document is.
    private let budget: OutputBudget

    init(_ document: OpenAPIDocument, _ budget: OutputBudget) {
        self.document = document
        self.budget = budget
        let path = document.origin.location.file.path
        fileName = path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The place of an object.
    func place(_ origin: Origin) -> SourcePlace {
        let name = origin.place.documentName
        var weight = Weight()
        weight.add(origin.place.tokens.reduce(40) { $0 + $1.utf8.count })
        // What weighs too much is an error, and nothing is told then.
        let isTold = budget.take(weight, of: "the map of what stands here", at: origin)
        return SourcePlace(
            file: name.isEmpty ? fileName : name,
            pointer: isTold ? JSONPointer(tokens: origin.place.tokens).description : "",
            line: origin.location.line, column: origin.location.column, overlay: overlay(at: origin.location))
    }

    /// The file name of the overlay that a location of the document is in.
    func overlay(at location: SourceLocation) -> String? {
        guard document.linked.overlayFiles.contains(where: { $0 === location.file.original }) else { return nil }
        return location.file.path.split(separator: "/").last.map(String.init)
    }

    /// Counts what is told of an object besides its place: what weighs too much is an error, and nothing is told then.
    func count(_ weight: Weight, toldOf origin: Origin) { _ = take(weight, toldOf: origin) }

    /// Counts what is told of an object besides its place, before it is put together; false, with an error, where that is
    /// too much.
    func take(_ weight: Weight, toldOf origin: Origin) -> Bool {
        budget.take(weight, of: "the map of what stands here", at: origin)
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
        place.overlay = overlay(at: origin.location)
        return place
    }
}
