internal import Diagnostics
internal import DocumentTree

/// Looks at the keywords of one schema together: says where they do not fit each other, and reads what was meant where
/// that is plain.
struct SchemaRepair {
    /// The schema's mapping.
    let schema: Node
    let context: ReadContext

    func repaired(_ keywords: Schema.Keywords) -> Schema.Keywords {
        var keywords = keywords
        checkNullable(keywords)
        checkItems(keywords)
        checkFormat(keywords)
        if keywords.hasConstraints { checkBounds() }
        if isEvaluatedByCondition(keywords) { keywords.additionalProperties = .boolean(true) }
        if let values = keywords.enumeration {
            keywords.enumeration = values.map { fitting($0, keywords, "a value of `enum`") ?? $0 }
            checkRepetition(in: keywords.enumeration ?? [])
        }
        if let constant = keywords.constant {
            keywords.constant = fitting(constant, keywords, "`const`") ?? constant
        }
        if let value = keywords.defaultValue { keywords.defaultValue = repairedDefault(value, keywords) }
        return keywords
    }

    // MARK: - Values

    /// The value as one of the types: `5` where a string belongs is "5", and "5" where an integer belongs is 5.
    ///
    /// - Returns: Nil, with a finding, for what is of another type whichever way it is read.
    private func fitting(_ node: Node, _ keywords: Schema.Keywords, _ what: String) -> Node? {
        let types = Set(keywords.types)
        guard !types.isEmpty, !node.isNull, !types.contains(where: { $0.admits(node) }) else { return node }
        let meant = types.count == 1 ? types.first.flatMap { $0.reading(node) } : nil
        if node.isBeyondInteger, types.contains(.integer) {
            guard let format = keywords.format, Self.formatsOfBits.contains(format) else { return node }
            context.report(.beyondInteger(what, node: node))
            return what == "`default`" ? nil : node
        }
        let expected = Schema.SimpleType.allCases.filter(types.contains).map(\.phrase).joined(separator: " or ")
        // A string reads as itself; `5` and `true` are shown.
        let reading = meant.map { "read as \($0.string == nil ? $0.text ?? expected : expected)" }
        context.report(
            .wrongType(
                what, expected: expected, node: node,
                outcome: reading ?? (what == "`default`" ? "ignored" : "kept as it is")))
        return meant
    }

    /// The formats of integers that have 64 bits at most.
    private static let formatsOfBits: Set = ["int32", "int64", "uint32", "uint64"]

    private func repairedDefault(_ node: Node, _ keywords: Schema.Keywords) -> Node? {
        guard let value = fitting(node, keywords, "`default`") else { return nil }
        if let values = keywords.enumeration, !value.isNull, value.sequence == nil,
            !values.contains(where: { $0.scalarText == value.scalarText })
        {
            context.report(.defaultOutsideEnumeration(value))
            return nil
        }
        return value
    }

    private func checkRepetition(in values: [Node]) {
        var seen: Set<String> = []
        for value in values {
            guard let text = value.scalarText, !seen.insert("\(value.typeName) \(text)").inserted else { continue }
            context.report(.repeatedValue(text, node: value))
        }
    }

    // MARK: - Keywords

    /// Whether `unevaluatedProperties` says nothing of members that are there: those that `if` evaluates, wherever it holds
    /// (JSON Schema 2020-12, Core, section 11.3).
    private func isEvaluatedByCondition(_ keywords: Schema.Keywords) -> Bool {
        guard case .schema? = keywords.additionalProperties, schema["additionalProperties"] == nil,
            let condition = schema["if"]
        else { return false }
        return condition["properties"] != nil || condition["patternProperties"] != nil || condition["$ref"] != nil
    }

    private func checkNullable(_ keywords: Schema.Keywords) {
        // Alone, it is how any value is said that may be null too. Beside limits, a type was meant.
        guard keywords.isNullable, context.version == .v3_0, keywords.saysNoShape, keywords.hasConstraints,
            let node = schema["nullable"]
        else { return }
        context.report(.nullableWithoutType(node))
    }

    private func checkItems(_ keywords: Schema.Keywords) {
        guard context.version == .v3_0, keywords.types == [.array], keywords.items == nil,
            keywords.prefixItems.isEmpty
        else { return }
        context.report(.arrayWithoutItems(schema["type"] ?? schema))
    }

    private static let textFormats: Set<String> = [
        "date", "date-time", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6",
        "uri", "uri-reference", "url", "iri", "iri-reference", "uuid", "guid", "byte", "binary", "password", "regex",
    ]
    private static let numberFormats: Set<String> = ["int8", "int16", "int32", "float", "double"]

    private func checkFormat(_ keywords: Schema.Keywords) {
        let types = Set(keywords.types).subtracting([.null])
        guard let format = keywords.format, !types.isEmpty, let node = schema["format"] else { return }
        let isForTexts = Self.textFormats.contains(format)
        guard isForTexts || Self.numberFormats.contains(format),
            types.isDisjoint(with: isForTexts ? [.string] : [.integer, .number])
        else { return }
        context.report(
            .formatMismatch(
                format, for: isForTexts ? "strings" : "numbers", not: types.count == 1 ? types.first : nil, node))
    }

    /// Limits have to be numbers, and what `exclusiveMinimum` is depends on the version.
    private func checkBounds() {
        guard let mapping = schema.mapping else { return }
        for entry in mapping.entries {
            switch entry.key {
            case "exclusiveMinimum", "exclusiveMaximum":
                let limit = entry.key == "exclusiveMinimum" ? "minimum" : "maximum"
                if entry.value.boolean != nil {
                    guard context.version > .v3_0 else { continue }
                    context.report(
                        .otherVersion(
                            "`\(entry.key)` as a boolean", of: "3.0", node: entry.value,
                            help: "write the limit itself in place of `\(limit)`"))
                } else if entry.value.number != nil {
                    guard context.version == .v3_0 else { continue }
                    context.report(
                        .otherVersion(
                            "`\(entry.key)` as a number", of: "3.1", node: entry.value,
                            help: "write the limit as `\(limit)`, and `\(entry.key): true`"))
                } else {
                    context.report(.wrongType("`\(entry.key)`", expected: "a number", node: entry.value))
                }
            case "minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems",
                "minProperties", "maxProperties":
                if entry.value.number == nil {
                    context.report(.wrongType("`\(entry.key)`", expected: "a number", node: entry.value))
                }
            default: break
            }
        }
    }
}

extension Schema.SimpleType {
    /// What a value of the type is called.
    fileprivate var phrase: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array: "a sequence"
        case .object: "a mapping"
        }
    }

    fileprivate func admits(_ node: Node) -> Bool {
        switch self {
        case .null: node.isNull
        case .boolean: node.boolean != nil
        case .integer: node.integer != nil
        case .number: node.number != nil
        case .string: node.string != nil
        case .array: node.sequence != nil
        case .object: node.mapping != nil
        }
    }

    /// The scalar as a value of the type, if its text is one.
    fileprivate func reading(_ node: Node) -> Node? {
        switch self {
        case .null, .array, .object: return nil
        case .string: return node.scalarText.map { Node(.string($0), at: node.location) }
        case .boolean: return node.meantBoolean.map { Node(.boolean($0), at: node.location) }
        case .integer:
            guard let text = node.string, let value = Int64(text) else { return nil }
            return Node(.integer(value), at: node.location)
        case .number:
            guard let text = node.string, let value = Double(text), value.isFinite else { return nil }
            return Node(.number(value), at: node.location)
        }
    }
}

extension Node {
    /// Whether it is a whole number of more than 64 bits.
    fileprivate var isBeyondInteger: Bool {
        guard integer == nil, let number else { return false }
        return number == number.rounded()
    }
}
