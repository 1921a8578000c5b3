internal import Diagnostics
package import DocumentTree

/// What reading one document shares: where findings go, and which version's rules hold.
final class ReadContext {
    let diagnostics: DiagnosticSink
    let version: OpenAPIDocument.Version
    /// Every schema read so far, by where it stands: one schema is one object, however it is reached.
    var schemas: [SourceLocation: Schema] = [:]
    let locator: ReferenceLocator
    /// What the user says of schemas besides.
    let additions: SchemaAdditions
    /// By the place of each of its references, where a chain of them ends.
    var ends: [SourceLocation: ReferenceEnd] = [:]
    /// The same where nothing is told of what leads nowhere, which is nil.
    var quietEnds: [SourceLocation: (Node, Place)?] = [:]
    /// The places of the references of which something was told.
    var reported: Set<SourceLocation> = []
    /// How much of the document comes to nothing.
    var losses = DocumentLosses()
    /// What was read in place of references where the standard has none.
    var misplaced = MisplacedBudget()
    private var isMisplacedTooLarge = false
    /// What is being read, each part within the one before.
    var nesting = ReadNesting()
    /// Set while a template is read for the schema that fills it in.
    var dynamicScope: DynamicScope?
    /// The anchors of the schemas around what is read, and of those whose template it is: by `$dynamicAnchor`.
    var anchors: [String: Place] = [:]
    private var roots: [ObjectIdentifier: Place] = [:]
    private var dynamicReach = DynamicReach()
    private var filledCount = 0
    private var referenceCount = 0
    private var schemaCount = 0

    init(
        diagnostics: DiagnosticSink, version: OpenAPIDocument.Version, locator: ReferenceLocator,
        additions: SchemaAdditions
    ) {
        self.additions = additions
        self.diagnostics = diagnostics
        self.version = version
        self.locator = locator
    }

    /// The number of one more reference, or of what may be one.
    func nextReference() -> Int {
        defer { referenceCount += 1 }
        return referenceCount
    }

    /// The number of one more schema.
    func nextSchema() -> Int {
        defer { schemaCount += 1 }
        return schemaCount
    }

    /// What `$dynamicRef` names in a schema and in all that it leads to.
    func dynamicReach(from node: Node, _ place: Place) -> DynamicReach.Found {
        let found = dynamicReach.found(from: node, place, self, limit: filledLimit)
        if dynamicReach.count == filledLimit, filledCount < filledLimit {
            filledCount = filledLimit
            report(.templatesTooLarge(filledLimit, node))
        }
        return found
    }

    /// Counts a schema that is read once more for one that fills in a template; false if these are too many.
    func countFilled(_ node: Node) -> Bool {
        guard dynamicScope != nil else { return true }
        filledCount += 1
        if filledCount == filledLimit { report(.templatesTooLarge(filledLimit, node)) }
        return filledCount < filledLimit
    }

    private var filledLimit: Int {
        DynamicScope.maximumCount + locator.store.byteCount / DynamicScope.bytesPerSchema
    }

    /// Tells once that what is read in place of references is too much.
    func reportMisplacedTooLarge(_ reference: Reference) {
        guard !isMisplacedTooLarge else { return }
        isMisplacedTooLarge = true
        report(.misplacedTooLarge(reference))
    }

    /// The place of the root document.
    var root: Place { root(of: locator.root) }

    /// The place of a document.
    func root(of document: ReferenceScope) -> Place {
        if let known = roots[ObjectIdentifier(document.file)] { return known }
        let place = Place(root: document.file, scope: document)
        roots[ObjectIdentifier(document.file)] = place
        return place
    }

    /// What a reference names, one step far.
    func locate(_ reference: Reference) -> ReferenceLocator.Answer {
        let place = reference.origin.place
        return locator.locate(
            reference.text, from: place.scope ?? locator.root, at: reference.origin.location)
    }

    /// The place of what a reference names.
    func place(of target: ReferenceLocator.Target) -> Place {
        let root = root(of: locator.document(of: target.scope))
        let place = target.tokens.reduce(root) { $0.appending($1) }
        return place.scope === target.scope ? place : place.within(target.scope)
    }

    func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

    /// The node as a mapping; reports what else it is.
    func mapping(_ node: Node, _ what: String) -> Mapping? {
        if let mapping = node.mapping { return mapping }
        report(.wrongType(what, expected: "a mapping", node: node))
        return nil
    }

    /// The node as an object that must not get lost: `get:` without a value still is an operation.
    func object(_ node: Node, _ what: String) -> Mapping? {
        guard node.isNull else { return mapping(node, what) }
        report(.wrongType(what, expected: "a mapping", node: node, outcome: "read as `{}`"))
        return Mapping([])
    }

    func sequence(_ node: Node, _ what: String) -> [Node] {
        if let sequence = node.sequence { return sequence }
        report(.wrongType(what, expected: "a sequence", node: node))
        return []
    }

    func string(_ entry: Mapping.Entry) -> String? {
        if let string = entry.value.string { return string }
        if let reference = misplacedReference(entry.value) { return text(of: reference, "`\(entry.key)`", entry.value) }
        // A number or boolean where a text belongs has one obvious meaning: YAML without quotes.
        if let text = entry.value.scalarText {
            report(.unquotedText(entry.key, text: text, node: entry.value))
            return text
        }
        report(.wrongType("`\(entry.key)`", expected: "a string", node: entry.value))
        return nil
    }

    func boolean(_ entry: Mapping.Entry) -> Bool? {
        if let boolean = entry.value.boolean { return boolean }
        let meant = entry.value.meantBoolean
        report(
            .wrongType(
                "`\(entry.key)`", expected: "true or false", node: entry.value,
                outcome: meant.map { "read as \($0)" } ?? "ignored"))
        return meant
    }

    /// A list of texts; a single text is a list of one.
    func strings(_ entry: Mapping.Entry) -> [String] {
        elements(entry) { $0.scalarText != nil }.compactMap { node in
            if let reference = misplacedReference(node) {
                return text(of: reference, "an element of `\(entry.key)`", node)
            }
            if let text = node.scalarText { return text }
            report(.wrongType("an element of `\(entry.key)`", expected: "a string", node: node))
            return nil
        }
    }

    func unknownKey(_ entry: Mapping.Entry, in kind: ObjectKind) {
        report(
            .unknownKey(
                VisibleText.excerpt(of: entry.key), in: kind.plainPhrase, location: entry.keyLocation,
                help: KeyHelp.help(for: entry.key, in: kind, version)))
    }

    /// Reports the keys that no version of the standard has in an object whose keys are looked up.
    func unknownKeys(of node: Node, in kind: ObjectKind) {
        for entry in node.mapping?.entries ?? []
        where !entry.key.hasPrefix("x-") && Standard.version(knowing: entry.key, of: kind) == nil {
            unknownKey(entry, in: kind)
        }
    }

    /// Reads a list of objects, leaving out those that cannot be read; a single object is a list of one.
    ///
    /// - Parameter kind: Whether an element may be a reference.
    func list<Value>(
        _ entry: Mapping.Entry, _ place: Place, of kind: ElementKind, _ read: (Node, Place) -> Value?
    ) -> [Value] {
        let (entry, listPlace) = actualList(entry, place.appending(entry.key))
        let nodes = elements(entry) { $0.mapping?.isEmpty == false }
        return nodes.enumerated().flatMap { index, node in
            elements(node, listPlace.appending(index), of: kind, "an element of `\(entry.key)`").compactMap {
                read($0, $1)
            }
        }
    }

    /// The elements of a list; what is one by itself stands for a list of one.
    func elements(_ entry: Mapping.Entry, isElement: (Node) -> Bool) -> [Node] {
        let value = actualList(entry, nil).entry.value
        if let sequence = value.sequence { return sequence }
        let isOne = isElement(value)
        report(
            .wrongType(
                "`\(entry.key)`", expected: "a sequence", node: value,
                outcome: isOne ? "read as a sequence of one" : "ignored"))
        return isOne ? [value] : []
    }

    /// Reads a map of objects in document order, leaving out those that cannot be read.
    func map<Value>(
        _ entry: Mapping.Entry, _ place: Place, _ read: (Node, Place) -> Value?
    ) -> [(name: String, value: Value)] {
        members(entry.value, place.appending(entry.key), "`\(entry.key)`").compactMap { entry, place in
            guard !entry.key.hasPrefix("x-") || entry.value.mapping != nil else { return nil }
            return read(entry.value, place).map { (entry.key, $0) }
        }
    }

    /// Where the objects of a map stand, which are not read.
    func origins(_ entry: Mapping.Entry, _ place: Place) -> [(name: String, origin: Origin)] {
        guard entry.value.mapping != nil else { return [] }
        return members(entry.value, place.appending(entry.key), "`\(entry.key)`", orElse: .leftOut)
            .filter { !$0.entry.key.hasPrefix("x-") || $0.entry.value.mapping != nil }
            .map { entry, place in (entry.key, Origin(place: place, location: entry.value.location)) }
    }

    /// A reference that stands there.
    func reference(
        _ text: String, at origin: Origin, summary: String? = nil, description: String? = nil
    ) -> Reference {
        Reference(id: nextReference(), text: text, origin: origin, summary: summary, description: description)
    }

    /// The reference that the node is, if it is one.
    func reference(_ node: Node, _ place: Place) -> Reference? {
        guard let target = node["$ref"] else { return nil }
        guard let text = target.string else {
            report(.wrongType("`$ref`", expected: "a string", node: target))
            return nil
        }
        return self.reference(
            text, at: Origin(place: place, location: target.location), summary: node["summary"]?.string,
            description: node["description"]?.string)
    }

    func referenced<Value>(
        _ node: Node, _ place: Place, _ read: (Node, Place) -> Value?
    ) -> Referenced<Value>? {
        if let reference = reference(node, place) { return .reference(reference) }
        return read(node, place).map { .value($0) }
    }
}

extension Node {
    /// A scalar as text: what an author meant who left out the quotes.
    package var scalarText: String? {
        switch content {
        case .string(let value): value
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): text ?? String(value)
        case .number(let value): text ?? "\(value)"
        case .null, .sequence, .mapping: nil
        }
    }

    /// A boolean in quotes, or as YAML 1.1 spelt it.
    var meantBoolean: Bool? {
        switch string?.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }
}
