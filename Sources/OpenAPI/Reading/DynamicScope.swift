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

    /// The schema's reference as a part that is the template filled in; nil if it is an ordinary reference.
    ///
    /// - Parameter anchors: What holds for the schema: what those set that it is within, and itself.
    static func part(
        of node: Node, _ place: Place, reference: Reference, _ anchors: [String: Place], _ context: ReadContext
    ) -> Schema? {
        guard !anchors.isEmpty, case .found(let target) = context.locate(reference),
            target.node.location != node.location, context.dynamicScope?.filled[target.node.location] == nil,
            isTemplate(target.node, context.place(of: target), anchors, context)
        else { return nil }
        let outer = context.dynamicScope
        var filled = outer?.filled ?? [:]
        filled[target.node.location] = place
        context.dynamicScope = DynamicScope(filled: filled)
        // What is read in this way is another schema than the template itself.
        let schemas = context.schemas
        let (outerAnchors, nesting) = (context.anchors, context.nesting)
        context.nesting = nesting.ofTemplate
        context.schemas = [:]
        context.anchors = anchors
        defer {
            context.dynamicScope = outer
            context.schemas = schemas
            context.anchors = outerAnchors
            context.nesting = nesting
        }
        return Schema.read(target.node, context.place(of: target), context)
    }

    /// Whether a schema means something else where those anchors are set around it.
    private static func isTemplate(
        _ node: Node, _ place: Place, _ anchors: [String: Place], _ context: ReadContext
    ) -> Bool {
        let reach = context.dynamicReach(from: node, place)
        guard !reach.names.isEmpty else { return false }
        let own = Self.anchors(of: node, place)
        return reach.names.contains { name in
            guard let anchor = anchors[name] else { return false }
            if let own = own[name] { return !anchor.isSame(as: own) }
            return reach.anchors[name]?.allSatisfy({ anchor.isSame(as: $0) }) != true
        }
    }

    /// The anchors that hold for a schema and what is within it: those of the schemas around it, then its own.
    static func anchors(of node: Node, _ place: Place, within outer: [String: Place]) -> [String: Place] {
        outer.merging(anchors(of: node, place)) { first, _ in first }
    }

    /// The schemas that templates hold, counted at each schema that fills one in, may be so many, and one more for this
    /// many bytes of the document.
    static let maximumCount = 20_000
    static let bytesPerSchema = 32

    /// The anchors that a schema and its `$defs` set.
    static func anchors(of node: Node, _ place: Place) -> [String: Place] {
        var anchors: [String: Place] = [:]
        for entry in node["$defs"]?.mapping?.entries ?? [] {
            guard let name = entry.value["$dynamicAnchor"]?.string else { continue }
            anchors[name] = place.appending("$defs").appending(entry.key)
        }
        if let name = node["$dynamicAnchor"]?.string { anchors[name] = place }
        return anchors
    }

    /// What a `$dynamicRef` means: where it names a dynamic anchor, the outermost of that name.
    static func bound(_ reference: Reference, _ anchors: [String: Place], _ context: ReadContext) -> Reference {
        var bound = reference
        if let name = URIReference.decoded(String(reference.fragment.dropFirst())), let place = anchors[name] {
            if case .found(let target) = context.locate(reference) {
                // An anchor that is not dynamic is none that others set.
                let isDynamic = target.node["$dynamicAnchor"]?.string == name
                if isDynamic, !place.isSame(as: context.place(of: target)) {
                    bound = Self.reference(to: place, from: reference, context)
                }
            } else {
                bound = Self.reference(to: place, from: reference, context)
            }
        }
        return context.dynamicScope?.rebound(bound, context) ?? bound
    }

    /// The reference as it is meant within the templates that are filled in.
    func rebound(_ reference: Reference, _ context: ReadContext) -> Reference {
        guard case .found(let target) = context.locate(reference), let place = filled[target.node.location] else {
            return reference
        }
        return Self.reference(to: place, from: reference, context)
    }

    /// A pointer from the root of the document that the place is in.
    private static func reference(to place: Place, from reference: Reference, _ context: ReadContext) -> Reference {
        var root = place
        while let parent = root.parent { root = parent }
        return context.reference(
            JSONPointer(tokens: place.tokens).description, at: Origin(place: root, location: reference.origin.location))
    }
}

extension Place {
    /// Whether it is the same place of the same file.
    fileprivate func isSame(as other: Place) -> Bool { depth == other.depth && isWithin(other) }
}
