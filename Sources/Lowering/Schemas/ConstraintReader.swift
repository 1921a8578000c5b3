internal import ClientModel
internal import DocumentTree
internal import OpenAPI

/// Reads what a schema says of its values beyond their type.
struct ConstraintReader {
    private var minimum: Constraint.Bound?
    private var maximum: Constraint.Bound?
    private var multipleOf: String?
    private var length = Constraint.Count()
    private var pattern: String?
    private var items = Constraint.Count()
    private var hasUniqueItems = false
    private var members = Constraint.Count()
    private var format: String?
    private var defaultValue: String?
    private var others: [Constraint] = []
    private var known: Set<Constraint> = []

    /// What the schema says, the inline parts of its `allOf` included, and its one branch beside `null`.
    ///
    /// - Parameter type: The Swift type of a property or parameter; one that is declared shows the constraints itself, so
    ///   only the default is left. Nil for what a declaration shows.
    static func constraints(of schema: SchemaNode, _ type: TypeReference? = nil) -> [Constraint] {
        constraints(of: [schema], type)
    }

    /// What all say that speak of a member.
    static func constraints(of member: StructureShape.Member, _ type: TypeReference) -> [Constraint] {
        constraints(of: [member.schema] + member.speaking, type)
    }

    private static func constraints(of schemas: [SchemaNode], _ type: TypeReference?) -> [Constraint] {
        var parts: [SchemaNode] = []
        var visited: Set<ObjectIdentifier> = []
        for schema in schemas { collect(schema, into: &parts, &visited, depth: 0) }
        var reader = ConstraintReader()
        for part in parts { reader.read(part.keywords, type) }
        if case .named? = type { return reader.defaults }
        return type == nil ? reader.limits + reader.others : reader.limits + reader.defaults + reader.others
    }

    private var defaults: [Constraint] { defaultValue.map { [.defaultValue($0)] } ?? [] }

    private var limits: [Constraint] {
        var limits: [Constraint] = []
        if minimum != nil || maximum != nil { limits.append(.range(minimum: minimum, maximum: maximum)) }
        if let multipleOf { limits.append(.multipleOf(multipleOf)) }
        if !length.isEmpty { limits.append(.length(length)) }
        if let pattern { limits.append(.pattern(pattern)) }
        if !items.isEmpty { limits.append(.items(items)) }
        if hasUniqueItems { limits.append(.uniqueItems) }
        if !members.isEmpty { limits.append(.members(members)) }
        if let format { limits.append(.format(format)) }
        return limits
    }

    private static func collect(
        _ schema: SchemaNode, into parts: inout [SchemaNode], _ visited: inout Set<ObjectIdentifier>, depth: Int
    ) {
        guard depth < 8, visited.insert(schema.id).inserted else { return }
        parts.append(schema)
        for part in schema.parts { collect(part, into: &parts, &visited, depth: depth + 1) }
        for union in schema.unions {
            let branches = union.filter { $0.keywords.types != [.null] }
            if branches.count == 1, union.count > 1 {
                collect(branches[0], into: &parts, &visited, depth: depth + 1)
            }
        }
    }

    /// Formats that the Swift type shows, or that say nothing to a caller.
    private static let shownFormats: Set<String> = [
        "int32", "int64", "integer", "float", "double", "date-time", "date", "uuid", "guid", "uri", "url", "byte",
        "base64", "binary", "password", "string",
    ]

    private mutating func read(_ keywords: Schema.Keywords, _ type: TypeReference?) {
        switch type {
        case .string?, .integer?, .exactInteger?, .double?:
            if let text = keywords.format, !Self.shownFormats.contains(text) { format = text }
        default: break
        }
        defaultValue = keywords.defaultValue.flatMap(text) ?? defaultValue
        guard keywords.hasConstraints else { return }
        let nodes = keywords.constraints
        readBounds(nodes)
        multipleOf = nodes["multipleOf"].flatMap(number) ?? multipleOf
        readCount("Length", nodes, &length)
        readCount("Items", nodes, &items)
        readCount("Properties", nodes, &members)
        pattern = nodes["pattern"]?.string ?? pattern
        if nodes["uniqueItems"]?.boolean == true { hasUniqueItems = true }
        for note in notes(nodes) where known.insert(note).inserted { others.append(note) }
    }

    // MARK: - Limits

    private mutating func readBounds(_ nodes: [String: Node]) {
        minimum = bound("minimum", "exclusiveMinimum", nodes, max) ?? minimum
        maximum = bound("maximum", "exclusiveMaximum", nodes, min) ?? maximum
    }

    /// In OpenAPI 3.0 the exclusive keyword is a boolean beside the limit, since 3.1 a limit of its own.
    private func bound(
        _ key: String, _ exclusiveKey: String, _ nodes: [String: Node], _ narrower: (Double, Double) -> Double
    ) -> Constraint.Bound? {
        let limit = nodes[key].flatMap { node in number(node).map { (value: node.number ?? 0, text: $0) } }
        let exclusive = nodes[exclusiveKey]
        if let exclusive, let text = number(exclusive), let value = exclusive.number {
            guard let limit, narrower(limit.value, value) != value else {
                return Constraint.Bound(value: text, isExclusive: true)
            }
        }
        return limit.map { Constraint.Bound(value: $0.text, isExclusive: exclusive?.boolean == true) }
    }

    private func readCount(_ suffix: String, _ nodes: [String: Node], _ count: inout Constraint.Count) {
        count.minimum = nodes["min" + suffix]?.integer.flatMap { Int(exactly: $0) } ?? count.minimum
        count.maximum = nodes["max" + suffix]?.integer.flatMap { Int(exactly: $0) } ?? count.maximum
    }

    private func number(_ node: Node) -> String? {
        node.number == nil ? nil : node.text
    }

    /// A scalar, or a list of scalars, as it is read.
    private func text(_ node: Node) -> String? {
        switch node.content {
        case .string(let text): text.isEmpty ? nil : text
        case .boolean, .integer, .number: node.text
        case .sequence(let elements):
            elements.count > 8 ? nil : texts(elements).map { "[\($0.joined(separator: ", "))]" }
        case .null, .mapping: nil
        }
    }

    /// Nil unless all are scalars.
    private func texts(_ nodes: [Node]) -> [String]? {
        let texts = nodes.compactMap { $0.sequence == nil && $0.mapping == nil ? $0.text : nil }
        return texts.count == nodes.count ? texts : nil
    }

    // MARK: - Other rules

    private func notes(_ nodes: [String: Node]) -> [Constraint] {
        var notes: [Constraint] = []
        for key in ["dependentRequired", "dependencies"] {
            for entry in nodes[key]?.mapping?.entries ?? [] {
                if let names = entry.value.sequence?.compactMap(\.string), !names.isEmpty {
                    notes.append(.requiredWith(key: entry.key, names: names))
                } else if entry.value.mapping != nil {
                    notes.append(.further(keyword: key))
                }
            }
        }
        if let node = nodes["not"] { notes.append(excluded(node)) }
        if let node = nodes["contains"], node.mapping != nil {
            let count = Constraint.Count(
                minimum: nodes["minContains"]?.integer.flatMap { Int(exactly: $0) } ?? 1,
                maximum: nodes["maxContains"]?.integer.flatMap { Int(exactly: $0) })
            if !count.isEmpty { notes.append(.containing(count)) }
        }
        if let names = nodes["propertyNames"], names.mapping?.isEmpty == false {
            notes.append(keys(names))
        }
        if let condition = nodes["if"], condition.mapping?.isEmpty == false {
            notes.append(conditional(condition, nodes) ?? .further(keyword: "if"))
        }
        if nodes["dependentSchemas"]?.mapping?.isEmpty == false { notes.append(.further(keyword: "dependentSchemas")) }
        return notes
    }

    /// `if` a member is there or has a value, `then` others are required: nil for what says more.
    private func conditional(_ condition: Node, _ nodes: [String: Node]) -> Constraint? {
        guard nodes["else"] == nil, let then = nodes["then"]?.mapping, then.keys == ["required"],
            let names = then["required"]?.sequence?.compactMap(\.string), !names.isEmpty,
            let keys = condition.mapping?.keys, Set(keys).isSubset(of: ["required", "properties"])
        else { return nil }
        let present = condition["required"]?.sequence?.compactMap(\.string) ?? []
        guard let properties = condition["properties"]?.mapping else {
            return present.count == 1 ? .requiredWith(key: present[0], names: names) : nil
        }
        guard properties.count == 1, let property = properties.entries.first,
            present.allSatisfy({ $0 == property.key }),
            let schema = property.value.mapping, schema.keys == ["const"],
            let value = schema["const"].flatMap({ texts([$0]) })?.first
        else { return nil }
        return .requiredWhen(key: property.key, value: value, names: names)
    }

    private func excluded(_ node: Node) -> Constraint {
        let keys = node.mapping?.keys ?? []
        if keys == ["required"], let names = node["required"]?.sequence?.compactMap(\.string), !names.isEmpty {
            return .notTogether(names)
        }
        if keys == ["enum"], let values = node["enum"]?.sequence.flatMap(texts), !values.isEmpty {
            return .notAmong(values)
        }
        if keys == ["const"], let value = node["const"].flatMap({ texts([$0]) }) { return .notAmong(value) }
        return .further(keyword: "not")
    }

    private func keys(_ node: Node) -> Constraint {
        if let pattern = node["pattern"]?.string { return .keysMatching(pattern) }
        if let names = node["enum"]?.sequence.flatMap(texts), !names.isEmpty { return .keysAmong(names) }
        return .further(keyword: "propertyNames")
    }
}
