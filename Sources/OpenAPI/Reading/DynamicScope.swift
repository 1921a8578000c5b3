internal import Diagnostics
internal import DocumentTree

/// What `$dynamicRef` means while a template is read for a schema that fills it in (JSON Schema 2020-12, Core,
/// section 8.2.3.2).
///
/// ```yaml
/// PetPage:
///   $id: pet-page
///   $ref: page                                         # a template: its items are {$dynamicRef: '#item'}
///   $defs: {item: {$dynamicAnchor: item, $ref: pet}}   # which this fills in
/// ```
struct DynamicScope {
    /// The templates that are being filled in, by where they stand, with the schemas that fill them in: what each means by
    /// itself.
    let filled: [SourceLocation: Place]
    /// By `$dynamicAnchor`.
    let anchors: [String: Place]

    /// The schema's reference as a part that is the template filled in; nil if it is an ordinary reference.
    ///
    /// - Parameter anchors: What the schema sets, and those whose part it is.
    static func part(
        of node: Node, _ place: Place, reference: Reference, _ anchors: [String: Place], _ context: ReadContext
    ) -> Schema? {
        guard !anchors.isEmpty, case .found(let target) = context.locate(reference),
            target.node.location != node.location, context.dynamicScope?.filled[target.node.location] == nil,
            context.dynamicReferences(in: target.node, context.place(of: target)).contains(where: { anchors[$0] != nil }
            )
        else { return nil }
        let outer = context.dynamicScope
        var filled = outer?.filled ?? [:]
        filled[target.node.location] = place
        context.dynamicScope = DynamicScope(filled: filled, anchors: anchors)
        // What is read in this way is another schema than the template itself.
        let schemas = context.schemas
        let composition = context.compositionAnchors
        context.schemas = [:]
        context.compositionAnchors = anchors
        defer {
            context.dynamicScope = outer
            context.schemas = schemas
            context.compositionAnchors = composition
        }
        return Schema.read(target.node, context.place(of: target), context)
    }

    /// The anchors that hold for a schema and its parts: those of the schemas whose part it is, then its own.
    static func anchors(of node: Node, _ place: Place, within outer: [String: Place]) -> [String: Place] {
        outer.merging(anchors(of: node, place)) { first, _ in first }
    }

    /// The schemas that templates hold, counted at each schema that fills one in, may be so many, and one more for this
    /// many bytes of the document.
    static let maximumCount = 20_000
    static let bytesPerSchema = 32

    /// The anchors that a schema and its `$defs` set.
    private static func anchors(of node: Node, _ place: Place) -> [String: Place] {
        var anchors: [String: Place] = [:]
        for entry in node["$defs"]?.mapping?.entries ?? [] {
            guard let name = entry.value["$dynamicAnchor"]?.string else { continue }
            anchors[name] = place.appending("$defs").appending(entry.key)
        }
        if let name = node["$dynamicAnchor"]?.string { anchors[name] = place }
        return anchors
    }

    /// The reference as it is meant here.
    func rebound(_ reference: Reference, isDynamic: Bool, _ context: ReadContext) -> Reference {
        var place: Place?
        if isDynamic {
            place = URIReference.decoded(String(reference.fragment.dropFirst())).flatMap { anchors[$0] }
        } else if case .found(let target) = context.locate(reference) {
            place = filled[target.node.location]
        }
        guard let place else { return reference }
        // A pointer from the root of the document that the place is in.
        var root = place
        while let parent = root.parent { root = parent }
        return context.reference(
            JSONPointer(tokens: place.tokens).description,
            at: Origin(place: root, location: reference.origin.location))
    }
}
