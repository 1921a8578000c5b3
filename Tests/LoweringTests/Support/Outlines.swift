import ClientModel

// One line for each value of the model, to compare with at a glance.

extension TypeReference {
    /// As Swift spells it.
    var outline: String {
        switch self {
        case .string: "String"
        case .boolean: "Bool"
        case .integer: "Int"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint64: "UInt64"
        case .double: "Double"
        case .exactInteger: "JSONInteger"
        case .exactNumber: "JSONNumber"
        case .dateTime: "Date"
        case .date: "CalendarDate"
        case .uuid: "UUID"
        case .url: "URL"
        case .base64: "Base64Data"
        case .base64URL: "Base64URLData"
        case .any: "JSONValue"
        case .file: "FileUpload"
        case .parts: "MultipartBody"
        case .external(let type): type.name
        case .named(let name): name.qualified
        case .array(let element): "[\(element.outline)]"
        case .dictionary(let value): "[String: \(value.outline)]"
        case .optional(let wrapped): wrapped.outline + "?"
        }
    }
}

extension Property {
    /// `name: T`, `name: T?` when optional, `name: T|null` when required and nullable, `name: Nullable<T>` when both.
    var outline: String {
        switch presence {
        case .required: "\(name): \(type.outline)"
        case .optional: "\(name): \(type.outline)?"
        case .requiredNullable: "\(name): \(type.outline)|null"
        case .optionalNullable: "\(name): Nullable<\(type.outline)>"
        }
    }
}

extension ClientModel.Literal {
    var outline: String {
        switch self {
        case .null: "nil"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): "\"\(value)\""
        case .member(let name): ".\(name)"
        case .array(let elements): "[" + elements.map(\.outline).joined(separator: ", ") + "]"
        case .emptyDictionary: "[:]"
        case .object(let members): "[" + members.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "]"
        case .payload(let name, let value): ".\(name)(\(value.outline))"
        }
    }
}

extension TypeDeclaration {
    /// `struct(a: Int, b: String?)`, `enum String(active = "active")`, `union(circle: Circle | other)`, `alias [Int]`.
    var outline: String {
        switch kind {
        case .structure(let structure):
            let rest = structure.additionalProperties.map { ["\($0.name)...: \($0.valueType.outline)"] } ?? []
            return "struct(" + (structure.properties.map(\.outline) + rest).joined(separator: ", ") + ")"
        case .enumeration(let enumeration):
            let members = enumeration.members.map { "\($0.name) = \($0.value.outline)" }
            return "enum \(enumeration.rawType)(" + members.joined(separator: ", ") + ")"
        case .union(let union):
            let cases = union.cases.map { "\($0.name): \($0.type.outline)" }
            let combination = union.combination.map { "\($0.name) of \($0.caseIndices), " } ?? ""
            return "union(" + cases.joined(separator: ", ") + " | \(combination)\(union.unknownCaseName))"
        case .tuple(let tuple):
            let rest = tuple.rest.map { ["\($0.name)...: \($0.elementType.outline)"] } ?? []
            return "tuple(" + (tuple.elements.map(\.outline) + rest).joined(separator: ", ") + ")"
        case .form(let form):
            let rest =
                form.structure.additionalProperties.map { ["\($0.name)...: \($0.valueType.outline)"] } ?? []
            return "form(" + (form.structure.properties.map(\.outline) + rest).joined(separator: ", ") + ")"
        case .alias(let type): return "alias \(type.outline)"
        }
    }
}

extension Union {
    /// How a case is told, by the cases' names: `kind: a=circle, b=square`, or one rule after the other.
    var outline: [String] {
        func name(_ index: Int) -> String { cases.indices.contains(index) ? cases[index].name : "?" }
        switch selection {
        case .discriminator(let key, let values, let defaultIndex):
            return values.map { "\(key)=\($0.value): \(name($0.caseIndex))" }
                + (defaultIndex.map { ["else: \(name($0))"] } ?? [])
        case .choice(let choice): return outline(of: choice, name)
        }
    }

    private func outline(of choice: Choice, _ name: (Int) -> String) -> [String] {
        let decisions = choice.decisions.flatMap { decision -> [String] in
            let test =
                switch decision.test {
                case .type(let types): types.map(\.rawValue).joined(separator: "|")
                case .members(let keys): "has \(keys.joined(separator: "&"))"
                case .memberValue(let key, let values):
                    "\(key)=\(values.map(\.outline).joined(separator: "|"))"
                case .stringValue(let values): "one of \(values.joined(separator: "|"))"
                }
            return switch decision.outcome {
            case .decided(let index): ["\(test): \(name(index))"]
            case .narrowed(let narrowed): outline(of: narrowed, name).map { "\(test), \($0)" }
            }
        }
        let without = choice.bestMatch?.tagKey.map { "without \($0) " } ?? ""
        let candidates = (choice.bestMatch?.candidates ?? []).map { candidate in
            "\(without)ranks \(candidate.members.joined(separator: "&")): \(name(candidate.caseIndex))"
        }
        return decisions + candidates + choice.fallbacks.map { "readable: \(name($0))" }
    }
}

extension Union.Decision {
    /// The case that it decides for.
    var caseIndex: Int? {
        if case .decided(let index) = outcome { index } else { nil }
    }
}

extension StatusPattern {
    var outline: String {
        switch self {
        case .code(let code): "\(code)"
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }
}

extension OperationContent {
    var outline: String {
        switch self {
        case .none: "nothing"
        case .json(let type): type.outline
        case .text: "text"
        case .bytes: "bytes"
        case .items(let items): items.outline
        case .head: "head"
        }
    }
}

extension StreamedItems {
    /// `events of Pet until [DONE]`.
    var outline: String {
        let item =
            switch self.item {
            case .json(let type): type.outline
            case .text: "text"
            case .event: "event"
            case .object(let type): "object \(type.outline)"
            }
        return "\(format) of \(item)" + (terminator.map { " until \($0)" } ?? "")
    }
}

extension OperationResult {
    /// `nothing`, `Pet`, `text`, `bytes`, `head`, `events of Pet`, or `Name(ok 200: Pet, noContent 204: nothing)`.
    var outline: String {
        switch self {
        case .none: "nothing"
        case .json(let type): type.outline
        case .text: "text"
        case .bytes: "bytes"
        case .items(let items): items.outline
        case .head: "head"
        case .several(let name, let cases):
            name.qualified + "("
                + cases.map { "\($0.name) \($0.status.outline): \($0.content.outline)" }.joined(separator: ", ") + ")"
        }
    }
}

extension Parameter {
    /// `location name: T`, with `?` when it may be left out.
    var outline: String { "\(location.rawValue) \(name): \(type.outline)\(isRequired ? "" : "?")" }
}
