internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Finds the places of diagnostics that tell of something that is not generated as the document has it.
struct PartialOmissions {
    /// The ids of these diagnostics; what is left out whole has an entry of its own.
    static let ids: Set<DiagnosticID> = [
        "body-as-text", "body-without-content", "content-encoding", "item-schema-ignored", "parts-by-hand",
        "part-as-file", "part-header-left-out", "field-style-unsupported", "field-encoding-ignored", "event-as-data",
        "event-data-as-text", "header-as-text", "nested-encoding-left-out", "stream-member",
        "body-as-bytes", "stream-as-bytes", "parameter-style-unsupported", "parameter-content-as-text",
        "parameter-nested-as-json", "parameter-elements-numbered", "parameter-reserved-ignored",
        "parameter-empty-value", "querystring-parameter", "server-left-out", "server-url-invalid",
        "server-query-left-out", "default-left-out", "deep-inheritance", "deep-nesting", "endless-combination",
        "many-combinations", "mixed-enum", "structured-constants", "unreadable-schema", "false-schema",
        "mapping-target-not-found",
    ]

    let document: OpenAPIDocument
    let places: SourcePlaces

    func omissions(among diagnostics: [Diagnostic]) -> [Omission] {
        let wanted = diagnostics.filter { Self.ids.contains($0.id) }
        let places = places(of: Set(wanted.compactMap(\.location)))
        return wanted.compactMap { diagnostic in
            diagnostic.location.flatMap { places[$0] }.map {
                Omission(place: $0, reason: OmissionReason(diagnostic))
            }
        }
    }

    /// What begins at each of the locations, in every document that was read.
    private func places(of locations: Set<SourceLocation>) -> [SourceLocation: SourcePlace] {
        guard !locations.isEmpty else { return [:] }
        var found: [SourceLocation: SourcePlace] = [:]
        for (name, root) in document.linked.documents {
            for (location, pointer) in Self.pointers(of: locations, in: root) {
                found[location] = SourcePlace(
                    file: name.isEmpty ? places.place(document.origin).file : name, pointer: pointer.description,
                    line: location.line, column: location.column, overlay: places.overlay(at: location))
            }
        }
        return found
    }

    private static func pointers(of locations: Set<SourceLocation>, in root: Node) -> [SourceLocation: JSONPointer] {
        var found: [SourceLocation: JSONPointer] = [:]
        var seen: Set<SourceLocation> = []
        var tasks: [(node: Node, pointer: JSONPointer)] = [(root, JSONPointer())]
        while let (node, pointer) = tasks.popLast() {
            // What aliases share is looked at once.
            guard seen.insert(node.location).inserted else { continue }
            // Findings are told of the text itself, also where copies of it stand in several places.
            let location = node.location.original
            if locations.contains(location), found[location] == nil { found[location] = pointer }
            for entry in (node.mapping?.entries ?? []).reversed() {
                tasks.append((entry.value, pointer.appending(entry.key)))
            }
            for (index, element) in (node.sequence ?? []).enumerated().reversed() {
                tasks.append((element, pointer.appending(index)))
            }
        }
        return found
    }
}
