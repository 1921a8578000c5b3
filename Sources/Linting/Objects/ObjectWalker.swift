internal import Diagnostics
internal import DocumentTree
internal import OpenAPI

/// Finds every object of a document by what the standard says stands where.
///
/// Goes by a list of what is left to do, not by recursion, so depth costs no stack; what aliases share is seen once.
struct ObjectWalker {
    /// A value whose place says what it must be.
    private struct Task {
        var node: Node
        let value: ValueKind
        /// The key it stands under.
        let field: String
        var name: Mapping.Entry?
        var isElement = false
        let parent: ObjectKind?
        /// What references here are relative to.
        var scope: ReferenceScope
    }

    /// A reference where the standard has none, and what it stands in place of.
    private struct Misplaced {
        let text: String
        let location: SourceLocation
        let isAlone: Bool
        let task: Task
    }

    private struct Target: Hashable {
        let location: SourceLocation
        let field: String
    }

    private struct Visit: Hashable {
        let file: ObjectIdentifier
        let line: Int
        let column: Int
        let kind: ObjectKind
    }

    private struct Pending {
        let text: String
        let location: SourceLocation
        let kind: ObjectKind
        let owner: Mapping
        let field: String
        let scope: ReferenceScope
    }

    let standard: Standard
    let lookup: ReferenceLookup
    private var tasks: [Task] = []
    private var pending: [Pending] = []
    private var misplaced: [Misplaced] = []
    private var visited: Set<Visit> = []
    private var visitedReferences: Set<Visit> = []
    private var visitedMisplaced: Set<SourceLocation> = []
    private var walkedTargets: Set<Target> = []

    init(standard: Standard, lookup: ReferenceLookup) {
        self.standard = standard
        self.lookup = lookup
    }

    mutating func walk(_ root: Node, into document: StandardDocument) {
        tasks = [Task(node: root, value: .object(.openAPI), field: "", parent: nil, scope: lookup.locator.root)]
        while true {
            while let task = tasks.popLast() { visit(task, document) }
            // The names of all schemas are known now.
            guard !pending.isEmpty || !misplaced.isEmpty else { return }
            let (references, others) = (pending, misplaced)
            pending = []
            misplaced = []
            for reference in references { follow(reference, document) }
            for reference in others { follow(reference, document) }
        }
    }

    private mutating func visit(_ task: Task, _ document: StandardDocument) {
        var task = task
        if let entry = task.node.mapping?.entry("$ref"), let text = entry.value.string, isMisplaced(in: task, text) {
            note(text, entry.value, task)
            // A map has what stands beside the reference as well; anything else is in the place of it.
            let others = task.node.mapping?.entries.filter { $0.key != "$ref" } ?? []
            guard standard.isMap(task.value), !others.isEmpty else { return }
            task.node = Node(.mapping(Mapping(others)), at: task.node.location)
        }
        guard task.value.admits(task.node, standard.version) else {
            document.add(
                Misfit(
                    field: task.name?.key ?? task.field, isElement: task.isElement, expected: task.value,
                    node: task.node))
            return
        }
        switch task.value {
        case .any, .string, .boolean, .integer, .number, .choice: break
        case .object(let kind): object(task, kind, document)
        case .referenceable(let kind):
            if !reference(task, kind, document) { object(task, kind, document) }
        case .schema:
            if !reference(task, .schema, document) || standard.version >= .v3_1 { object(task, .schema, document) }
        case .list(let element):
            for node in (task.node.sequence ?? []).reversed() {
                tasks.append(
                    Task(
                        node: node, value: element, field: task.field, isElement: true, parent: task.parent,
                        scope: task.scope))
            }
        case .map(let element):
            for entry in (task.node.mapping?.entries ?? []).reversed() {
                tasks.append(
                    Task(
                        node: entry.value, value: element, field: task.field, name: entry, parent: task.parent,
                        scope: task.scope))
            }
        case .either(let one, let other):
            let value = one.admits(task.node, standard.version) ? one : other
            tasks.append(
                Task(
                    node: task.node, value: value, field: task.field, name: task.name, parent: task.parent,
                    scope: task.scope))
        }
    }

    private mutating func object(_ task: Task, _ kind: ObjectKind, _ document: StandardDocument) {
        guard let mapping = task.node.mapping, let shape = standard.shape(kind), isNew(task.node, kind) else { return }
        document.add(
            StandardObject(
                kind: kind, node: task.node, mapping: mapping, name: task.name, field: task.field, parent: task.parent))
        if kind == .pathItem { _ = reference(task, kind, document) }
        let scope = kind == .schema ? lookup.locator.scope(at: task.node) ?? task.scope : task.scope
        let isPatterned = shape.patterned != nil
        for entry in mapping.entries.reversed() {
            guard let value = shape.value(of: entry.key) else { continue }
            tasks.append(
                Task(
                    node: entry.value, value: value, field: isPatterned ? task.field : entry.key,
                    name: isPatterned ? entry : nil, parent: kind, scope: scope))
        }
    }

    /// Notes the node's `$ref`; false if it has none.
    private mutating func reference(_ task: Task, _ kind: ObjectKind, _ document: StandardDocument) -> Bool {
        guard let mapping = task.node.mapping, let target = mapping["$ref"] else { return false }
        guard let text = target.string else {
            if kind != .schema, kind != .pathItem {
                document.add(Misfit(field: "$ref", isElement: false, expected: .string, node: target))
            }
            return true
        }
        guard visitedReferences.insert(visit(target, kind)).inserted else { return true }
        pending.append(
            Pending(
                text: text, location: target.location, kind: kind, owner: mapping, field: task.field,
                scope: lookup.locator.scope(at: task.node) ?? task.scope))
        return true
    }

    private mutating func follow(_ reference: Pending, _ document: StandardDocument) {
        let (answer, first) = lookup.find(reference.text, at: reference.location, from: reference.scope)
        document.add(
            StandardReference(
                text: reference.text, location: reference.location, kind: reference.kind, owner: reference.owner,
                target: answer))
        guard let first, isUnseen(first.node, reference.kind),
            ReferenceKinds.mismatch(reference.text, reference.kind) == nil
        else { return }
        // The first step of a chain may stand where nothing but this reference leads.
        let value: ValueKind =
            switch reference.kind {
            case .schema: .schema
            case .pathItem: .object(.pathItem)
            default: .referenceable(reference.kind)
            }
        tasks.append(Task(node: first.node, value: value, field: reference.field, parent: nil, scope: first.scope))
    }

    // MARK: - References where the standard has none

    /// Whether the `$ref` in a value is neither the standard's nor a member like any other.
    private func isMisplaced(in task: Task, _ text: String) -> Bool {
        switch task.value {
        case .referenceable, .schema, .object(.pathItem), .map(.any), .either(.schema, _), .either(_, .schema): false
        // What an example is, may have such a member itself.
        case .any:
            (task.field == "example" || task.field == "value" && task.parent == .example)
                && task.node.mapping?.count == 1 && lookup.locator.locateExample(text, from: task.scope) != nil
        default: true
        }
    }

    private mutating func note(_ text: String, _ target: Node, _ task: Task) {
        guard visitedMisplaced.insert(target.location).inserted else { return }
        let isAlone = standard.isMap(task.value) || task.node.mapping?.count == 1
        misplaced.append(Misplaced(text: text, location: target.location, isAlone: isAlone, task: task))
    }

    private mutating func follow(_ reference: Misplaced, _ document: StandardDocument) {
        var task = reference.task
        let (answer, first) = lookup.find(
            reference.text, at: reference.location, from: task.scope, isText: task.value.isText)
        document.add(
            MisplacedReference(
                text: reference.text, location: reference.location, expected: task.value,
                field: task.name?.key ?? task.field, isElement: task.isElement, isAlone: reference.isAlone,
                target: answer))
        // What many of them lead to is walked once.
        guard let first, walkedTargets.insert(Target(location: first.node.location, field: task.field)).inserted else {
            return
        }
        task.node = first.node
        task.scope = first.scope
        tasks.append(task)
    }

    private mutating func isNew(_ node: Node, _ kind: ObjectKind) -> Bool {
        visited.insert(visit(node, kind)).inserted
    }

    private func isUnseen(_ node: Node, _ kind: ObjectKind) -> Bool {
        node.mapping != nil && !visited.contains(visit(node, kind))
    }

    private func visit(_ node: Node, _ kind: ObjectKind) -> Visit {
        let location = node.location
        return Visit(
            file: ObjectIdentifier(location.file), line: location.line, column: location.column, kind: kind)
    }
}

/// What the parts of the Components Object hold.
enum ReferenceKinds {
    private static let sections: [String: ObjectKind] = [
        "schemas": .schema, "responses": .response, "parameters": .parameter, "examples": .example,
        "requestBodies": .requestBody, "headers": .header, "securitySchemes": .securityScheme, "links": .link,
        "callbacks": .callback, "pathItems": .pathItem, "mediaTypes": .mediaType,
    ]

    /// What the reference names, if that is certainly something else than it must be.
    static func mismatch(_ text: String, _ expected: ObjectKind) -> ObjectKind? {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let tokens = parts[1].split(separator: "/", omittingEmptySubsequences: false)
        guard tokens.count == 4, tokens[0].isEmpty, tokens[1] == "components",
            let named = sections[String(tokens[2])], named != expected
        else { return nil }
        return named
    }
}

extension Standard {
    /// Whether the value is a map of any keys, or of maps.
    fileprivate func isMap(_ value: ValueKind) -> Bool {
        switch value {
        case .map: true
        case .object(let kind): kind == .components || shape(kind)?.patterned != nil
        default: false
        }
    }
}

extension ValueKind {
    /// Whether it is a text, which may stand in a file of its own.
    fileprivate var isText: Bool {
        if case .string = self { true } else { false }
    }
}
