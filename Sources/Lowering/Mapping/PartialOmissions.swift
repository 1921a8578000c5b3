internal import ClientModel
internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Finds the places of diagnostics that tell of something that is not generated as the document has it.
struct PartialOmissions {
    /// The ids of these diagnostics; what is left out whole has an entry of its own.
    static let ids: Set<DiagnosticID> = [
        "body-as-bytes", "stream-as-bytes", "parameter-style-unsupported", "parameter-content-as-text",
        "operation-servers-left-out", "default-left-out", "deep-inheritance", "deep-nesting", "endless-combination",
        "many-combinations", "mixed-enum", "unreadable-schema", "false-schema", "mapping-target-not-found",
    ]

    let document: OpenAPIDocument
    let places: SourcePlaces

    func omissions(among diagnostics: [Diagnostic]) -> [Omission] {
        let wanted = diagnostics.filter { Self.ids.contains($0.id) && $0.location != nil }
        guard !wanted.isEmpty else { return [] }
        let pointers = pointers(of: Set(wanted.compactMap(\.location)))
        return wanted.compactMap { diagnostic in
            guard let location = diagnostic.location else { return nil }
            var place = places.place(document.origin)
            if location.file !== document.origin.location.file { place.file = location.file.path }
            place.pointer = pointers[location]?.description ?? "#"
            place.line = location.line
            place.column = location.column
            return Omission(place: place, reason: OmissionReason(diagnostic))
        }
    }

    /// What begins at each of the places, as far as it is in the root document.
    private func pointers(of locations: Set<SourceLocation>) -> [SourceLocation: JSONPointer] {
        var found: [SourceLocation: JSONPointer] = [:]
        var seen: Set<SourceLocation> = []
        var tasks: [(node: Node, pointer: JSONPointer)] = [(document.root, JSONPointer())]
        while let (node, pointer) = tasks.popLast() {
            // What aliases share is looked at once.
            switch node.content {
            case .mapping, .sequence: guard seen.insert(node.location).inserted else { continue }
            default: break
            }
            if locations.contains(node.location), found[node.location] == nil { found[node.location] = pointer }
            switch node.content {
            case .mapping(let mapping):
                for entry in mapping.entries.reversed() { tasks.append((entry.value, pointer.appending(entry.key))) }
            case .sequence(let elements):
                for (index, element) in elements.enumerated().reversed() {
                    tasks.append((element, pointer.appending(index)))
                }
            default: break
            }
        }
        return found
    }
}
