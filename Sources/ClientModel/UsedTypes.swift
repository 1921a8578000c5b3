/// Finds which types of a module its operations need.
package struct UsedTypes {
    /// The outermost names of the types that were found.
    package private(set) var names: Set<String> = []
    /// Whether a type of the user's is among them.
    package private(set) var hasExternalType = false
    private let declarations: [String: TypeDeclaration]

    /// - Parameter types: The top-level types of the module.
    package init(_ types: [TypeDeclaration]) {
        declarations = Dictionary(types.compactMap { type in type.name.components.first.map { ($0, type) } }) {
            first, _ in first
        }
    }

    /// Adds what an operation takes and gives, in each of its calls.
    package mutating func add(_ operation: Operation) {
        for call in operation.calls {
            for parameter in call.parameters { add(parameter.type) }
            add(call.body?.type)
            add(call.body?.choice?.type)
            for content in call.result.contents { add(content.type) }
            for failure in call.failures { add(failure.type) }
            add(call.pagination?.itemType)
            add(call.pagination?.pageType)
        }
    }

    /// Adds a type and all that it is made of.
    package mutating func add(_ type: TypeReference?) {
        guard let type else { return }
        if type.isExternal { hasExternalType = true }
        if let name = type.outermostName { add(named: name) }
    }

    /// Adds the type of this outermost name.
    package mutating func add(named name: String) {
        var pending = [name]
        while let name = pending.popLast() {
            guard names.insert(name).inserted, let declaration = declarations[name] else { continue }
            let references = declaration.allReferences
            if references.contains(where: \.isExternal) { hasExternalType = true }
            pending += references.compactMap(\.outermostName)
        }
    }
}

extension TypeReference {
    /// Whether what it holds is a type of the user's.
    fileprivate var isExternal: Bool {
        switch self {
        case .external: true
        case .array(let inner), .dictionary(let inner), .optional(let inner): inner.isExternal
        default: false
        }
    }

    /// The outermost name of the generated type in it.
    fileprivate var outermostName: String? {
        switch self {
        case .named(let name): name.components.first
        case .array(let inner), .dictionary(let inner), .optional(let inner): inner.outermostName
        default: nil
        }
    }
}

extension TypeDeclaration {
    /// What it and the types in it refer to.
    fileprivate var allReferences: [TypeReference] {
        var references: [TypeReference] = []
        func add(_ structure: Structure) {
            references += structure.properties.map(\.type)
            if let values = structure.additionalProperties?.valueType { references.append(values) }
        }
        switch kind {
        case .structure(let structure): add(structure)
        case .form(let form): add(form.structure)
        case .enumeration: break
        case .union(let union): references += union.cases.map(\.type)
        case .tuple(let tuple):
            references += tuple.elements.map(\.type)
            if let rest = tuple.rest?.elementType { references.append(rest) }
        case .alias(let type): references.append(type)
        }
        for type in nested {
            // Within a type, an alias stands for an enumeration, which refers to nothing.
            if case .alias = type.kind { continue }
            references += type.allReferences
        }
        return references
    }
}
