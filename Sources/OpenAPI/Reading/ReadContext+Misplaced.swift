internal import Diagnostics
internal import DocumentTree

/// A `$ref` where the standard has none, as those write it whose bundlers put what it points to in its place.
extension ReadContext {
    /// What the elements of a list are.
    enum ElementKind {
        /// Objects in place of which the standard has no reference.
        case object
        /// Objects or references to such.
        case referenceable
        /// The same, where a reference may name a list of them too.
        case listable
    }

    /// The reference that stands in place of a value; its file decides what it is relative to.
    func misplacedReference(_ node: Node) -> Reference? {
        guard let target = node["$ref"], let text = target.string else { return nil }
        let place = root(of: locator.document(of: node))
        return reference(text, at: Origin(place: place, location: target.location))
    }

    /// What stands there, or, with a warning, what a `$ref` in its place leads to; nil, with a finding, if that is
    /// nothing.
    ///
    /// - Parameter absence: What becomes of a reference to what is not there.
    func actual(
        _ node: Node, _ place: Place, _ what: String, orElse absence: Absence = .error
    ) -> (node: Node, place: Place)? {
        guard node["$ref"]?.string != nil, let reference = reference(node, place) else { return (node, place) }
        return actual(reference, what, isAlone: node.mapping?.count == 1, orElse: absence)
    }

    private func actual(
        _ reference: Reference, _ what: String, isAlone: Bool, orElse absence: Absence
    ) -> (node: Node, place: Place)? {
        guard let found = object(of: reference, orElse: absence) else {
            // Where another reference told of it, that was perhaps no error.
            if absence.severity == .error {
                report(.badReference(reference, why: "nor does what it leads to", absence), for: reference)
            }
            return nil
        }
        report(.misplacedReference(what, reference, isAlone: isAlone), for: reference)
        return misplaced.take(found.0, of: reference, self) ? found : nil
    }

    /// The members of a map, each with its place; those of a map that a `$ref` in it leads to come first, but for those
    /// that the map itself has.
    func members(
        _ node: Node, _ place: Place, _ what: String, orElse absence: Absence = .error
    ) -> [(entry: Mapping.Entry, place: Place)] {
        guard let mapping = mapping(node, what) else { return [] }
        guard mapping["$ref"]?.string != nil, let reference = reference(node, place) else {
            return mapping.entries.map { ($0, place.appending($0.key)) }
        }
        let own = mapping.entries.filter { $0.key != "$ref" }
        let found = actual(reference, what, isAlone: true, orElse: absence)
        let others = found.flatMap { node, place in
            self.mapping(node, what)?.entries.filter { mapping[$0.key] == nil }.map { ($0, place.appending($0.key)) }
        }
        return (others ?? []) + own.map { ($0, place.appending($0.key)) }
    }

    // MARK: - Lists

    /// The entry with the list that a `$ref` in place of it leads to, and the place of that.
    ///
    /// - Parameter place: Where the entry's value stands; nil where nobody asks.
    func actualList(_ entry: Mapping.Entry, _ place: Place?) -> (entry: Mapping.Entry, place: Place) {
        let known = place ?? root
        guard let (node, found) = list(entry.value, place, "`\(entry.key)`") else { return (entry, known) }
        return (Mapping.Entry(key: entry.key, keyLocation: entry.keyLocation, value: node), found)
    }

    /// The list that a `$ref` in place of one leads to; nil, without a word, where it leads to none.
    private func list(_ node: Node, _ place: Place?, _ what: String) -> (Node, Place)? {
        guard node["$ref"]?.string != nil,
            let reference = place.map({ self.reference(node, $0) }) ?? misplacedReference(node),
            let (list, found) = end(of: reference), list.sequence != nil
        else { return nil }
        report(.misplacedReference(what, reference, isAlone: node.mapping?.count == 1), for: reference)
        return misplaced.take(list, of: reference, self) ? (list, found) : nil
    }

    /// The elements that an element of a list stands for.
    func elements(_ node: Node, _ place: Place, of kind: ElementKind, _ what: String) -> [(Node, Place)] {
        switch kind {
        case .object: return actual(node, place, what).map { [$0] } ?? []
        case .referenceable: return [(node, place)]
        case .listable:
            guard let (list, place) = list(node, place, what) else { return [(node, place)] }
            return (list.sequence ?? []).enumerated().map { ($0.element, place.appending($0.offset)) }
        }
    }

    /// Where a chain of references ends; nil, without a word, if that is nowhere.
    private func end(of reference: Reference) -> (Node, Place)? {
        var reference = reference
        var way: [SourceLocation] = []
        var visited: Set<SourceLocation> = []
        var end: (Node, Place)?
        while visited.insert(reference.origin.location).inserted {
            if let known = quietEnds[reference.origin.location] {
                end = known
                break
            }
            way.append(reference.origin.location)
            guard case .found(let target) = locate(reference) else { break }
            let place = place(of: target)
            guard target.node["$ref"]?.string != nil, let next = self.reference(target.node, place) else {
                end = (target.node, place)
                break
            }
            reference = next
        }
        for location in way { quietEnds[location] = .some(end) }
        return end
    }

    // MARK: - Texts

    /// The text that a `$ref` in place of one leads to: a string of a document, or a file such as `description.md`.
    func text(of reference: Reference, _ what: String, _ node: Node) -> String? {
        let isAlone = node.mapping?.count == 1
        if DocumentStore.namesText(reference.text) {
            switch locator.store.text(reference.text, from: reference.origin.place.file, at: reference.origin.location)
            {
            case .found(let text):
                report(.misplacedReference(what, reference, isAlone: isAlone), for: reference)
                return misplaced.take(text, of: reference, self) ? text : nil
            case .absent(let diagnostic): report(.noFile(diagnostic, .leftOut), for: reference)
            case .refused: break
            }
            return nil
        }
        guard let (node, _) = actual(reference, what, isAlone: isAlone, orElse: .leftOut) else { return nil }
        if let text = node.scalarText { return text }
        report(.wrongType("what stands in place of \(what)", expected: "a string", node: node))
        return nil
    }

    /// The text of a member, or what a `$ref` in place of it leads to; nil, without a word, where it is none.
    func text(_ key: String, of node: Node) -> String? {
        guard let value = node[key] else { return nil }
        return value.string ?? misplacedReference(value).flatMap { text(of: $0, "`\(key)`", value) }
    }

    // MARK: - Examples

    /// The values of `examples`, also of those that stand elsewhere.
    func examples(_ entry: Mapping.Entry, _ place: Place) -> [(name: String, value: Node)] {
        guard entry.value.mapping != nil else { return [] }
        return members(entry.value, place.appending(entry.key), "`\(entry.key)`", orElse: .leftOut)
            .compactMap { entry, _ in
                let node = target(ofExample: entry.value) ?? entry.value
                return (node["value"] ?? node["dataValue"]).map { (entry.key, example($0)) }
            }
    }

    /// An example, or, with a warning, what a `$ref` leads to that is all there is in its place.
    func example(_ node: Node) -> Node {
        guard node.mapping?.count == 1, let text = node["$ref"]?.string, let reference = misplacedReference(node) else {
            return node
        }
        guard let target = target(ofExample: node) else {
            report(.exampleNotFound(node, text), for: reference)
            return node
        }
        report(.misplacedReference("an example", reference, isAlone: true), for: reference)
        return target
    }

    /// What the reference that an example is leads to; nil, without a word, where it leads to nothing or is none.
    private func target(ofExample node: Node) -> Node? {
        var node = node
        var visited: Set<SourceLocation> = []
        while let text = node["$ref"]?.string {
            guard visited.insert(node.location).inserted,
                let target = locator.locateExample(text, from: locator.scope(at: node) ?? locator.document(of: node))
            else { return nil }
            node = target.node
        }
        return visited.isEmpty ? nil : node
    }
}
