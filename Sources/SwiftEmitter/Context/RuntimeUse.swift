import ClientModel

/// Which public declarations mention the runtime.
///
/// Swift warns of a `public import` that no public declaration of the file needs, and refuses an internal one where
/// a public declaration does need it. An alias counts as the type that it stands for, but what stands between the brackets
/// of an array or a dictionary behind an alias does not count.
extension EmissionContext {
    /// Whether spelling this type needs the runtime to be imported publicly.
    func usesRuntime(_ reference: TypeReference) -> Bool {
        switch reference {
        case .string, .boolean, .integer, .int32, .int64, .uint64, .double, .external: return false
        case .exactNumber, .exactInteger, .dateTime, .date, .uuid, .url, .base64, .base64URL, .any, .file, .parts:
            return true
        case .array(let inner), .dictionary(let inner), .optional(let inner): return usesRuntime(inner)
        case .named:
            switch symbols.resolved(reference) {
            case .named, .array, .dictionary, .optional: return false
            case let target: return usesRuntime(target)
            }
        }
    }

    /// Whether a property or a parameter made from it does.
    func usesRuntime(_ property: Property) -> Bool {
        property.presence == .optionalNullable || usesRuntime(property.type)
    }

    /// Whether the method of an operation does, or the enumeration of its results where that is declared beside it.
    func usesRuntime(_ operation: Operation, declaresResult: Bool) -> Bool {
        operation.calls.contains { callUsesRuntime($0, declaresResult: declaresResult) }
    }

    private func callUsesRuntime(_ operation: Operation, declaresResult: Bool) -> Bool {
        if operation.parameters.contains(where: { usesRuntime($0.type) }) { return true }
        if let body = operation.body, usesRuntime(body) { return true }
        switch operation.result {
        case .none, .text: return false
        case .bytes, .items, .head: return true
        case .json(let type): return usesRuntime(type)
        case .several(_, let cases):
            return declaresResult
                && cases.contains { element in
                    switch element.content {
                    case .none, .text: false
                    case .json(let type): usesRuntime(type)
                    case .bytes, .items, .head: true
                    }
                }
        }
    }

    private func usesRuntime(_ body: RequestBody) -> Bool {
        switch body.format {
        case .text: false
        case .bytes: true
        case .json, .formURLEncoded, .multipart: usesRuntime(body.type)
        }
    }

    /// Whether the declaration of a top-level type does.
    func usesRuntime(_ declaration: TypeDeclaration) -> Bool {
        switch declaration.kind {
        case .alias(let type): return usesRuntime(type)
        case .structure, .union, .tuple, .form: return true
        case .enumeration(let enumeration):
            // What an enumeration mentions is `OpenEnum` alone, and a conformance of a package type needs no import of
            // that level.
            return module.options.access != .package || enumeration.rawType == .any
                || declaration.nested.contains { usesRuntime($0) }
        }
    }
}
